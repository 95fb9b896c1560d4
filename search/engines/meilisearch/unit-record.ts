import { createHash } from 'node:crypto'
import type { DocumentInfo, FacetField, HitDocument } from '../../../schema/index.js'
import type { MatchUnit } from '../../match/match-unit.js'
import { toDayRange } from '../../units/day-range.js'
import { toHitDocument } from '../../units/to-hit-document.js'
import type { SearchUnit, UnitValue } from '../../units/to-units.js'
import { findRuns, spellRun, splitWords, type WordTable } from '../../words/index.js'
import { encodeDocument, encodeValue, hashValue } from './encode-value.js'
import { encodeWord } from './encode-word.js'
import { listWrittenPairs } from './list-written-pairs.js'

/** What a hit is made of, and what `speaker:` and its kind are compared with. */
export interface ShownUnit
  extends Pick<SearchUnit, 'id' | 'paragraph' | 'text' | 'sentences' | 'quotations' | 'values'> {
  readonly document: HitDocument
}

/** What the matcher reads, as `MatchUnit` has it; ids are those of the word table of the same index. */
export interface StoredMatch {
  readonly ids: readonly number[]
  readonly runs: readonly number[]
  readonly sentences: readonly number[]
  readonly quotations: readonly (readonly number[])[]
  readonly positions: readonly number[] | null
}

/** A passage or quotation as Meilisearch keeps it: the fields of the field table. */
export type UnitRecord = Readonly<Partial<Record<FacetField | 'law', readonly string[]>>> & {
  readonly title: readonly string[]
  readonly author: readonly string[]
  readonly id: string
  /** `hashValue` of the id: Meilisearch compares ids without their capitals. */
  readonly key: string
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
  /** JSON of `StoredMatch`. */
  readonly match: string
  /** JSON of a `ShownUnit`. */
  readonly shown: string
}

export const SLICES = 1_024

/** Where a unit stands: its document, that document's own values, its place in it. */
export interface UnitPlace {
  readonly info: DocumentInfo
  readonly documentValues: readonly UnitValue[]
  readonly order: number
}

/** @param match of the same unit, its ids out of `table` */
export function toUnitRecord(unit: SearchUnit, match: MatchUnit, table: WordTable, place: UnitPlace): UnitRecord {
  const folded = Array.from(match.ids, (id) => table.getEntry(id))
  const values = [...unit.values, ...place.documentValues]
  const days = place.info.published === null ? null : toDayRange(place.info.published.date)
  return {
    id: unit.id,
    key: hashValue(unit.id),
    body: folded.map(encodeWord).join(' '),
    written: listWrittenPairs(folded, readJoined(match)).map(
      ([first, second]) => `${encodeWord(first)} ${encodeWord(second)}`,
    ),
    words: [...listEntryIds(match)].map((id) => encodeWord(table.getEntry(id))),
    document: encodeDocument(place.info.id),
    slice: toSlice(unit.id),
    title: place.info.title === null ? [] : [hashValue(place.info.title)],
    author: place.info.authors.map(encodeValue),
    ...groupValues(values),
    ...(days === null ? {} : { firstDay: days[0], lastDay: days[1], date: days[0] }),
    position: `${encodeValue(place.info.id)} ${String(place.order).padStart(8, '0')}`,
    match: JSON.stringify(toStoredMatch(match)),
    shown: JSON.stringify(toShownUnit({ ...unit, values }, place)),
  }
}

function toStoredMatch({ ids, runs, sentences, quotations, positions }: MatchUnit): StoredMatch {
  return {
    ids: [...ids],
    runs: [...runs],
    sentences: [...sentences],
    quotations: quotations.map((ranges) => [...ranges]),
    positions: positions && [...positions],
  }
}

function toShownUnit(unit: SearchUnit, { info }: UnitPlace): ShownUnit {
  const { id, paragraph, text, sentences, quotations, values } = unit
  return { id, paragraph, text, sentences, quotations, values, document: toHitDocument(info) }
}

/** The words and runs of a unit, as ids, once each. */
export function listEntryIds({ ids, runs }: MatchUnit | StoredMatch): ReadonlySet<number> {
  const entries = new Set<number>(ids)
  for (let at = 2; at < runs.length; at += 3) entries.add(runs[at]!)
  return entries
}

/** The words of a stored unit numbered for another word table; new words get an id. */
export function renumberWords({ match, shown }: Pick<UnitRecord, 'match' | 'shown'>, table: WordTable): StoredMatch {
  const words = splitWords((JSON.parse(shown) as ShownUnit).text)
  const runs = findRuns(words.joined).flatMap((run) => [run.first, run.parts, table.intern(spellRun(words, run))])
  const ids = words.folded.map((word) => table.intern(word))
  return { ...(JSON.parse(match) as StoredMatch), ids, runs }
}

/** For each word whether it is joined to the one before: then the two are a run. */
function readJoined({ ids, runs }: MatchUnit): boolean[] {
  const joined = new Array<boolean>(ids.length).fill(false)
  for (let at = 0; at < runs.length; at += 3) if (runs[at + 1] === 2) joined[runs[at]! + 1] = true
  return joined
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
