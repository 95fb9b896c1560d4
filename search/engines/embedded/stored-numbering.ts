import type Database from 'better-sqlite3'
import type { UnitValue } from '../../units/to-units.js'
import { WordTable } from '../../words/index.js'

/** The words, and runs of compounds, of everything that was ever in the index, in the order of their ids. */
export function loadWordTable(database: Database.Database): WordTable {
  return new WordTable(database.prepare('SELECT word FROM vocabulary ORDER BY number').pluck().all() as string[])
}

/** Numbers words and facet values in the order they first appear, and stores each new one. */
export class StoredNumbering {
  readonly table: WordTable
  #storedWords: number
  readonly #values: Map<string, number>
  readonly #putWord
  readonly #putValue

  constructor(database: Database.Database) {
    this.table = loadWordTable(database)
    this.#storedWords = this.table.size
    const values = database.prepare('SELECT field || char(0) || value, number FROM facet_values').raw().all()
    this.#values = new Map(values as [string, number][])
    this.#putWord = database.prepare('INSERT INTO vocabulary (number, word) VALUES (?, ?)')
    this.#putValue = database.prepare('INSERT INTO facet_values (number, field, value) VALUES (?, ?, ?)')
  }

  /** Stores the words that came into the table since the last call. */
  storeWords(): void {
    for (; this.#storedWords < this.table.size; this.#storedWords++)
      this.#putWord.run(this.#storedWords, this.table.getEntry(this.#storedWords))
  }

  numberValue({ field, value }: UnitValue): number {
    const key = `${field}\0${value}`
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const number = this.#values.size
    this.#values.set(key, number)
    this.#putValue.run(number, field, value)
    return number
  }
}
