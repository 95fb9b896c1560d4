import { deflateRawSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import type { Entity, Extraction, Unit } from '../../../schema/index.js'
import { type EntityTotal, summariseEntities } from '../../entities/summarise-entities.js'
import { tallyEntities } from '../../entities/tally-entities.js'
import { NameTable } from '../../match/name-table.js'
import { matchSearchUnits } from '../../match/to-match-units.js'
import { toDayRange } from '../../units/day-range.js'
import { toHitDocument } from '../../units/to-hit-document.js'
import { type SearchUnit, toDocumentValues, toPassageUnits, toQuotationUnits } from '../../units/to-units.js'
import { digestText, fingerprintCollection, writeWithoutFile } from '../fingerprint.js'
import { encodeUnit, joinCompounds, joinWords, numberValues } from './encode-units.js'
import { NumberList } from './number-list.js'
import { StoredNumbering } from './stored-numbering.js'
import { gatherNames } from './value-names.js'

/** Passages between two transactions: enough to be quick, few enough for the page cache. */
const PASSAGES_PER_TRANSACTION = 4_000

/** FTS5 keeps so many bytes of new words in memory before it writes a segment; fewer segments are merged and read faster. */
const FTS_BUFFER_BYTES = 16 << 20

/** Level of deflate: texts shrink to a third at a speed that does not matter beside the full-text table. */
const COMPRESSION = { level: 1 }

/** Puts documents into one generation's tables. */
export class GenerationWriter {
  readonly #numbering: StoredNumbering
  readonly #statements
  readonly #lastNumbers = { documents: 0, passages: 0, quotations: 0 }
  #pending = 0

  constructor(readonly database: Database.Database) {
    this.#numbering = new StoredNumbering(database)
    this.#statements = prepareStatements(database)
    for (const table of ['documents', 'passages', 'quotations'] as const)
      this.#lastNumbers[table] = database.prepare(`SELECT ifnull(max(number), 0) FROM ${table}`).pluck().get() as number
    for (const table of ['passage_words', 'quotation_words'])
      database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${FTS_BUFFER_BYTES})`)
    database.exec('BEGIN')
  }

  readHashes(): ReadonlyMap<string, string> {
    const rows = this.database.prepare('SELECT id, hash FROM documents').raw().all() as [string, string][]
    return new Map(rows)
  }

  put(extraction: Extraction, hash: string): void {
    this.remove(extraction.document.id)
    const number = ++this.#lastNumbers.documents
    const passages = this.#putUnits('passages', number, toPassageUnits(extraction), extraction)
    const quotations = this.#putUnits('quotations', number, toQuotationUnits(extraction), extraction)
    this.#putNames(number, extraction)
    const written = writeWithoutFile(extraction)
    this.#statements.putDocument.run(
      ...[number, extraction.document.id, hash, digestText(written), extraction.document.file],
      ...toDateColumns(extraction.document.published?.date ?? null),
      ...[passages.wordCount, extraction.document.title],
      JSON.stringify(toHitDocument(extraction.document)),
      deflateRawSync(written, COMPRESSION),
      ...[passages.columns, quotations.columns],
    )
    this.#breathe(extraction.passages.length)
  }

  remove(documentId: string): void {
    const number = this.#statements.findDocument.get(documentId) as number | undefined
    if (number === undefined) return
    for (const statement of this.#statements.removals) statement.run(number)
  }

  /** Completes the generation and closes its file. */
  finish(entities: readonly Entity[]): void {
    this.#putMeta('entities', JSON.stringify(summariseEntities(entities, this.#sumTallies())))
    this.#putMeta('fingerprint', this.#fingerprint())
    this.#putMeta('indexedAt', new Date().toISOString())
    this.#putCollectionNames(entities)
    gatherNames(this.database)
    this.database.exec('COMMIT')
    this.close()
  }

  close(): void {
    this.database.close()
  }

  #putUnits(unit: Unit, document: number, units: SearchUnit[], extraction: Extraction) {
    const { table } = this.#numbering
    const numberOf = this.#numbering.numberValue.bind(this.#numbering)
    const documentValues = toDocumentValues(extraction)
    const columns = new NumberList()
    let wordCount = 0
    for (const [at, matchUnit] of matchSearchUnits(extraction, units, table).entries()) {
      const { id, paragraph, text, sentences, quotations, values } = units[at]!
      const row = ++this.#lastNumbers[unit]
      const place = { row, paragraph, values: numberValues([...values, ...documentValues], numberOf) }
      encodeUnit(matchUnit, place, columns)
      this.#statements.putUnit[unit].run(row, document, JSON.stringify({ id, paragraph, text, sentences, quotations }))
      this.#statements.putWords[unit].run(row, joinWords(matchUnit, table), joinCompounds(matchUnit, table))
      wordCount += matchUnit.ids.length
    }
    this.#numbering.storeWords()
    return { wordCount, columns: columns.toBytes() }
  }

  #putNames(document: number, extraction: Extraction): void {
    const names = new NameTable()
    names.addDocument(extraction)
    for (const [field, value, name] of names.rows) this.#statements.putName.run(document, field, value, name)
    for (const { category, name, mentions, quotations, sureQuotations } of tallyEntities(extraction))
      this.#statements.putTally.run(document, category, name, mentions, quotations, sureQuotations)
  }

  /** What the whole collection knows of names, whichever document uses them: kept under document 0. */
  #putCollectionNames(entities: readonly Entity[]): void {
    this.database.exec('DELETE FROM names WHERE document = 0')
    const names = new NameTable()
    names.addEntities(entities)
    for (const [field, value, name] of names.rows) this.#statements.putName.run(0, field, value, name)
  }

  #sumTallies(): EntityTotal[] {
    return this.database
      .prepare(
        `SELECT category, name, sum(mentions) AS mentions, count(*) AS documents, sum(quotations) AS quotations,
           sum(sure) AS sureQuotations FROM tallies GROUP BY category, name`,
      )
      .all() as EntityTotal[]
  }

  #fingerprint(): string {
    const rows = this.database.prepare('SELECT id, digest FROM documents').raw().all() as [string, string][]
    return fingerprintCollection(rows)
  }

  #putMeta(key: string, value: string): void {
    this.database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value)
  }

  #breathe(passages: number): void {
    this.#pending += passages
    if (this.#pending < PASSAGES_PER_TRANSACTION) return
    this.#pending = 0
    this.database.exec('COMMIT; BEGIN')
  }
}

/** The date as published, and the day that orders it. */
function toDateColumns(date: string | null): [string | null, number | null] {
  return date === null ? [null, null] : [date, toDayRange(date)[0]]
}

function prepareStatements(database: Database.Database) {
  const putUnit = (table: string) =>
    database.prepare(`INSERT INTO ${table} (number, document, record) VALUES (?, ?, ?)`)
  const putWords = (table: string) =>
    database.prepare(`INSERT INTO ${table} (rowid, words, compounds) VALUES (?, ?, ?)`)
  return {
    findDocument: database.prepare('SELECT number FROM documents WHERE id = ?').pluck(),
    putDocument: database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    putUnit: { passages: putUnit('passages'), quotations: putUnit('quotations') },
    putWords: { passages: putWords('passage_words'), quotations: putWords('quotation_words') },
    putName: database.prepare('INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)'),
    putTally: database.prepare('INSERT INTO tallies VALUES (?, ?, ?, ?, ?, ?)'),
    removals: [
      'DELETE FROM passage_words WHERE rowid IN (SELECT number FROM passages WHERE document = ?)',
      'DELETE FROM quotation_words WHERE rowid IN (SELECT number FROM quotations WHERE document = ?)',
      'DELETE FROM passages WHERE document = ?',
      'DELETE FROM quotations WHERE document = ?',
      'DELETE FROM names WHERE document = ?',
      'DELETE FROM tallies WHERE document = ?',
      'DELETE FROM documents WHERE number = ?',
    ].map((sql) => database.prepare(sql)),
  }
}
