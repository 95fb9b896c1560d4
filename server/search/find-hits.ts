import type { FacetField, ParsedQuery, SearchAnswer, SearchEngine } from '../../schema/index.js'
import type { SearchState } from '../search-state.js'
import { toCountRequest, toSearchRequest } from '../to-search-request.js'
import { type DocumentGroup, groupByDocument } from './group-by-document.js'

/** How many each tab holds; null where it was not counted. */
export interface TabCounts {
  readonly passages: number
  readonly quotations: number
  readonly documents: number
}

export interface Found {
  /** Of the tab's unit; for documents of the passages, with no hits. */
  readonly answer: SearchAnswer
  readonly counts: TabCounts
  /** Of the documents tab only. */
  readonly groups: readonly DocumentGroup[] | null
}

export interface FacetWish {
  readonly facets: readonly FacetField[]
  readonly facetValues: number
}

/** One tab's hits, with what the other tabs would hold. */
export async function findHits(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
  wish: FacetWish,
  signal?: AbortSignal,
): Promise<Found> {
  const isQuotations = state.view === 'quotations'
  const unit = isQuotations ? 'quotations' : 'passages'
  const per = state.view === 'documents' ? 0 : state.per
  const [answer, other, groups] = await Promise.all([
    engine.search(toSearchRequest(state, query, { unit, per, ...wish }), signal),
    engine.search(toCountRequest(state, query, isQuotations ? 'passages' : 'quotations'), signal),
    state.view === 'documents' ? groupByDocument(engine, state, query, signal) : null,
  ])
  const [passages, quotations] = isQuotations ? [other, answer] : [answer, other]
  const counts = {
    passages: passages.total.value,
    quotations: quotations.total.value,
    documents: passages.total.documents,
  }
  return { answer, counts, groups }
}

/** Pages of the tab that the state shows; at least one. */
export function countPages({ answer, counts }: Found, state: SearchState): number {
  const total = state.view === 'documents' ? counts.documents : answer.total.value
  return Math.max(1, Math.ceil(total / Math.max(1, state.per)))
}
