import type { TermEdge } from './compiled-query.js'

/** What the words of a term are looked for in. */
export interface Ground {
  /** Where each edge stands, as `EdgeLists`. */
  readonly lists: readonly (readonly number[])[]
  /** The number of each word where words may be missing between two that follow each other; else null. */
  readonly positions: Uint32Array | null
  /** @returns false where the search has to be given up */
  takeSteps(steps: number): boolean
}

/**
 * Where a term stands: pairs `from, to` of word indexes, ordered by `from`, then `to`, each once.
 * @param length number of words of the term
 */
export function findOccurrences(edges: readonly TermEdge[], length: number, ground: Ground): readonly number[] {
  const { lists, takeSteps } = ground
  if (edges.length === 1) return lists[0]!
  if (isMissing(edges, lists, length)) return NOWHERE
  const reached: number[][] = Array.from({ length: length + 1 }, () => [])
  for (const [edge, { from, to }] of edges.entries()) {
    const before = from === 0 ? null : orderPairs(reached, from)
    if (!takeSteps((before ?? lists[edge]!).length)) return []
    if (before === null) for (const place of lists[edge]!) reached[to]!.push(place)
    else extend(before, lists[edge]!, ground.positions, reached[to]!)
  }
  return orderPairs(reached, length)
}

const NOWHERE: readonly number[] = []

/** Whether nothing begins the term, or one of its words is not there and nothing stands for it. */
function isMissing(edges: readonly TermEdge[], lists: Ground['lists'], length: number): boolean {
  if (edges.length === length) return lists.some((list) => list.length === 0)
  return edges.every(({ from }, edge) => from > 0 || lists[edge]!.length === 0)
}

/** Appends to `target` what the partial matches `before` become by a place of `list` that follows them. */
function extend(
  before: readonly number[],
  list: readonly number[],
  positions: Uint32Array | null,
  target: number[],
): void {
  for (let at = 0; at < before.length; at += 2) {
    const end = before[at + 1]!
    if (positions !== null && positions[end] !== positions[end - 1]! + 1) continue
    for (let place = findPair(list, end); list[place] === end; place += 2) target.push(before[at]!, list[place + 1]!)
  }
}

/** Index of the first pair that begins at `start` or later. */
function findPair(list: readonly number[], start: number): number {
  let low = 0
  let high = list.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle * 2]! < start) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** Orders the pairs at `index` in place, equal ones once; several ways through a compound lead to the same words. */
function orderPairs(reached: number[][], index: number): number[] {
  const pairs = reached[index]!
  if (isOrdered(pairs)) return pairs
  const starts = pairs.filter((_, at) => at % 2 === 0)
  const order = starts.map((_, at) => at * 2).sort((a, b) => pairs[a]! - pairs[b]! || pairs[a + 1]! - pairs[b + 1]!)
  const ordered: number[] = []
  for (const at of order) {
    if (ordered.at(-2) === pairs[at] && ordered.at(-1) === pairs[at + 1]) continue
    ordered.push(pairs[at]!, pairs[at + 1]!)
  }
  reached[index] = ordered
  return ordered
}

function isOrdered(pairs: readonly number[]): boolean {
  for (let at = 2; at < pairs.length; at += 2) {
    const step = pairs[at]! - pairs[at - 2]!
    if (step < 0 || (step === 0 && pairs[at + 1]! <= pairs[at - 1]!)) return false
  }
  return true
}
