import type { RequestHandler } from 'express'
import { FACET_FIELDS } from '../../schema/index.js'
import { BadParameter } from '../bad-request.js'
import { parseSearchState } from '../parse-search-state.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'
import { toSearchAnswer } from '../to-search-answer.js'
import { readQuery, toSearchRequest } from '../to-search-request.js'
import { toSignal } from '../to-signal.js'

const FACET_VALUES = 20

export function answerSearch({ engine }: Pick<Site, 'engine'>): RequestHandler {
  return async (request, response) => {
    const state = parseSearchState(readParameters(request), 'refuse-unknown')
    if (state.view === 'documents') throw new BadParameter('in is “documents”', 'one of passages, quotations')
    const query = readQuery(state)
    const wanted = { unit: state.view, per: state.per, facets: FACET_FIELDS, facetValues: FACET_VALUES }
    const answer = await engine.search(toSearchRequest(state, query, wanted), toSignal(response))
    response.set('Cache-Control', 'no-cache').json(toSearchAnswer(state, query, answer, engine.name))
  }
}
