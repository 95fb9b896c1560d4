import type Database from 'better-sqlite3'
import { FACET_FIELDS, type Unit } from '../../../schema/index.js'
import type { ValueColumns } from '../../facets/count-facets.js'
import { type DayRange, toDayRange } from '../../units/day-range.js'
import type { UnitValue } from '../../units/to-units.js'

/** The fields whose values units have, in the order of their bits. */
export const VALUE_FIELDS = [...FACET_FIELDS, 'law'] as const

/** Documents in the order of date (undated last) and then id: the order units are numbered and shown in. */
export interface DocumentColumns {
  readonly count: number
  readonly numbers: Uint32Array
  readonly ids: readonly string[]
  readonly days: readonly (DayRange | null)[]
  /** `YYYY[-MM[-DD]]`; null: undated. */
  readonly dates: readonly (string | null)[]
  readonly words: number
}

/** The units of one kind, numbered in the order of date, document id, paragraph: everything but their text. */
export interface UnitColumns extends ValueColumns {
  readonly unit: Unit
  readonly count: number
  /** Row in the tables of SQLite. */
  readonly rows: Uint32Array
  /** Unit of a row; rows that are gone have none. */
  readonly unitOfRow: Int32Array
  /** Place of its document in `DocumentColumns`. */
  readonly documents: Uint32Array
  readonly paragraphs: Uint32Array
  /** Ids of the words of unit `u`: from `wordStarts[u]` up to `wordStarts[u + 1]`. */
  readonly wordStarts: Uint32Array
  readonly words: Uint32Array
  /** Runs, sentences, quotations, positions, in the same way: see `StoredUnit`. */
  readonly placeStarts: Uint32Array
  readonly places: Uint32Array
}

export interface Columns {
  readonly documents: DocumentColumns
  readonly values: readonly UnitValue[]
  /** Number of a value, by `field\0value`. */
  readonly numberOf: ReadonlyMap<string, number>
  readonly numbersOfField: ReadonlyMap<string, readonly number[]>
  readonly passages: UnitColumns
  readonly quotations: UnitColumns
}

type DocumentRow = [number: number, id: string, date: string | null, words: number]

/** Reads what is kept in memory of a generation: numbers for the words and values of every unit. */
export function loadColumns(database: Database.Database): Columns {
  const documents = loadDocuments(database)
  const rows = database.prepare('SELECT field, value FROM facet_values ORDER BY number').all()
  const values = rows as UnitValue[]
  const numberOf = new Map(values.map(({ field, value }, number) => [`${field}\0${value}`, number]))
  const fieldOf = Uint8Array.from(values, ({ field }) => VALUE_FIELDS.indexOf(field))
  const load = (unit: Unit, blobs: string) => loadUnits(database, documents, unit, blobs, fieldOf)
  const passages = load('passages', 'passage_columns')
  return {
    documents,
    values,
    numberOf,
    numbersOfField: groupByField(values),
    passages,
    quotations: load('quotations', 'quotation_columns'),
  }
}

function groupByField(values: readonly UnitValue[]): Map<string, number[]> {
  const groups = new Map<string, number[]>(VALUE_FIELDS.map((field) => [field, []]))
  values.forEach(({ field }, number) => {
    groups.get(field)?.push(number)
  })
  return groups
}

function loadDocuments(database: Database.Database): DocumentColumns {
  const rows = database
    .prepare('SELECT number, id, date, word_count FROM documents ORDER BY first_day IS NULL, first_day, id')
    .raw()
    .all() as DocumentRow[]
  return {
    count: rows.length,
    numbers: Uint32Array.from(rows, ([number]) => number),
    ids: rows.map(([, id]) => id),
    days: rows.map(([, , date]) => (date === null ? null : toDayRange(date))),
    dates: rows.map(([, , date]) => date),
    words: rows.reduce((sum, [, , , words]) => sum + words, 0),
  }
}

/** The parts of one unit within its document's blob, each but the first two after its length. */
interface UnitParts {
  readonly row: number
  readonly paragraph: number
  readonly values: Uint32Array
  readonly words: Uint32Array
  readonly places: Uint32Array
}

function* readUnits(blob: Uint32Array): Generator<UnitParts> {
  let at = 0
  const take = () => {
    const part = blob.subarray(at + 1, at + 1 + blob[at]!)
    at += 1 + part.length
    return part
  }
  while (at < blob.length) {
    const row = blob[at++]!
    const paragraph = blob[at++]!
    yield { row, paragraph, values: take(), words: take(), places: take() }
  }
}

/** How much the arrays must hold: read once for their sizes, so that none is ever grown and copied. */
function measureUnits(blobs: readonly Uint32Array[]) {
  const size = { units: 0, values: 0, words: 0, places: 0, lastRow: 0 }
  for (const blob of blobs) {
    for (const { row, values, words, places } of readUnits(blob)) {
      size.units++
      size.values += values.length
      size.words += words.length
      size.places += places.length
      size.lastRow = Math.max(size.lastRow, row)
    }
  }
  return size
}

function loadUnits(
  database: Database.Database,
  documents: DocumentColumns,
  unit: Unit,
  blobColumn: string,
  fieldOf: Uint8Array,
): UnitColumns {
  const read = database.prepare(`SELECT ${blobColumn} FROM documents WHERE number = ?`).pluck()
  const blobs = Array.from(documents.numbers, (number) => toNumbers(read.get(number) as Buffer))
  const columns = createUnits(unit, measureUnits(blobs), fieldOf)
  let next = 0
  for (const [document, blob] of blobs.entries()) {
    for (const parts of readUnits(blob)) {
      columns.rows[next] = parts.row
      columns.unitOfRow[parts.row] = next
      columns.documents[next] = document
      columns.paragraphs[next] = parts.paragraph
      append(columns.starts, columns.values, next, parts.values)
      append(columns.wordStarts, columns.words, next, parts.words)
      append(columns.placeStarts, columns.places, next, parts.places)
      next++
    }
  }
  return columns
}

function append(starts: Uint32Array, all: Uint32Array, unit: number, part: Uint32Array): void {
  all.set(part, starts[unit]!)
  starts[unit + 1] = starts[unit]! + part.length
}

function createUnits(unit: Unit, size: ReturnType<typeof measureUnits>, fieldOf: Uint8Array): UnitColumns {
  return {
    unit,
    fieldOf,
    count: size.units,
    rows: new Uint32Array(size.units),
    unitOfRow: new Int32Array(size.lastRow + 1).fill(-1),
    documents: new Uint32Array(size.units),
    paragraphs: new Uint32Array(size.units),
    starts: new Uint32Array(size.units + 1),
    values: new Uint32Array(size.values),
    wordStarts: new Uint32Array(size.units + 1),
    words: new Uint32Array(size.words),
    placeStarts: new Uint32Array(size.units + 1),
    places: new Uint32Array(size.places),
  }
}

/** SQLite's bytes may begin anywhere; numbers must begin at a multiple of four. */
function toNumbers(bytes: Buffer): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
