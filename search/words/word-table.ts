/**
 * Gives every word, and every run of a compound spelt with hyphens (`e-mail`), a number from 0. What is compared often is
 * compared as numbers; an engine keeps the list of entries beside its index.
 */
export class WordTable {
  readonly #entries: string[] = []
  readonly #ids = new Map<string, number>()

  /** @param entries in the order of their ids */
  constructor(entries: Iterable<string> = []) {
    for (const entry of entries) this.intern(entry)
  }

  get size(): number {
    return this.#entries.length
  }

  /** In the order of their ids. */
  get entries(): readonly string[] {
    return this.#entries
  }

  intern(entry: string): number {
    const known = this.#ids.get(entry)
    if (known !== undefined) return known
    const id = this.#entries.length
    this.#ids.set(entry, id)
    this.#entries.push(entry)
    return id
  }

  findId(entry: string): number | undefined {
    return this.#ids.get(entry)
  }

  getEntry(id: number): string {
    const entry = this.#entries[id]
    if (entry === undefined) throw new Error(`No word has the id ${id}; the table ends at ${this.#entries.length - 1}.`)
    return entry
  }
}
