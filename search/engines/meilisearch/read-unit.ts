import type { FieldName, Hit, Span } from '../../../schema/index.js'
import type { MatchUnit } from '../../match/match-unit.js'
import type { WordTable } from '../../words/index.js'
import { readWordIds, type ShownUnit } from './unit-record.js'

/** @param shown as Meilisearch keeps it */
export function parseUnit(shown: string): ShownUnit {
  return JSON.parse(shown) as ShownUnit
}

/** A stored unit as the matcher reads it. */
export function toMatchUnit(unit: ShownUnit, table: WordTable): MatchUnit {
  const { sentences, quotations, positions } = unit.match
  return {
    ...readWordIds(unit.text, table),
    documentId: unit.document.id,
    sentences: Uint32Array.from(sentences),
    quotations: quotations.map((ranges) => Uint32Array.from(ranges)),
    positions: positions && Uint32Array.from(positions),
    values: toFieldValues(unit),
    date: unit.document.published?.date ?? null,
    text: unit.text,
  }
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

export function toHit(
  { id, document, paragraph, text, sentences, quotations }: ShownUnit,
  matches: readonly Span[],
): Hit {
  return { id, document, paragraph, text, matches, sentences, quotations }
}
