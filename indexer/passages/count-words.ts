import { splitWords } from '../../search/words/split-words.js'

/** Words as searching counts them, so that every count of the same text agrees. */
export function countWords(text: string): number {
  return splitWords(text).length
}
