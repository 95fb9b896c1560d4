import type { FieldName, Hit, QueryNode, Span } from '../../../schema/index.js'
import type { MatchUnit } from '../../match/match-unit.js'
import type { ShownUnit, StoredMatch, UnitRecord } from './unit-record.js'

/** A candidate as it is read to be tested and counted; `shown` only where a query needs more than words. */
export type CandidateRecord = Omit<UnitRecord, 'key' | 'body' | 'written' | 'words' | 'slice' | 'shown'> & {
  readonly shown?: string
}

/** A stored unit as the matcher reads it; its document goes by its key. */
export function toMatchUnit(record: CandidateRecord): MatchUnit {
  const { ids, runs, sentences, quotations, positions } = JSON.parse(record.match) as StoredMatch
  const shown = record.shown === undefined ? null : parseUnit(record.shown)
  return {
    documentId: record.document,
    ids: new Uint32Array(ids),
    runs: new Uint32Array(runs),
    sentences: new Uint32Array(sentences),
    quotations: quotations.map((ranges) => new Uint32Array(ranges)),
    positions: positions && new Uint32Array(positions),
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
