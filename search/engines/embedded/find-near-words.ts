import type { NearWord } from '../../../schema/index.js'
import type { OpenIndex } from './open-index.js'
import type { QueryClock, Work } from './query-clock.js'

/** Letters that may differ: short words have too many neighbours, long ones may be wrong twice. */
const ONE_DIFFERENCE = 4
const TWO_DIFFERENCES = 8
const MOST_WORDS = 5
const WORDS_PER_LOOK = 1_024

/** Words of the collection that are one or two letters from a word, the nearest and then the most frequent first. */
export function* findNearWords(index: OpenIndex, typed: string, clock: QueryClock): Work<NearWord[]> {
  const most =
    typed.length > LONGEST - 2 ? 0 : typed.length >= TWO_DIFFERENCES ? 2 : typed.length >= ONE_DIFFERENCE ? 1 : 0
  const found: (NearWord & { readonly distance: number })[] = []
  const { entries } = index.table
  for (let id = 0; id < entries.length && most > 0; id++) {
    if (id % WORDS_PER_LOOK === 0 && clock.isTurnOver()) {
      yield
      if (clock.isOver()) break
    }
    const word = entries[id]!
    const passages = index.countPassages(id)
    if (passages === 0 || Math.abs(word.length - typed.length) > most || word === typed) continue
    const distance = measureDistance(typed, word, most)
    if (distance <= most) found.push({ typed, word, passages, distance })
  }
  return found
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word, passages }) => ({ typed, word, passages }))
}

/** The three rows of the table that are looked at, kept from word to word; the vocabulary has none longer that could be near. */
const LONGEST = 64
let before = new Uint8Array(LONGEST + 1)
let last = new Uint8Array(LONGEST + 1)
let row = new Uint8Array(LONGEST + 1)

/** Letters inserted, left out, changed or swapped with their neighbour; more than `most` is all the same. */
function measureDistance(a: string, b: string, most: number): number {
  for (let at = 0; at <= b.length; at++) last[at] = at
  for (let i = 1; i <= a.length; i++) {
    const least = fillRow(a, b, i)
    if (least > most) return least
    const free = before
    before = last
    last = row
    row = free
  }
  return last[b.length]!
}

/** @returns the least of the row: the distance is not below it */
function fillRow(a: string, b: string, i: number): number {
  const own = a.charCodeAt(i - 1)
  let least = i
  row[0] = i
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1)
    let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (own === other ? 0 : 1))
    const isSwap = i > 1 && j > 1 && own === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other
    if (isSwap) cost = Math.min(cost, before[j - 2]! + 1)
    row[j] = cost
    if (cost < least) least = cost
  }
  return least
}
