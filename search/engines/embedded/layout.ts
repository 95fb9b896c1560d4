import Database from 'better-sqlite3'
import { IndexDamaged } from '../../../schema/index.js'
import { toMend } from './pointer.js'

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

export function createTables(database: Database.Database): void {
  database.exec(TABLES)
}

/**
 * The version in the pointer is raised by hand; this sees by itself that tables changed.
 * @throws IndexDamaged where a table or index is missing, or another than this Verbatim makes
 */
export function checkLayout(database: Database.Database, folder: string): void {
  const found = readLayout(database)
  for (const [name, sql] of expectLayout()) {
    if (found.get(name) === sql) continue
    const what = found.has(name) ? 'is laid out otherwise' : 'is missing'
    throw new IndexDamaged(`The index is damaged or of another version: its table ${name} ${what}. ${toMend(folder)}`)
  }
}

function expectLayout(): ReadonlyMap<string, string> {
  const database = new Database(':memory:')
  try {
    createTables(database)
    return readLayout(database)
  } finally {
    database.close()
  }
}

/** How each table and index was made, by name. Those that FTS5 makes for itself are its own affair. */
function readLayout(database: Database.Database): ReadonlyMap<string, string> {
  const rows = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '*_words_*'")
    .raw()
    .all() as [name: string, sql: string][]
  return new Map(rows.map(([name, sql]) => [name, sql.replace(/\s+/g, ' ')]))
}
