import type { RequestHandler } from 'express'
import { verifyPermalink } from '../../citations/quotations/permalink.js'
import { BadParameter, NotFound } from '../bad-request.js'
import { toPlacePage } from '../pages/to-place-page.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'

/** A permanent link: whether its words still stand where they stood. */
export function showPlace({ engine, render }: Pick<Site, 'engine' | 'render'>): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params
    const parameters = readParameters(request)
    const hash = parameters.get('h') ?? ''
    if (!/^[0-9a-f]{16}$/.test(hash)) throw new BadParameter('the link carries no hash of its words', 'the whole link')
    const extraction = await findDocumentAround(engine, id)
    if (!extraction)
      throw new NotFound('the document of this link is no longer in the collection', 'a collection that holds it')
    const state = verifyPermalink({ id, hash, words: parameters.get('w') ?? '' }, extraction)
    await render(response, 'place', toPlacePage(extraction, state))
  }
}

/** A passage that is gone still names its document: `<document id>-p<paragraph>`. */
async function findDocumentAround(
  engine: Site['engine'],
  id: string,
): Promise<Awaited<ReturnType<typeof engine.findDocument>>> {
  const owner = /^(.+)-p\d+(?:-\d+)?$/.exec(id)?.[1]
  return (await engine.findDocumentOf(id)) ?? (owner === undefined ? null : engine.findDocument(owner))
}
