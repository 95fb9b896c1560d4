import type Database from 'better-sqlite3'
import type { UnitValue } from '../../units/to-units.js'
import type { Numbering } from './encode-units.js'

/** Numbers words and values in the order they first appear, and stores each new one. */
export class StoredNumbering implements Numbering {
  readonly #words: Map<string, number>
  readonly #values: Map<string, number>
  readonly #putWord
  readonly #putValue

  constructor(database: Database.Database) {
    const words = database.prepare('SELECT word, number FROM vocabulary').raw().all() as [string, number][]
    const values = database.prepare('SELECT field || char(0) || value, number FROM facet_values').raw().all()
    this.#words = new Map(words)
    this.#values = new Map(values as [string, number][])
    this.#putWord = database.prepare('INSERT INTO vocabulary (number, word) VALUES (?, ?)')
    this.#putValue = database.prepare('INSERT INTO facet_values (number, field, value) VALUES (?, ?, ?)')
  }

  numberWord(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const number = this.#words.size
    this.#words.set(word, number)
    this.#putWord.run(number, word)
    return number
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
