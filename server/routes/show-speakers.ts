import type { RequestHandler } from 'express'
import type { EntitySummary } from '../../schema/index.js'
import { NotFound } from '../bad-request.js'
import { toSpeakersPage } from '../pages/to-speakers-page.js'
import { readPage } from '../read-page.js'
import { readParameters } from '../read-parameters.js'
import { findSpeakerNamed } from '../search/find-speaker-named.js'
import type { Site } from '../site.js'

/** Everyone quoted; `?name=` leads to the one who is called that. */
export function showSpeakers({ readSpeakers, render }: Site): RequestHandler {
  return async (request, response) => {
    const parameters = readParameters(request)
    const name = parameters.get('name')
    if (name !== null) return response.redirect(await toSpeakerAddress(await readSpeakers(), name))
    const order = parameters.get('order') === 'name' ? 'name' : 'quotations'
    const state = { find: parameters.get('find') ?? '', order, page: readPage(parameters) } as const
    await render(response, 'speakers', toSpeakersPage(await readSpeakers(), state))
  }
}

/** @throws NotFound */
function toSpeakerAddress(speakers: readonly EntitySummary[], name: string): string {
  const speaker = findSpeakerNamed(speakers, name)
  if (!speaker) throw new NotFound(`nobody called “${name}” is quoted here`, 'a name from the list of speakers')
  return `/speakers/${encodeURIComponent(speaker.id)}`
}
