import { describe, expect, it } from 'vitest'
import { alignDraft } from '../../search/check/align-draft.js'
import { judgeAlignment } from '../../search/check/judge-alignment.js'
import { toComparedWords, tokenizeDraft } from '../../search/check/tokenize-draft.js'
import { leastTime } from '../least-time.js'

const SOURCE =
  'He spoke for an hour. “I’m totally confused now. I’ve got so many versions of the opt-out language I don’t know what’s current and what’s not. ' +
  'It seems like we have different language for different purposes and it’s confusing,” the official wrote in an email; the staff of 15,000 . . . “decided” nothing [sic] that day.'

function judge(draftText: string, sourceText = SOURCE) {
  const draft = tokenizeDraft(draftText, [[0, draftText.length]])
  const source = toComparedWords(sourceText, 0)
  const sides = { draftText, draft, sourceText, source }
  return judgeAlignment(sides, alignDraft(draft, source))
}

describe('judgeAlignment', () => {
  it.each([
    ['the words as they stand', 'It seems like we have different language for different purposes', 'verbatim'],
    ['straight apostrophes and line breaks', "I'm totally confused now.  I've got so many\nversions", 'verbatim'],
    ['a comma that the draft’s sentence needs', 'so many versions of the opt-out language,', 'verbatim'],
    ['a comma left out inside', 'it’s confusing the official wrote', 'marks'],
    ['a capital', 'it seems like we have different language', 'marks'],
    ['a capital in brackets', '[i]t seems like we have different language', 'marks'],
    ['a stem in brackets', 'the staff of 15,000 . . . “decid[ing]” nothing', 'marks'],
    ['a compound written together', 'so many versions of the optout language', 'marks'],
    ['a bracket for words', 'we have [other words] for different purposes', 'marks'],
    ['a bracket that the source has', 'nothing [sic] that day', 'verbatim'],
    ['a bracket of the source dropped, its words kept', 'nothing sic that day', 'marks'],
    ['a word broken at a line end', 'so many ver-\nsions of the opt-out language', 'verbatim'],
    ['a compound broken at a line end', 'so many versions of the opt-\nout language', 'verbatim'],
    ['a hyphen that is not at a line end', 'so many ver-sions of the opt-out language', 'marks'],
    ['a mark that reopens the second paragraph', 'what’s not.\n\n“It seems like we have', 'verbatim'],
    [
      'an ellipsis for words left out',
      'I’m totally confused now. … It seems like we have different language',
      'elided',
    ],
    ['an ellipsis at the end', 'I’m totally confused now …', 'elided'],
    ['an ellipsis at the beginning', '. . . totally confused now', 'elided'],
    ['an ellipsis where nothing is left out', 'I’m totally confused … now', 'verbatim'],
    ['the source’s own ellipsis', 'the staff of 15,000 . . . “decided” nothing', 'verbatim'],
    ['one word left out and not shown', 'It seems like we have language for different purposes', 'spliced'],
    [
      'a sentence left out and not shown',
      'I’m totally confused now. It seems like we have different language',
      'spliced',
    ],
    ['a piece of two words before the cut', 'I’m totally language for different purposes', 'altered'],
    ['a word put in', 'It really seems like we have different language', 'altered'],
    ['a word replaced', 'It seems like they have different language', 'altered'],
    ['words in another order', 'different language we have for different purposes', 'altered'],
    ['a cut shown and a word replaced', 'I’m totally confused … It feels like we have different language', 'altered'],
  ])('%s', (_name, draft, verdict) => {
    expect(judge(draft).verdict).toBe(verdict)
  })

  it('names what differs', () => {
    expect(judge('It seems like they have different language').differences).toEqual([
      { kind: 'substituted', draft: 'they', source: 'we' },
    ])
    expect(judge('so many versions of the optout language').differences).toEqual([
      { kind: 'compound', draft: 'optout', source: 'opt-out' },
    ])
    expect(judge('It seems like we have language for different purposes').differences).toEqual([
      { kind: 'spliced', draft: '', source: 'different' },
    ])
  })

  it('cuts the source’s words out, a piece for each side of a cut', () => {
    const { spans } = judge('I’m totally confused now. … It seems like we have')
    expect(spans.map(([from, to]) => SOURCE.slice(from, to))).toEqual([
      'I’m totally confused now',
      'It seems like we have',
    ])
  })

  it('finds little of words that are not there', () => {
    expect(judge('entirely other matters were discussed').matchedWords).toBeLessThanOrEqual(1)
  })

  it('stays quick on a long stretch', () => {
    const source = Array.from({ length: 3000 }, (_, i) => `word${i % 97}`).join(' ')
    expect(leastTime(() => judge(source.slice(0, 3000), source))).toBeLessThan(1000)
  })
})
