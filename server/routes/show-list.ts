import type { RequestHandler } from 'express'
import { composeList } from '../../citations/lists/compose-list.js'
import { exportList, isListFormat, LIST_FORMATS } from '../../citations/lists/export-list.js'
import { NotFound } from '../bad-request.js'
import { applyButton, parseCitationList, toCitationListHref } from '../citing/citation-list.js'
import { readList } from '../citing/read-list.js'
import { LIST_TITLE, toListPage } from '../pages/to-list-page.js'
import { readOrigin } from '../read-origin.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'

export function showList({ engine, render }: Pick<Site, 'engine' | 'render'>): RequestHandler {
  return async (request, response) => {
    const parameters = readParameters(request)
    const list = parseCitationList(parameters)
    const changed = applyButton(list, parameters)
    if (changed) return response.redirect(303, toCitationListHref(changed))
    const read = await readList(engine, list, readOrigin(request))
    const status = read.entries.some(({ refused }) => refused) ? 400 : 200
    await render(response.status(status), 'list', toListPage(list, read))
  }
}

/** The list as a file. */
export function sendList({ engine }: Pick<Site, 'engine'>): RequestHandler<{ format: string }> {
  return async (request, response) => {
    const { format } = request.params
    if (!isListFormat(format)) throw new NotFound('there is no such format', `one of ${LIST_FORMATS.join(', ')}`)
    const list = parseCitationList(readParameters(request))
    const { entries } = await readList(engine, list, readOrigin(request))
    for (const { refused } of entries) if (refused) throw refused
    const composed = composeList(
      LIST_TITLE,
      entries.map(({ entry }) => entry),
      list.style,
      list.options,
    )
    const { type, body } = await exportList(composed, format)
    response.attachment(`citations.${format}`).type(type).send(body)
  }
}
