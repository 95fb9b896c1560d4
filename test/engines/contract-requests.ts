import {
  FACET_FIELDS,
  type Filters,
  type ParsedQuery,
  QueryRefused,
  type SearchRequest,
  type Unit,
} from '../../schema/index.js'
import { parseQuery } from '../../search/query/parse-query.js'

export const NO_FILTERS: Filters = { values: {}, from: null, to: null }

/** Counts with every facet; no hits. */
export function toCountRequest(query: ParsedQuery, unit: Unit = 'passages'): SearchRequest {
  return {
    ...{ query, filters: NO_FILTERS, sort: 'date', page: 1, per: 0, unit },
    ...{ facets: FACET_FIELDS, facetValues: 100 },
  }
}

/** @throws QueryRefused */
export function parse(typed: string, isExact = false): ParsedQuery {
  const parsed = parseQuery(typed, { isExact })
  if (parsed.kind === 'refused') throw new QueryRefused(parsed.refusal)
  return parsed.query
}
