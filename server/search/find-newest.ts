import type { Hit, SearchEngine } from '../../schema/index.js'
import type { SearchState } from '../search-state.js'
import { readQuery, toSearchRequest } from '../to-search-request.js'

/** More than a reader goes through at once; the search itself has all. */
const MOST_HITS = 50

/** The passages that a search finds, newest first; only of the named documents where some are named. */
export async function findNewest(
  engine: SearchEngine,
  state: SearchState,
  documents: readonly string[] | null,
): Promise<readonly Hit[]> {
  const own = state.values.document ?? []
  const among = own.length > 0 && documents ? documents.filter((id) => own.includes(id)) : documents
  const scoped: SearchState = among ? { ...state, values: { ...state.values, document: among } } : state
  const wanted = { unit: 'passages', per: MOST_HITS, facets: [], facetValues: 0 } as const
  const { hits } = await engine.search(toSearchRequest({ ...scoped, sort: '-date', page: 1 }, readQuery(state), wanted))
  return hits
}
