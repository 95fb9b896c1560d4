import type { RequestHandler } from 'express'
import { parseSearchState } from '../parse-search-state.js'
import { readOrigin } from '../read-origin.js'
import { readParameters } from '../read-parameters.js'
import { findNewest } from '../search/find-newest.js'
import type { Site } from '../site.js'
import { toAtom } from '../to-atom.js'

/** Any search as an Atom feed: its newest passages, each an entry whose id stays, so that a reader sees what is new. */
export function answerFeed(site: Site): RequestHandler {
  return async (request, response) => {
    const state = parseSearchState(readParameters(request), 'ignore-unknown')
    const hits = await findNewest(site.engine, state, null)
    const stats = await site.readStats()
    const origin = readOrigin(request)
    response
      .type('application/atom+xml')
      .set('Cache-Control', 'no-cache')
      .send(toAtom(state, hits, stats, origin))
  }
}
