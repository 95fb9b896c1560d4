import type { Span } from '../../schema/index.js'

/** Answers which items stand in a stretch of text without looking at all of them: a book has a hundred thousand mentions. */
export interface SpanIndex<Item> {
  /** In order of the items given, each once. */
  findOverlapping(pieces: readonly Span[]): Item[]
  /** Those that stand wholly inside one of the pieces, in the same order. */
  findInside(pieces: readonly Span[]): Item[]
}

interface Entry {
  readonly start: number
  readonly end: number
  readonly order: number
}

/** @param spansOf where an item stands; it may stand in several places */
export function indexSpans<Item>(items: readonly Item[], spansOf: (item: Item) => readonly Span[]): SpanIndex<Item> {
  const entries = items
    .flatMap((item, order) => spansOf(item).map(([start, end]): Entry => ({ start, end, order })))
    .sort((a, b) => a.start - b.start)
  const longest = entries.reduce((length, { start, end }) => Math.max(length, end - start), 0)
  const find = (pieces: readonly Span[], isFound: (entry: Entry, piece: Span) => boolean): Item[] => {
    const found = new Set<number>()
    for (const piece of pieces) {
      const [from, to] = piece
      for (let at = firstFrom(entries, from - longest); at < entries.length && entries[at]!.start < to; at++)
        if (isFound(entries[at]!, piece)) found.add(entries[at]!.order)
    }
    return [...found].sort((a, b) => a - b).map((order) => items[order]!)
  }
  return {
    findOverlapping: (pieces) => find(pieces, ({ end }, [from]) => end > from),
    findInside: (pieces) => find(pieces, ({ start, end }, [from, to]) => start >= from && end <= to),
  }
}

/** Index of the first entry that starts at `start` or later. */
function firstFrom(entries: readonly Entry[], start: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
