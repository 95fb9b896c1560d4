import { WordTable } from '../../words/index.js'

/** An entry of the word table and the number of passages that have it; 0 where only a quotation outside the passages does. */
export type WordCount = readonly [entry: string, passages: number]

/** The word table of the next index, and in how many passages each of its entries stands. */
export class PassageCounts {
  readonly table = new WordTable()
  readonly #counts: number[] = []

  /** @param change 1 for a passage put, -1 for one taken back, 0 for a quotation */
  add(entries: Iterable<number>, change: 1 | -1 | 0): void {
    for (const id of entries) this.#counts[id] = (this.#counts[id] ?? 0) + change
  }

  /** In order of the entries. */
  list(): readonly WordCount[] {
    return this.table.entries
      .map((entry, id): WordCount => [entry, this.#counts[id] ?? 0])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  }
}
