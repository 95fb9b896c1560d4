import type Database from 'better-sqlite3'
import type { FieldName, TermWord } from '../../../schema/index.js'
import { createNameIndex, type NameIndex } from '../../match/name-index.js'
import { splitWords } from '../../words/index.js'

/**
 * Gathers the names of all documents, each once, when a generation is complete. A speaker goes by the names of every category:
 * whoever speaks may be of any.
 */
export function gatherNames(database: Database.Database): void {
  database.function('letters', { deterministic: true }, (name) => joinLetters(String(name)))
  database.exec(`
    DELETE FROM value_names;
    INSERT INTO value_names SELECT field, value, name, letters(name) FROM (SELECT DISTINCT field, value, name FROM names);
    INSERT OR IGNORE INTO value_names
      SELECT 'speaker', speakers.value, others.name, others.letters
      FROM (SELECT DISTINCT value FROM value_names WHERE field = 'speaker') AS speakers
      JOIN value_names AS others ON others.value = speakers.value
      WHERE others.field IN ('person', 'organisation', 'place', 'law', 'date', 'record');
  `)
}

/** Looks only at names that hold the letters of the words; whether they are its words is then decided as everywhere. */
export function openNames(database: Database.Database, field: FieldName): NameIndex {
  return {
    find(words) {
      const pieces = words.map(toLongestPiece)
      const holds = pieces.map(() => 'instr(letters, ?) > 0').join(' AND ')
      const statement = database.prepare(`SELECT value, name FROM value_names WHERE field = ? AND ${holds}`).raw()
      return createNameIndex(statement.all(field, ...pieces) as [value: string, name: string][]).find(words)
    },
  }
}

/** Titles or authors, by the number of the document. */
export function readDocumentValues(database: Database.Database, field: 'title' | 'author'): Map<number, string[]> {
  const rows = database
    .prepare(`SELECT document, value FROM names WHERE field = ? AND field IN ('title', 'author')`)
    .raw()
    .all(field) as [document: number, value: string][]
  const values = new Map<number, string[]>()
  for (const [document, value] of rows) values.set(document, [...(values.get(document) ?? []), value])
  return values
}

/** Words without what separates them: a compound has the same letters however it is written. */
function joinLetters(name: string): string {
  return splitWords(name).folded.join('')
}

/** The longest part of a word without wildcards. */
function toLongestPiece({ text }: TermWord): string {
  return text.split(/[*?]/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
}
