import { type FacetField, type ParsedQuery, QueryRefused, type SearchRequest, type Unit } from '../schema/index.js'
import { parseQuery } from '../search/query/parse-query.js'
import type { SearchState } from './search-state.js'

/** @throws QueryRefused */
export function readQuery(state: Pick<SearchState, 'q' | 'isExact'>): ParsedQuery {
  const parsed = parseQuery(state.q, { isExact: state.isExact })
  if (parsed.kind === 'refused') throw new QueryRefused(parsed.refusal)
  return parsed.query
}

export interface Wanted {
  readonly unit: Unit
  readonly per: number
  readonly facets: readonly FacetField[]
  readonly facetValues: number
}

export function toSearchRequest(state: SearchState, query: ParsedQuery, wanted: Wanted): SearchRequest {
  const { values, from, to, sort, page } = state
  return { query, filters: { values, from, to }, sort, page, ...wanted }
}

/** A request that only counts. */
export function toCountRequest(state: SearchState, query: ParsedQuery, unit: Unit = 'passages'): SearchRequest {
  return toSearchRequest({ ...state, page: 1 }, query, { unit, per: 0, facets: [], facetValues: 0 })
}
