import type { RequestHandler } from 'express'
import { NotFound } from '../bad-request.js'
import { parseCitationList } from '../citing/citation-list.js'
import { citeList } from '../citing/cite-list.js'
import { EXPORT_FORMATS } from '../citing/export-list.js'
import { toListPage } from '../pages/to-list-page.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'

export function showList({ engine, render }: Pick<Site, 'engine' | 'render'>): RequestHandler {
  return async (request, response) => {
    const list = parseCitationList(readParameters(request))
    await render(response, 'list', toListPage(list, await citeList(engine, list)))
  }
}

/** The list as a file. */
export function exportList({ engine }: Pick<Site, 'engine'>): RequestHandler<{ format: string }> {
  return async (request, response) => {
    const format = EXPORT_FORMATS.find((one) => one.format === request.params.format)
    if (!format)
      throw new NotFound('there is no such format', `one of ${EXPORT_FORMATS.map((one) => one.format).join(', ')}`)
    const list = parseCitationList(readParameters(request))
    const file = await format.write(await citeList(engine, list))
    response.attachment(`citations.${format.format}`).type(format.type).send(file)
  }
}
