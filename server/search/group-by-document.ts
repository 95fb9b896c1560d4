import type { Hit, ParsedQuery, SearchEngine } from '../../schema/index.js'
import type { SearchState } from '../search-state.js'
import { toSearchRequest } from '../to-search-request.js'

/** A document that matches, its first hit in the order of the search, and how many passages of it match. */
export interface DocumentGroup {
  readonly hit: Hit
  readonly passages: number
}

/** One page of the documents that match, in the order in which their first passages come. */
export async function groupByDocument(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
  signal?: AbortSignal,
): Promise<readonly DocumentGroup[]> {
  const wish = { unit: 'passages', per: state.per, facets: [], facetValues: 0 } as const
  const request = { ...toSearchRequest(state, query, wish), isByDocument: true }
  const { hits } = await engine.search(request, signal)
  return hits.map((hit) => ({ hit, passages: hit.inDocument! }))
}
