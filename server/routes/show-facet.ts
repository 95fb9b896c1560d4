import type { RequestHandler } from 'express'
import { FACET_FIELDS } from '../../schema/index.js'
import { NotFound } from '../bad-request.js'
import { toFacetPage } from '../pages/to-facet-page.js'
import { parseSearchState } from '../parse-search-state.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'
import { readQuery, toSearchRequest } from '../to-search-request.js'

/** Every value there is, so that finding one in the list finds it wherever it stands. */
const ALL_VALUES = 1_000_000

/** Every value of a facet, with a box to find one. */
export function showFacet({ engine, render }: Site): RequestHandler<{ field: string }> {
  return async (request, response) => {
    const field = FACET_FIELDS.find((name) => name === request.params.field)
    if (!field) throw new NotFound('there is no such facet', `one of ${FACET_FIELDS.join(', ')}`)
    const parameters = readParameters(request)
    const state = parseSearchState(parameters, 'ignore-unknown')
    const unit = state.view === 'quotations' ? 'quotations' : 'passages'
    const wanted = { unit, per: 0, facets: [field], facetValues: ALL_VALUES } as const
    const { facets } = await engine.search(toSearchRequest({ ...state, page: 1 }, readQuery(state), wanted))
    const facet = facets[0] ?? { field, values: [], more: 0 }
    await render(response, 'facet', toFacetPage(facet, state, parameters.get('find') ?? ''))
  }
}
