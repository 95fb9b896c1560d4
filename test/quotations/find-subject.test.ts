import { describe, expect, test } from 'vitest'
import { analyseText } from '../../indexer/language/analyse-text.js'
import { findMentions } from '../../indexer/mentions/find-mentions.js'
import { pairQuotationMarks } from '../../indexer/quotations/pair-quotation-marks.js'
import { readClauses } from '../../indexer/quotations/read-clauses.js'
import { readDocument } from '../../indexer/read-document.js'

const TITLE = 'Agency releases its documents\n\n'

/** Who does the marked verb's act: `verb` is cut out of `[verb]`. */
function doerOf(marked: string): string {
  const verbAt = TITLE.length + marked.indexOf('[')
  const read = readDocument('test.txt', new TextEncoder().encode(TITLE + marked.replace(/[[\]]/g, '')))
  const analysis = analyseText(read.text, read.passages)
  const blocks = read.blocks.map(({ span }) => span)
  const { stretches } = pairQuotationMarks(read.text, blocks)
  const { clauses } = readClauses(read.text, analysis, blocks, stretches, findMentions(read, analysis).mentions)
  for (const { doers, frame } of clauses)
    for (const [first, { chunk }] of doers)
      if (frame.items[first]!.start === verbAt) return read.text.slice(chunk.start, chunk.end)
  return 'nobody'
}

describe('who does what a verb says', () => {
  test.each([
    ['the phrase before it', 'Mary Jones [said] that the agency was late.', 'Mary Jones'],
    [
      'not the object of the clause before',
      'After John Smith criticized Mary Jones, Brian Hale [said] no.',
      'Brian Hale',
    ],
    ['the phrase after it, behind a quotation', '“We will wait,” [said] Mary Jones.', 'Mary Jones'],
    ['not the subject of what is said', 'Mary Jones, in a letter, [said] he did not recall it.', 'Mary Jones'],
    ['whoever the aside is about', 'Mary Jones, making it clear that Brian Hale would pay, [said] “no.”', 'Mary Jones'],
    ['shared over “and”', 'Mary Jones appeared with John Smith and [endorsed] Brian Hale.', 'Mary Jones'],
    [
      'of a participle after a comma the subject of the sentence',
      'Mary Jones appeared with John Smith on Tuesday and endorsed Brian Hale, [saying] “he will win.”',
      'Mary Jones',
    ],
    [
      'over the verbs of what somebody said',
      'Mary Jones said that Brian Hale was late, [adding] “he will pay.”',
      'Mary Jones',
    ],
    ['whom a relative pronoun leads to', 'The report came from Brian Hale, who [said] “no.”', 'Brian Hale'],
    ['the agent of a passive verb', 'The suit was [called] “meritless” by Brian Hale.', 'Brian Hale'],
    ['the object of a verb of asking', 'Mary Jones urged Brian Hale to [say] that the agency was late.', 'Brian Hale'],
    [
      'the subject of another infinitive',
      'Mary Jones used the letter to [say] that the agency was late.',
      'Mary Jones',
    ],
    ['whoever issued a statement', 'The agency issued a statement [saying] that it was late.', 'The agency'],
    ['but the paper that was only read', 'Mary Jones read a letter [saying] that it was late.', 'a letter'],
  ])('%s', (_label, marked, doer) => {
    expect(doerOf(marked)).toBe(doer)
  })

  test('nobody where the sentence does not tell', () => {
    expect(doerOf('Never [said] aloud, the rule held.')).toBe('nobody')
  })
})
