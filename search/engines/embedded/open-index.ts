import type Database from 'better-sqlite3'
import { type FieldName, type Hit, type HitDocument, IndexDamaged, type Unit } from '../../../schema/index.js'
import type { EntityLists } from '../../entities/summarise-entities.js'
import type { CollectionLookup } from '../../match/collection-lookup.js'
import type { MatchUnit } from '../../match/match-unit.js'
import type { NameIndex } from '../../match/name-index.js'
import { createVocabulary, type Vocabulary, type WordTable } from '../../words/index.js'
import { type Columns, loadColumns, type UnitColumns } from './load-columns.js'
import { countUnits, loadPostings, type Postings } from './load-postings.js'
import { openGeneration } from './open-database.js'
import { type Pointer, toMend } from './pointer.js'
import { loadWordTable } from './stored-numbering.js'
import { StoredUnit, type UnitSource } from './stored-unit.js'
import { openNames, readDocumentValues } from './value-names.js'

/** Documents whose description is kept in memory once it was shown. */
const MOST_KEPT = 20_000

/** What a hit shows of a unit, as the writer stored it. */
export type UnitRecord = Pick<Hit, 'id' | 'paragraph' | 'text' | 'sentences' | 'quotations'>

/** One generation, open for questions: what of it is in memory, and the way to what is on disk. */
export class OpenIndex implements CollectionLookup {
  readonly columns: Columns
  readonly table: WordTable
  readonly vocabulary: Vocabulary
  readonly postings: Readonly<Record<Unit, Postings>>
  readonly #documentValues = new Map<string, readonly (readonly string[])[]>()
  #entities: EntityLists | null = null
  readonly #documents = new Map<number, HitDocument>()
  readonly #readInfo: Database.Statement
  readonly #readRecord: Readonly<Record<Unit, Database.Statement>>
  readonly #findRows: Readonly<Record<Unit, Database.Statement>>
  readonly #documentOfId: ReadonlyMap<string, number>

  private constructor(readonly database: Database.Database) {
    this.columns = loadColumns(database)
    this.table = loadWordTable(database)
    this.postings = {
      passages: loadPostings(this.columns.passages, this.table.size),
      quotations: loadPostings(this.columns.quotations, this.table.size),
    }
    this.vocabulary = createVocabulary(this.table, (id) => this.countPassages(id) > 0)
    this.#readInfo = database.prepare('SELECT info FROM documents WHERE number = ?').pluck()
    this.#readRecord = {
      passages: database.prepare('SELECT record FROM passages WHERE number = ?').pluck(),
      quotations: database.prepare('SELECT record FROM quotations WHERE number = ?').pluck(),
    }
    const findRows = (table: string) =>
      database.prepare(`SELECT group_concat(rowid) FROM ${table} WHERE ${table} MATCH ?`).pluck()
    this.#findRows = { passages: findRows('passage_words'), quotations: findRows('quotation_words') }
    this.#documentOfId = new Map(this.columns.documents.ids.map((id, document) => [id, document]))
  }

  /** @throws IndexDamaged where the generation is not what was published */
  static open(folder: string, pointer: Pointer): OpenIndex {
    const database = openGeneration(folder, pointer)
    try {
      return new OpenIndex(database)
    } catch (error) {
      throw new IndexDamaged(`The index is damaged: ${(error as Error).message}. ${toMend(folder)}`)
    }
  }

  /** In how many passages a word or run stands. */
  countPassages(id: number): number {
    return countUnits(this.postings.passages, id)
  }

  /** Moved from unit to unit by whoever asks for it. */
  createUnit(unit: Unit): StoredUnit {
    return new StoredUnit(this.#createSource(unit))
  }

  readRecord(unit: Unit, at: number): UnitRecord {
    return JSON.parse(this.#readRecord[unit].get(this.columns[unit].rows[at]) as string) as UnitRecord
  }

  /** @param document its place in `columns.documents` */
  getHitDocument(document: number): HitDocument {
    const known = this.#documents.get(document)
    if (known !== undefined) return known
    const read = JSON.parse(this.#readInfo.get(this.columns.documents.numbers[document]) as string) as HitDocument
    if (this.#documents.size >= MOST_KEPT) this.#documents.clear()
    this.#documents.set(document, read)
    return read
  }

  /** Rows of the units that an expression of FTS5 finds. */
  findRows(unit: Unit, expression: string): number[] {
    const rows = this.#findRows[unit].get(expression) as string | null
    return rows === null ? [] : rows.split(',').map(Number)
  }

  findDocumentPlace(id: string): number | undefined {
    return this.#documentOfId.get(id)
  }

  getNames(field: FieldName): NameIndex {
    return openNames(this.database, field)
  }

  /** Values of a field of documents, by the document's place. */
  getDocumentValues(field: 'title' | 'author'): readonly (readonly string[])[] {
    const known = this.#documentValues.get(field)
    if (known !== undefined) return known
    const byNumber = readDocumentValues(this.database, field)
    const values = Array.from(this.columns.documents.numbers, (number) => byNumber.get(number) ?? [])
    this.#documentValues.set(field, values)
    return values
  }

  *getPassages(documentId: string): Iterable<MatchUnit> {
    const document = this.#documentOfId.get(documentId)
    if (document === undefined) return
    const { documents } = this.columns.passages
    for (let at = findFirst(documents, document); documents[at] === document; at++)
      yield this.createUnit('passages').moveTo(at)
  }

  getEntities(): EntityLists {
    this.#entities ??= JSON.parse(this.readMeta('entities')) as EntityLists
    return this.#entities
  }

  readMeta(key: string): string {
    return this.database.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) as string
  }

  close(): void {
    this.database.close()
  }

  #createSource(unit: Unit): UnitSource {
    const columns = this.columns[unit]
    const documentOf = (at: number) => columns.documents[at]!
    return {
      columns,
      getDocumentId: (at) => this.columns.documents.ids[documentOf(at)]!,
      getDate: (at) => this.columns.documents.dates[documentOf(at)]!,
      getValues: (at) => this.#getValues(columns, at),
      readText: (at) => this.readRecord(unit, at).text,
    }
  }

  #getValues(columns: UnitColumns, at: number): MatchUnit['values'] {
    const document = columns.documents[at]!
    const [title, author] = [this.getDocumentValues('title')[document]!, this.getDocumentValues('author')[document]!]
    const values: Partial<Record<FieldName, string[]>> = { title: [...title], author: [...author] }
    for (let place = columns.starts[at]!; place < columns.starts[at + 1]!; place++) {
      const { field, value } = this.columns.values[columns.values[place]!]!
      if (field === 'year' || field === 'confidence') continue
      const known = values[field]
      if (known === undefined) values[field] = [value]
      else known.push(value)
    }
    return values
  }
}

/** Index of the first number of an ascending list that is not below `wanted`. */
export function findFirst(numbers: Uint32Array, wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
