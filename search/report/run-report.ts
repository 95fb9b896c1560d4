import {
  type Filters,
  type MatchingDocuments,
  QueryRefused,
  type SearchEngine,
  type SearchRequest,
} from '../../schema/index.js'
import { parseQuery } from '../query/parse-query.js'

/** Why a line has no figures: the shape of an API error without its status. */
export interface ReportError {
  readonly kind: 'query'
  readonly reason: string
  readonly message: string
  readonly expected: string
  /** UTF-16 span into `typed`. */
  readonly position: readonly [number, number]
}

/** What one search term finds, as it can be attached to an affidavit. Figures are null where `error` is set. */
export interface ReportRow {
  readonly typed: string
  readonly readAs: string | null
  readonly passages: number | null
  readonly documents: number | null
  /** Documents that no other line finds. */
  readonly unique: number | null
  /** Publication dates of the earliest and the latest document. */
  readonly first: string | null
  readonly last: string | null
  /** False where the figures are lower bounds; `limit` then says why. */
  readonly exact: boolean
  readonly limit: string | null
  readonly error: ReportError | null
}

/** A report answers at most this many lines: one typed by a person has dozens. */
export const MAX_REPORT_LINES = 500

/** One search term a line; empty lines only separate. */
export function splitTerms(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line.length > 0)
}

/** Runs every line over one scope. A line that is refused is reported; the rest runs. */
export async function runReport(
  engine: SearchEngine,
  terms: readonly string[],
  scope: { readonly filters: Filters; readonly isExact: boolean },
): Promise<readonly ReportRow[]> {
  const outcomes: Outcome[] = []
  for (const typed of terms) outcomes.push(await runLine(engine, typed, scope))
  const finders = countFinders(outcomes)
  return outcomes.map((outcome) => toRow(outcome, finders))
}

type Outcome =
  | { readonly typed: string; readonly readAs: string; readonly found: MatchingDocuments }
  | { readonly typed: string; readonly error: ReportError }

async function runLine(
  engine: SearchEngine,
  typed: string,
  scope: { readonly filters: Filters; readonly isExact: boolean },
): Promise<Outcome> {
  const parsed = parseQuery(typed, { isExact: scope.isExact })
  if (parsed.kind === 'refused') return { typed, error: toReportError(new QueryRefused(parsed.refusal)) }
  const { query } = parsed
  const request: SearchRequest = {
    query,
    filters: scope.filters,
    sort: 'date',
    page: 1,
    per: 0,
    unit: 'passages',
    facets: [],
    facetValues: 0,
  }
  try {
    return { typed, readAs: query.readAs, found: await engine.findMatchingDocuments(request) }
  } catch (error) {
    if (error instanceof QueryRefused) return { typed, error: toReportError(error) }
    throw error
  }
}

function toReportError({ refusal }: QueryRefused): ReportError {
  const { reason, message, expected, position } = refusal
  return { kind: 'query', reason, message, expected, position }
}

/** How many lines find each document. */
function countFinders(outcomes: readonly Outcome[]): ReadonlyMap<string, number> {
  const finders = new Map<string, number>()
  for (const outcome of outcomes) {
    if ('error' in outcome) continue
    for (const id of outcome.found.ids) finders.set(id, (finders.get(id) ?? 0) + 1)
  }
  return finders
}

function toRow(outcome: Outcome, finders: ReadonlyMap<string, number>): ReportRow {
  if ('error' in outcome) return { ...NO_FIGURES, typed: outcome.typed, error: outcome.error }
  const { typed, readAs, found } = outcome
  return {
    typed,
    readAs,
    passages: found.passages,
    documents: found.ids.length,
    unique: found.ids.filter((id) => finders.get(id) === 1).length,
    first: found.first,
    last: found.last,
    exact: found.exact,
    limit: found.reason ?? null,
    error: null,
  }
}

const NO_FIGURES = {
  readAs: null,
  passages: null,
  documents: null,
  unique: null,
  first: null,
  last: null,
  exact: true,
  limit: null,
}
