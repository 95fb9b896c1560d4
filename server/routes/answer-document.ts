import type { RequestHandler } from 'express'
import { getDocument } from '../get-document.js'
import type { Site } from '../site.js'

/** What `verbatim extract` prints for the document. */
export function answerDocument({ engine }: Pick<Site, 'engine'>): RequestHandler<{ id: string }> {
  return async (request, response) => {
    response.set('Cache-Control', 'no-cache').json(await getDocument(engine, request.params.id))
  }
}
