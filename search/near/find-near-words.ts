import type { NearWord } from '../../schema/index.js'
import { LONGEST, measureDistance } from './measure-distance.js'

/** Letters that may differ: short words have too many neighbours, long ones may be wrong twice. */
const ONE_DIFFERENCE = 4
const TWO_DIFFERENCES = 8
const MOST_WORDS = 5
const WORDS_PER_TURN = 1_024

/**
 * Words of the collection that are one or two letters from a word, the nearest and then the most frequent first; yields every
 * thousand words, so that others can have a turn.
 * @param countPassages in how many passages an entry stands, by its place
 */
export function* findNearWords(
  typed: string,
  entries: readonly string[],
  countPassages: (id: number) => number,
): Generator<void, NearWord[]> {
  const most = countDifferences(typed)
  const found: (NearWord & { readonly distance: number })[] = []
  for (let id = 0; id < entries.length && most > 0; id++) {
    if (id % WORDS_PER_TURN === 0) yield
    const word = entries[id]!
    const passages = countPassages(id)
    if (passages === 0 || Math.abs(word.length - typed.length) > most || word === typed) continue
    const distance = measureDistance(typed, word, most)
    if (distance <= most) found.push({ typed, word, passages, distance })
  }
  return found
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word, passages }) => ({ typed, word, passages }))
}

function countDifferences({ length }: string): number {
  if (length > LONGEST - 2 || length < ONE_DIFFERENCE) return 0
  return length >= TWO_DIFFERENCES ? 2 : 1
}
