import type { SearchRequest } from '../../../schema/index.js'
import { findRankedTerms } from '../../rank/find-ranked-terms.js'
import { type Body, PreparedSearch, type Sources, toDateSort } from './prepared-search.js'

/** More hits than this are not read only to be ranked: they are answered by date, and the answer says so. */
const MOST_RANKED = 2_000
/**
 * Answers a search: by Meilisearch's own counts where its candidates are known to be the matches, else from the candidates that
 * the matcher confirms.
 */
export async function runSearch(request: SearchRequest, sources: Sources): Promise<Body> {
  const ranked = request.sort === 'relevance' && findRankedTerms(request.query.root).length > 0
  const body = await answerSearch(request, sources, ranked)
  return ranked ? body : { ...body, sortedBy: request.sort }
}

async function answerSearch(request: SearchRequest, sources: Sources, ranked: boolean): Promise<Body> {
  const search = new PreparedSearch(request, sources)
  await search.settle()
  if (!search.candidates.isExact) return search.answerFromMatches(ranked ? 'relevance' : toDateSort(request.sort))
  const counted = await search.count()
  if (request.isByDocument)
    return search.answerFromMatches(ranked && counted.total <= MOST_RANKED ? 'relevance' : toDateSort(request.sort))
  if (ranked && counted.total <= MOST_RANKED) return search.answerFromMatches('relevance')
  return search.answerFromCounts(counted) ?? search.answerFromMatches(toDateSort(request.sort))
}
