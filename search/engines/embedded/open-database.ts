import Database from 'better-sqlite3'
import { generationFile, verifyGeneration } from './generation-files.js'
import type { Pointer } from './pointer.js'

/**
 * Only a space separates, whatever Unicode says: what is stored are our own words, and FTS5's tables of letters are older
 * than ours (characters past ASCII all belong to words here). Prefix queries are answered from the vocabulary, so none of FTS5's prefix indexes is paid for.
 */
const WORD_COLUMNS = `words, compounds, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '''.-'"`

const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, digest TEXT NOT NULL, file TEXT NOT NULL,
    date TEXT, first_day INTEGER, word_count INTEGER NOT NULL, title TEXT, info TEXT NOT NULL, extraction BLOB NOT NULL,
    passage_columns BLOB NOT NULL, quotation_columns BLOB NOT NULL
  );
  CREATE INDEX documents_by_title ON documents (title IS NULL, title COLLATE NOCASE, id);
  CREATE TABLE passages (number INTEGER PRIMARY KEY, document INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE TABLE quotations (number INTEGER PRIMARY KEY, document INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE INDEX passages_of ON passages (document);
  CREATE INDEX quotations_of ON quotations (document);
  CREATE TABLE vocabulary (number INTEGER PRIMARY KEY, word TEXT NOT NULL);
  CREATE TABLE facet_values (number INTEGER PRIMARY KEY, field TEXT NOT NULL, value TEXT NOT NULL);
  CREATE TABLE names (
    document INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (document, field, value, name)
  ) WITHOUT ROWID;
  CREATE INDEX names_of_documents ON names (field, document, value) WHERE field IN ('title', 'author');
  CREATE TABLE value_names (
    field TEXT NOT NULL, value TEXT NOT NULL, name TEXT NOT NULL, letters TEXT NOT NULL, PRIMARY KEY (field, value, name)
  ) WITHOUT ROWID;
  CREATE TABLE tallies (
    document INTEGER NOT NULL, category TEXT NOT NULL, name TEXT NOT NULL,
    mentions INTEGER NOT NULL, quotations INTEGER NOT NULL, sure INTEGER NOT NULL,
    PRIMARY KEY (document, category, name)
  ) WITHOUT ROWID;
  CREATE VIRTUAL TABLE passage_words USING fts5(${WORD_COLUMNS});
  CREATE VIRTUAL TABLE quotation_words USING fts5(${WORD_COLUMNS});
`

/** An empty generation to write into. Nobody reads it before it is published, so a crash may cost it: no journal, no syncs. */
export function createGeneration(file: string): Database.Database {
  const database = new Database(file)
  prepareForWriting(database)
  database.exec(TABLES)
  return database
}

/** A copy of a generation that served, to go on writing in. */
export function reopenForWriting(file: string): Database.Database {
  const database = new Database(file)
  prepareForWriting(database)
  return database
}

function prepareForWriting(database: Database.Database): void {
  // Without it SQLite keeps a journal all the same.
  database.unsafeMode()
  database.pragma('page_size = 8192')
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('cache_size = -65536')
}

/**
 * Opens a published generation for reading: it never changes again, so nothing is locked.
 * @throws IndexDamaged where the file is not what was published
 */
export function openGeneration(folder: string, pointer: Pointer): Database.Database {
  verifyGeneration(folder, pointer)
  const database = new Database(generationFile(folder, pointer.generation), { readonly: true, fileMustExist: true })
  database.pragma('cache_size = -32768')
  return database
}
