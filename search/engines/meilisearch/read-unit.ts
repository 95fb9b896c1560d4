import type { FieldName, Hit, QueryNode, Span } from '../../../schema/index.js'
import type { MatchUnit } from '../../match/match-unit.js'
import { PART_MARK, type WordTable } from '../../words/index.js'
import type { ShownUnit, StoredPlaces, UnitRecord } from './unit-record.js'

/** A candidate as it is read to be tested and counted; `shown` only where a query needs more than words. */
export type CandidateRecord = Omit<UnitRecord, 'written' | 'words' | 'slice' | 'shown'> & { readonly shown?: string }

/** The words of a collection, by what Meilisearch holds of them. */
export interface EncodedWords {
  readonly table: WordTable
  /** Of a word as `encodeWord` writes it; past the end of the table where another collection has it. */
  findId(encoded: string): number
}

/** A stored unit as the matcher reads it; its document goes by its key. */
export function toMatchUnit(record: CandidateRecord, words: EncodedWords): MatchUnit {
  const { runs, sentences, quotations, positions } = JSON.parse(record.match) as StoredPlaces
  const ids = record.body === '' ? [] : record.body.split(' ').map(words.findId)
  const shown = record.shown === undefined ? null : parseUnit(record.shown)
  return {
    documentId: record.document,
    ids: Uint32Array.from(ids),
    runs: readRuns(runs, ids, words.table),
    sentences: Uint32Array.from(sentences),
    quotations: quotations.map((ranges) => Uint32Array.from(ranges)),
    positions: positions && Uint32Array.from(positions),
    values: shown === null ? {} : toFieldValues(shown),
    date: shown?.document.published?.date ?? null,
    text: shown?.text ?? '',
  }
}

/** Whether a query asks for more of a unit than its words: capitals, values, dates. */
export function needsShown(node: QueryNode | null): boolean {
  switch (node?.type) {
    case 'term':
      return node.isCaseSensitive
    case 'field':
    case 'date':
      return true
    case 'and':
    case 'or':
      return node.operands.some(needsShown)
    case 'not':
      return needsShown(node.include) || needsShown(node.exclude)
    case 'near':
      return needsShown(node.left) || needsShown(node.right)
    case 'said':
    case 'atleast':
      return needsShown(node.operand)
    default:
      return false
  }
}

export function parseUnit(shown: string): ShownUnit {
  return JSON.parse(shown) as ShownUnit
}

export function toHit(
  { id, document, paragraph, text, sentences, quotations }: ShownUnit,
  matches: readonly Span[],
): Hit {
  return { id, document, paragraph, text, matches, sentences, quotations }
}

function readRuns(places: readonly number[], ids: readonly number[], table: WordTable): Uint32Array {
  const runs: number[] = []
  for (let at = 0; at < places.length; at += 2) {
    const first = places[at]!
    const parts = places[at + 1]!
    const words = ids.slice(first, first + parts).map((id) => (id < table.size ? table.getEntry(id) : ''))
    runs.push(first, parts, table.findId(words.join(PART_MARK)) ?? table.size)
  }
  return Uint32Array.from(runs)
}

function toFieldValues({ values, document }: ShownUnit): MatchUnit['values'] {
  const byField: Partial<Record<FieldName, string[]>> = { author: [...document.authors] }
  if (document.title !== null) byField.title = [document.title]
  for (const { field, value } of values) {
    if (field === 'year' || field === 'confidence') continue
    byField[field] ??= []
    byField[field].push(value)
  }
  return byField
}
