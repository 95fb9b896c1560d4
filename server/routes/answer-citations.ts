import type { RequestHandler } from 'express'
import { BadParameter } from '../bad-request.js'
import { CITATION_PARAMETERS, parseCitationRequest } from '../citing/citation-request.js'
import { cite, toOwnPinpoint } from '../citing/cite.js'
import { getCited } from '../citing/find-cited.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'

const PARAMETERS: readonly string[] = ['id', ...CITATION_PARAMETERS]

/** One source in one style; `text` has `*…*` for italics, as the command line prints it. */
export function answerCitations({ engine }: Pick<Site, 'engine'>): RequestHandler {
  return async (request, response) => {
    const parameters = readParameters(request)
    const unknown = [...parameters.keys()].find((name) => !PARAMETERS.includes(name))
    if (unknown !== undefined)
      throw new BadParameter(`there is no parameter “${unknown}”`, `one of ${PARAMETERS.join(', ')}`)
    const id = parameters.get('id') ?? ''
    if (id === '') throw new BadParameter('id is missing', 'the id of a document, a passage, a quotation or a record')
    const asked = parseCitationRequest(parameters)
    const cited = await getCited(engine, id)
    const { text, runs, notes, misplaced } = cite(cited, asked)
    const pinpoint = asked.pinpoint ?? toOwnPinpoint(cited)
    const { id: document } = cited.extraction.document
    const all = misplaced === null ? notes : [misplaced, ...notes]
    response.json({ id, document, style: asked.style, pinpoint, text, runs, notes: all })
  }
}
