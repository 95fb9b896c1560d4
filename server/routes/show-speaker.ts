import type { RequestHandler } from 'express'
import { type ParsedQuery, QueryRefused } from '../../schema/index.js'
import { NotFound } from '../bad-request.js'
import { type SpeakerState, toSpeakerPage } from '../pages/to-speaker-page.js'
import { readPage } from '../read-page.js'
import { readParameters } from '../read-parameters.js'
import { listSpeakerQuotations, type SpeakerQuotations } from '../search/list-speaker-quotations.js'
import type { Site } from '../site.js'
import { readQuery } from '../to-search-request.js'

export function showSpeaker({ engine, readSpeakers, render }: Site): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const everyone = await readSpeakers()
    const speaker = everyone.find(({ id }) => id === request.params.id)
    if (!speaker) throw new NotFound('nobody is quoted under that address', 'an address from the list of speakers')
    const state = toSpeakerState(readParameters(request))
    const { quotations, refusal } = await listOrReason(engine, speaker.name, state)
    await render(response, 'speaker', toSpeakerPage(speaker, everyone, quotations, state, refusal))
  }
}

function toSpeakerState(parameters: URLSearchParams): SpeakerState {
  const certainty = parameters.get('certainty')
  const kind = parameters.get('kind')
  return {
    q: parameters.get('q') ?? '',
    certainty: certainty === 'sure' || certainty === 'unsure' ? certainty : null,
    kind: kind === 'direct' || kind === 'mixed' || kind === 'indirect' ? kind : null,
    page: readPage(parameters),
  }
}

/** Where the words are not understood every quotation is listed, and the reason given. */
async function listOrReason(
  engine: Site['engine'],
  name: string,
  { q }: SpeakerState,
): Promise<{ readonly quotations: SpeakerQuotations; readonly refusal: string | null }> {
  const list = (query: ParsedQuery) => listSpeakerQuotations(engine, name, query)
  try {
    return { quotations: await list(readQuery({ q, isExact: false })), refusal: null }
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error
    const everything = await list(readQuery({ q: '', isExact: false }))
    return { quotations: everything, refusal: `The words restrict nothing: ${error.refusal.message}.` }
  }
}
