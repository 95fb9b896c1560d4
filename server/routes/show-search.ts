import type { RequestHandler } from 'express'
import { type ParsedQuery, QueryRefused, type SearchAnswer } from '../../schema/index.js'
import { SHOWN_FACETS } from '../pages/facet-labels.js'
import { toRefusalPage } from '../pages/to-refusal-page.js'
import { type Beside, toSearchPage } from '../pages/to-search-page.js'
import { parseSearchState } from '../parse-search-state.js'
import { readParameters } from '../read-parameters.js'
import { countElsewhere } from '../search/count-elsewhere.js'
import { type Found, findHits } from '../search/find-hits.js'
import { findNearQueries } from '../search/find-near-queries.js'
import { findRelatedWords } from '../search/find-related-words.js'
import { countTerms, suggestLooser } from '../search/suggest-looser.js'
import type { SearchState } from '../search-state.js'
import type { Site } from '../site.js'
import { readQuery } from '../to-search-request.js'
import { toSignal } from '../to-signal.js'

const FACET_VALUES = 8
/** Up to that many passages a reader is helped to find more. */
const FEW_PASSAGES = 10

export function showSearch(site: Site): RequestHandler {
  return async (request, response) => {
    const state = parseSearchState(readParameters(request), 'ignore-unknown')
    try {
      await site.render(response, 'search', await buildPage(site, state, toSignal(response)))
    } catch (error) {
      if (!(error instanceof QueryRefused)) throw error
      await site.render(response.status(400), 'refusal', toRefusalPage(state, error.refusal))
    }
  }
}

async function buildPage(
  site: Site,
  state: SearchState,
  signal: AbortSignal,
): Promise<ReturnType<typeof toSearchPage>> {
  const { engine, recordsFolder, savedFolder, understandDraft } = site
  const query = readQuery(state)
  const found = await findHits(engine, state, query, { facets: SHOWN_FACETS, facetValues: FACET_VALUES }, signal)
  signal.throwIfAborted()
  const offers = { records: recordsFolder !== null, saved: savedFolder !== null, checks: understandDraft !== null }
  return toSearchPage(state, query, found, await findBeside(site, state, query, found, signal), offers)
}

async function findBeside(
  site: Site,
  state: SearchState,
  query: ParsedQuery,
  { answer }: Found,
  signal: AbortSignal,
): Promise<Beside> {
  const offered = await findOffered(site, state, query, answer, signal)
  if (answer.total.value > FEW_PASSAGES) return { near: [], terms: [], looser: [], ...offered }
  const [near, terms, looser] = await Promise.all([
    findNearQueries(site.engine, state, query),
    answer.total.value === 0 ? countTerms(site.engine, state, query) : [],
    suggestLooser(site.engine, state, query),
  ])
  return { near, terms, looser: looser.filter(({ passages }) => passages > answer.total.value), ...offered }
}

/** What the page can do without. */
async function findOffered(
  site: Site,
  state: SearchState,
  query: ParsedQuery,
  answer: SearchAnswer,
  signal: AbortSignal,
): Promise<Pick<Beside, 'related' | 'elsewhere'>> {
  const quotations = state.view === 'quotations' ? answer.hits : []
  const [related, elsewhere] = await Promise.all([
    findRelatedWords(site, state, query, answer),
    countElsewhere(site.engine, quotations, site.timeOffer(), signal),
  ])
  return { related, elsewhere }
}
