import { CATEGORIES, type Category, type Entity, type Extraction, type FieldName } from '../../schema/index.js'
import { createNameIndex, type NameIndex } from './name-index.js'

/** A field (or a category that has none), one of its values, and one of the names it goes by. */
export type NameRow = readonly [field: FieldName | Category, value: string, name: string]

/** All names of a collection: gathered while indexing, kept as rows, read when a query names a field. */
export class NameTable {
  readonly #rows = new Map<string, NameRow>()
  /** By entity name, of every category: whoever speaks may be of any. */
  readonly #namesOfEntities = new Map<string, Set<string>>()

  constructor(rows: Iterable<NameRow> = []) {
    for (const row of rows) this.#add(row)
  }

  get rows(): Iterable<NameRow> {
    return this.#rows.values()
  }

  /** Entities of the whole collection: their names and aliases. */
  addEntities(entities: readonly Entity[]): void {
    for (const { name, category, aliases } of entities)
      for (const alias of [name, ...aliases]) this.#add([category, name, alias])
  }

  /** What a document adds: the words of its mentions, its speakers and its own fields. */
  addDocument({ document, text, mentions, quotations, entities }: Extraction): void {
    this.addEntities(entities)
    for (const { span, category, entity } of mentions) {
      this.#add([category, entity, entity])
      this.#add([category, entity, text.slice(...span)])
    }
    for (const { speaker, jointSpeakers } of quotations) {
      for (const { name } of speaker === null ? [] : [speaker, ...jointSpeakers]) this.#add(['speaker', name, name])
      const status = speaker?.status ?? 'unattributed'
      this.#add(['status', status, status])
    }
    this.#add(['kind', document.kind, document.kind])
    if (document.outlet !== null) this.#add(['outlet', document.outlet, document.outlet])
    if (document.title !== null) this.#add(['title', document.title, document.title])
    for (const author of document.authors) this.#add(['author', author, author])
  }

  toIndex(field: FieldName): NameIndex {
    const names: [string, string][] = []
    for (const [of, value, name] of this.#rows.values()) {
      if (of !== field) continue
      names.push([value, name])
      if (field === 'speaker') for (const other of this.#namesOfEntities.get(value) ?? []) names.push([value, other])
    }
    return createNameIndex(names)
  }

  #add(row: NameRow): void {
    const [field, value, name] = row
    this.#rows.set(row.join('\n'), row)
    if (!CATEGORIES.some((category) => category === field)) return
    const names = this.#namesOfEntities.get(value)
    if (names === undefined) this.#namesOfEntities.set(value, new Set([name]))
    else names.add(name)
  }
}
