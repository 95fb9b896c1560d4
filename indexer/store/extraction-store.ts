import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DiskTrouble, IndexDamaged } from '../../schema/errors.js'
import type { Entity } from '../../schema/index.js'

/** What the last runs extracted from one file. */
export interface StoredDocument {
  readonly path: string
  readonly file: string
  readonly id: string
  /** Of the file and its sidecar, and the version of the extractor. */
  readonly hash: string
}

export interface NewDocument extends StoredDocument {
  /** JSON of the `Extraction`, before the registry of the collection. */
  readonly extraction: string
  /** JSON of its entities. */
  readonly entities: string
  readonly passages: number
  readonly quotations: number
  readonly words: number
}

export interface Totals {
  readonly documents: number
  readonly passages: number
  readonly quotations: number
  readonly words: number
}

const FILE = 'extractions.sqlite'
const VERSION = 1
const SCHEMA = `
  CREATE TABLE document (
    path TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, hash TEXT NOT NULL, extraction TEXT NOT NULL, entities TEXT NOT NULL,
    passages INTEGER NOT NULL, quotations INTEGER NOT NULL, words INTEGER NOT NULL);
  CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  PRAGMA user_version = ${VERSION};`

/** What was extracted by a run that did not come to its end: no index serves it yet. */
const PENDING = 'CREATE TABLE IF NOT EXISTS pending (path TEXT PRIMARY KEY)'

/** Extractions kept in the data folder, so that an unchanged file needs no language work again. */
export class ExtractionStore {
  private constructor(private readonly database: Database.Database) {}

  /** @throws {IndexDamaged} where a newer program wrote it; SQLite's own error where it cannot be read (`explainStoreError`) */
  static open(folder: string): ExtractionStore {
    const file = join(folder, FILE)
    const database = new Database(file)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    const version = database.pragma('user_version', { simple: true }) as number
    if (version > VERSION) throw new IndexDamaged(`${file} was written by a newer version of this program`)
    if (version === 0) database.exec(SCHEMA)
    database.exec(PENDING)
    return new ExtractionStore(database)
  }

  find(path: string): StoredDocument | null {
    return (
      (this.database.prepare('SELECT path, file, id, hash FROM document WHERE path = ?').get(path) as
        | StoredDocument
        | undefined) ?? null
    )
  }

  has(path: string | null): boolean {
    return path !== null && this.find(path) !== null
  }

  /** Path of the file that has the id; null where none has. */
  findHolder(id: string): string | null {
    return (
      (this.database.prepare('SELECT path FROM document WHERE id = ?').pluck().get(id) as string | undefined) ?? null
    )
  }

  put(document: NewDocument): void {
    this.database
      .prepare(
        `INSERT OR REPLACE INTO document (path, id, file, hash, extraction, entities, passages, quotations, words)
         VALUES (@path, @id, @file, @hash, @extraction, @entities, @passages, @quotations, @words)`,
      )
      .run(document)
    this.database.prepare('INSERT OR IGNORE INTO pending (path) VALUES (?)').run(document.path)
  }

  /** Extracted, but by a run that was ended before its index served. */
  isPending(path: string): boolean {
    return this.database.prepare('SELECT 1 FROM pending WHERE path = ?').get(path) !== undefined
  }

  /** The index now serves everything that is kept here. */
  settle(): void {
    this.database.prepare('DELETE FROM pending').run()
  }

  remove(path: string): void {
    this.database.prepare('DELETE FROM document WHERE path = ?').run(path)
  }

  /** All documents in order of id, a page at a time: other statements may run in between. */
  *list(): Generator<StoredDocument> {
    yield* this.page<StoredDocument>('path, file, id, hash', 1000)
  }

  *listEntities(): Generator<{ readonly id: string; readonly file: string; readonly entities: readonly Entity[] }> {
    for (const { id, file, entities } of this.page<{ id: string; file: string; entities: string }>(
      'id, file, entities',
      200,
    )) {
      yield { id, file, entities: JSON.parse(entities) as Entity[] }
    }
  }

  *listExtractions(): Generator<{ readonly id: string; readonly extraction: string }> {
    yield* this.page<{ id: string; extraction: string }>('id, extraction', 20)
  }

  totals(): Totals {
    return this.database
      .prepare(
        `SELECT count(*) AS documents, coalesce(sum(passages), 0) AS passages, coalesce(sum(quotations), 0) AS quotations, coalesce(sum(words), 0) AS words
         FROM document`,
      )
      .get() as Totals
  }

  readState(name: string): string | null {
    return (
      (this.database.prepare('SELECT value FROM state WHERE name = ?').pluck().get(name) as string | undefined) ?? null
    )
  }

  writeState(name: string, value: string): void {
    this.database.prepare('INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)').run(name, value)
  }

  begin(): void {
    if (!this.database.inTransaction) this.database.exec('BEGIN')
  }

  commit(): void {
    if (this.database.inTransaction) this.database.exec('COMMIT')
  }

  close(): void {
    this.commit()
    this.database.close()
  }

  private *page<Row extends { readonly id: string }>(columns: string, size: number): Generator<Row> {
    const statement = this.database.prepare(`SELECT ${columns} FROM document WHERE id > ? ORDER BY id LIMIT ${size}`)
    for (let last = '', rows = statement.all(last) as Row[]; rows.length; rows = statement.all(last) as Row[]) {
      yield* rows
      last = rows.at(-1)!.id
    }
  }
}

/** What went wrong with the store, in a way that a person can act on; other errors stay as they are. */
export function explainStoreError(folder: string, error: unknown): unknown {
  const isFile =
    error instanceof Error && 'code' in error && /^(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO)$/.test(String(error.code))
  if (isFile) return new DiskTrouble(`${folder} cannot be written: ${error.message}`)
  if (!(error instanceof Database.SqliteError)) return error
  if (/CORRUPT|NOTADB/.test(error.code))
    return new IndexDamaged(`${join(folder, FILE)} is damaged; remove it and index again`)
  return new DiskTrouble(`${join(folder, FILE)} cannot be used: ${error.message}`)
}
