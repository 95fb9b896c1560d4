import type { Vocabulary } from '../words/index.js'

/**
 * In how many passages each word stands, as one word or a compound (`opt-out`); a passage that has both counts twice.
 * @param countPassages in how many passages an entry of the word table stands, by its place
 */
export function countWords(
  words: readonly string[],
  vocabulary: Vocabulary,
  countPassages: (id: number) => number,
): readonly number[] {
  return words.map((word) => vocabulary.findSpellings(word).reduce((sum, id) => sum + countPassages(id), 0))
}
