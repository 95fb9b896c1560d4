import type { RequestHandler } from 'express'
import { parseAlterations, parseCitationRequest } from '../citing/citation-request.js'
import { getCited } from '../citing/find-cited.js'
import { toCitePage } from '../pages/to-cite-page.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'

/** A document, passage or quotation cited: style, pinpoint, with or without the words. */
export function showCite({ engine, render }: Pick<Site, 'engine' | 'render'>): RequestHandler {
  return async (request, response) => {
    const parameters = readParameters(request)
    const cited = await getCited(engine, parameters.get('id') ?? '')
    const wanted = { areShown: parameters.get('words') === '1', alterations: parseAlterations(parameters) }
    await render(response, 'cite', toCitePage(cited, parseCitationRequest(parameters), wanted))
  }
}
