import type { Unit } from '../../../schema/index.js'
import { WordTable } from '../../words/index.js'

/** An entry of the word table, and how many passages and quotations have it. */
export type WordCount = readonly [entry: string, passages: number, quotations: number]

/** The word table of the next index, and in how many units each of its entries stands. */
export class UnitCounts {
  readonly table = new WordTable()
  readonly #counts: Readonly<Record<Unit, number[]>> = { passages: [], quotations: [] }

  /** @param change 1 for a unit put, -1 for one taken back */
  add(unit: Unit, entries: Iterable<number>, change: 1 | -1): void {
    const counts = this.#counts[unit]
    for (const id of entries) counts[id] = (counts[id] ?? 0) + change
  }

  /** In order of their ids: units are stored by these. */
  list(): readonly WordCount[] {
    const { passages, quotations } = this.#counts
    return this.table.entries.map((entry, id): WordCount => [entry, passages[id] ?? 0, quotations[id] ?? 0])
  }
}
