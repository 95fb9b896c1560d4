import type { Term } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/compiled-query.js'
import { LENGTH_WEIGHT, SATURATION } from '../../rank/create-scorer.js'
import type { UnitColumns } from './load-columns.js'
import { countUnits, type Postings } from './load-postings.js'

/** What is wanted of a ranking. */
export interface RankWish {
  /** So many of the best. */
  readonly count: number
  /** Of each document its best unit alone. */
  readonly isByDocument: boolean
}

/** Orders units by BM25 over the words of the terms, a word and its forms counting as one; equal ones stay in order of number. */
export function rankUnits(
  units: Uint32Array,
  terms: readonly Term[],
  query: CompiledQuery,
  columns: UnitColumns,
  postings: Postings,
  wish: RankWish,
): Uint32Array {
  const words = numberWords(terms, query, postings, columns.count)
  const scores = scoreUnits(units, words, columns)
  const ranked = wish.isByDocument ? findBestOfEach(units, scores, columns) : units.keys()
  return takeBest(units, scores, ranked, wish.count)
}

interface RankedWords {
  /** Word of the query each id is a form of, from 1; 0 for none. */
  readonly wordOf: Uint8Array
  readonly weights: Float64Array
}

function numberWords(terms: readonly Term[], query: CompiledQuery, postings: Postings, units: number): RankedWords {
  const wordOf = new Uint8Array(postings.starts.length)
  const weights: number[] = [0]
  for (const { ids } of terms.flatMap((term) => query.getEdges(term))) {
    if (weights.length > 255) break
    const held = ids.reduce((sum, id) => sum + countUnits(postings, id), 0)
    for (const id of ids) if (wordOf[id] === 0) wordOf[id] = weights.length
    weights.push(Math.log(1 + Math.max(0, units - held + 0.5) / (held + 0.5)))
  }
  return { wordOf, weights: Float64Array.from(weights) }
}

function scoreUnits(units: Uint32Array, { wordOf, weights }: RankedWords, columns: UnitColumns): Float32Array {
  const { words, wordStarts } = columns
  const usualLength = words.length / Math.max(1, columns.count)
  const counts = new Uint32Array(weights.length)
  const scores = new Float32Array(units.length)
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    countWords(unit, wordOf, columns, counts)
    const length = wordStarts[unit + 1]! - wordStarts[unit]!
    const damping = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / usualLength)
    let score = 0
    for (let word = 1; word < counts.length; word++) {
      const count = counts[word]!
      score += (weights[word]! * count * (SATURATION + 1)) / (count + damping)
    }
    scores[at] = score
  }
  return scores
}

function countWords(unit: number, wordOf: Uint8Array, columns: UnitColumns, counts: Uint32Array): void {
  const { words, wordStarts, places, placeStarts } = columns
  counts.fill(0)
  for (let at = wordStarts[unit]!, end = wordStarts[unit + 1]!; at < end; at++) counts[wordOf[words[at]!]!]!++
  const runs = placeStarts[unit]!
  for (let at = runs + 3, end = runs + places[runs]!; at <= end; at += 3) counts[wordOf[places[at]!]!]!++
}

/** Where the best unit of each document stands in `units`. */
function findBestOfEach(units: Uint32Array, scores: Float32Array, { documents }: UnitColumns): Iterable<number> {
  const best = new Map<number, number>()
  for (let at = 0; at < units.length; at++) {
    const document = documents[units[at]!]!
    const known = best.get(document)
    if (known === undefined || scores[at]! > scores[known]!) best.set(document, at)
  }
  return best.values()
}

/**
 * The best units in order, by a heap that holds no more than are wanted.
 * @param ranked where the units to choose from stand in `units`
 */
function takeBest(units: Uint32Array, scores: Float32Array, ranked: Iterable<number>, wanted: number): Uint32Array {
  const isWorse = (a: number, b: number) => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const heap: number[] = []
  for (const at of ranked) {
    if (heap.length < wanted) pushUp(heap, at, isWorse)
    else if (isWorse(heap[0]!, at)) replaceTop(heap, at, isWorse)
  }
  heap.sort((a, b) => (isWorse(a, b) ? 1 : -1))
  return Uint32Array.from(heap, (at) => units[at]!)
}

type IsWorse = (a: number, b: number) => boolean

function pushUp(heap: number[], item: number, isWorse: IsWorse): void {
  let at = heap.push(item) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isWorse(item, heap[parent]!)) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = item
}

/** The worst of the heap gives way to a better one. */
function replaceTop(heap: number[], item: number, isWorse: IsWorse): void {
  let at = 0
  for (;;) {
    let child = at * 2 + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isWorse(heap[child + 1]!, heap[child]!)) child++
    if (!isWorse(heap[child]!, item)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = item
}
