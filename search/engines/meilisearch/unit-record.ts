import { createHash } from 'node:crypto'
import type { DocumentInfo, FacetField, HitDocument } from '../../../schema/index.js'
import { type DayRange, toDayRange } from '../../units/day-range.js'
import { toHitDocument } from '../../units/to-hit-document.js'
import type { SearchUnit, UnitValue } from '../../units/to-units.js'
import { findRuns, spellRun, splitWords } from '../../words/index.js'
import { encodeDocument, encodeValue } from './encode-value.js'
import { encodeWord } from './encode-word.js'
import { listWrittenPairs } from './list-written-pairs.js'

/** What a hit is made of and what the matcher reads: a unit with its document. */
export interface ShownUnit extends SearchUnit {
  readonly document: HitDocument
  /** Of the document; null where it is undated. */
  readonly days: DayRange | null
}

/** A passage or quotation as Meilisearch keeps it: the fields of the field table. */
export type UnitRecord = Readonly<Partial<Record<FacetField | 'law', readonly string[]>>> & {
  readonly id: string
  /** The words, one space between. */
  readonly body: string
  /** Compounds written together, with their neighbours, a pair each. */
  readonly written: readonly string[]
  /** Every entry of the word table: words, and runs of compounds spelt with hyphens; once. */
  readonly words: readonly string[]
  readonly document: string
  /** One of `SLICES` parts of equal size, to read many units part by part. */
  readonly slice: string
  readonly firstDay?: number
  readonly lastDay?: number
  readonly date?: number
  readonly position: string
  /** JSON of a `ShownUnit`. */
  readonly shown: string
}

export const SLICES = 64

/** @returns the record, its entries of the word table, and how many words the unit has */
export function toUnitRecord(
  unit: SearchUnit,
  info: DocumentInfo,
  documentValues: readonly UnitValue[],
  order: number,
): { readonly record: UnitRecord; readonly entries: ReadonlySet<string>; readonly words: number } {
  const words = splitWords(unit.text)
  const entries = new Set([...words.folded, ...findRuns(words.joined).map((run) => spellRun(words, run))])
  const values = [...unit.values, ...documentValues]
  const days = info.published === null ? null : toDayRange(info.published.date)
  const shown: ShownUnit = { ...unit, values, document: toHitDocument(info), days }
  const record = {
    id: unit.id,
    body: words.folded.map(encodeWord).join(' '),
    written: listWrittenPairs(words).map((pair) => pair.split(' ').map(encodeWord).join(' ')),
    words: [...entries].map(encodeWord),
    document: encodeDocument(info.id),
    slice: toSlice(unit.id),
    ...groupValues(values),
    ...(days === null ? {} : { firstDay: days[0], lastDay: days[1], date: days[0] }),
    position: `${encodeValue(info.id)} ${String(order).padStart(8, '0')}`,
    shown: JSON.stringify(shown),
  }
  return { record, entries, words: words.length }
}

function groupValues(values: readonly UnitValue[]): Partial<Record<UnitValue['field'], string[]>> {
  const groups: Partial<Record<UnitValue['field'], string[]>> = {}
  for (const { field, value } of values) {
    groups[field] ??= []
    groups[field].push(encodeValue(value))
  }
  return groups
}

function toSlice(id: string): string {
  return String(createHash('md5').update(id).digest().readUInt16BE(0) % SLICES)
}
