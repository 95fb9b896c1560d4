import { describe, expect, test } from 'vitest'
import { complementAfter, placeInSentence } from '../../indexer/quotations/find-complement.js'
import { readSentence } from './read-sentence.js'

/** The clause and the verb written `[so]`. */
function readMarked(marked: string) {
  const clause = readSentence(marked.replace(/[[\]]/g, ''))
  const verb = /\[(\w+)\]/.exec(marked)![1]!
  const at = clause.frame.items.findIndex(({ token }) => token.text === verb)
  return { clause, at }
}

describe('what a verb takes', () => {
  test.each([
    ['a clause with that', 'Officials [said] that they could not respond.', 'that'],
    ['that behind a time', 'Officials [said] on Tuesday that they could not respond.', 'that'],
    ['that behind whom it is told', 'Officials [told] the reporters that they could not respond.', 'N+that'],
    ['a clause without that', 'The agency [claimed] the files were lost.', 'clause'],
    ['a thing with a clause about it is no clause', 'The agency [released] the files written by the staff.', 'N'],
    ['a question', 'Reporters [asked] whether the files were lost.', 'wh'],
    ['a request', 'The senator [urged] the agency to release the files.', 'N+to'],
    ['a promise', 'The agency [promised] to release the files.', 'to'],
    ['nothing', 'The files were lost, the agency [said].', 'end'],
  ])('%s', (_label, marked, expected) => {
    const { clause, at } = readMarked(marked)
    expect(complementAfter(clause, at)).toBe(expected)
  })
})

describe('where the verb stands', () => {
  test.each([
    ['at the end, subject first', 'The files were lost, the agency [said].', 'final'],
    ['at the end, subject last', 'The files were lost, [said] the agency.', 'final'],
    ['between commas', 'The files, the agency [said], were lost.', 'middle'],
    ['first', 'The agency [said] the files were lost.', 'no'],
  ])('%s', (_label, marked, expected) => {
    const { clause, at } = readMarked(marked)
    expect(placeInSentence(clause, at, at)).toBe(expected)
  })
})
