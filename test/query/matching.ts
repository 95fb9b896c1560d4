import type { Extraction, ParsedQuery, QueryRefusal, Span, Unit } from '../../schema/index.js'
import { type CompiledQuery, compileQuery, type MatchUnit, NameTable, toMatchUnits } from '../../search/match/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { createVocabulary, WordTable } from '../../search/words/index.js'

/** A collection in memory, searched unit by unit. */
export interface SmallCollection {
  compile(query: ParsedQuery): CompiledQuery
  readonly units: Readonly<Record<Unit, readonly MatchUnit[]>>
}

export function createCollection(extractions: readonly Extraction[]): SmallCollection {
  const table = new WordTable()
  const names = new NameTable()
  for (const extraction of extractions) names.addDocument(extraction)
  const passages = extractions.flatMap((extraction) => toMatchUnits(extraction, 'passages', table))
  const inPassages = new Set(passages.flatMap(({ ids, runs }) => [...ids, ...runs.filter((_, at) => at % 3 === 2)]))
  const quotations = extractions.flatMap((extraction) => toMatchUnits(extraction, 'quotations', table))
  const lookup = {
    vocabulary: createVocabulary(table, (id) => inPassages.has(id)),
    getNames: (field: Parameters<NameTable['toIndex']>[0]) => names.toIndex(field),
    getPassages: (documentId: string) => passages.filter((unit) => unit.documentId === documentId),
  }
  return { compile: (query) => compileQuery(query, lookup), units: { passages, quotations } }
}

/** @throws an Error naming the refusal where the query is refused */
export function readQuery(typed: string, isExact = false): ParsedQuery {
  const parsed = parseQuery(typed, { isExact })
  if (parsed.kind === 'refused') throw new Error(`refused: ${typed}: ${parsed.refusal.message}`)
  return parsed.query
}

/** @throws an Error where the query is understood */
export function readRefusal(typed: string): QueryRefusal {
  const parsed = parseQuery(typed, { isExact: false })
  if (parsed.kind === 'parsed') throw new Error(`understood: ${typed}: ${parsed.query.readAs}`)
  return parsed.refusal
}

/** A text with its marks as brackets. */
export function showMarks(text: string, marks: readonly Span[]): string {
  let shown = ''
  let done = 0
  for (const [start, end] of marks) {
    shown += `${text.slice(done, start)}[${text.slice(start, end)}]`
    done = end
  }
  return shown + text.slice(done)
}
