import { describe, expect, test } from 'vitest'
import { cuesOf } from '../../indexer/quotations/speaker-candidates.js'
import { readSentence } from './read-sentence.js'

/** Verbs that whoever the sentence calls `head` could be speaking by. */
function verbsOf(head: string, sentence: string): string[] {
  const clause = readSentence(sentence)
  return clause.chunks
    .filter((chunk) => chunk.head === head)
    .flatMap((chunk) => cuesOf(clause, chunk).map((cue) => cue.lemma))
}

describe('verbs somebody could be speaking by', () => {
  test.each([
    ['the verb after it', 'spokesman', 'The spokesman said the plan was dropped.', ['say']],
    ['its agent, whatever the verb', 'organizer', 'The plan was seen by organizers as a lifeboat.', ['see']],
    ['but not what is only done near by', 'river', 'The plan was seen near the river.', []],
  ])('%s', (_what, head, sentence, verbs) => {
    expect(verbsOf(head, sentence)).toEqual(verbs)
  })
})
