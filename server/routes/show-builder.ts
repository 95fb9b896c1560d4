import type { RequestHandler } from 'express'
import { type BuilderFields, composeQuery } from '../compose-query.js'
import { EMPTY_BOX } from '../pages/to-frame.js'
import { readParameters } from '../read-parameters.js'
import { EMPTY_STATE, toHref, withQuery } from '../search-state.js'
import type { Site } from '../site.js'

const RELATIONS = [
  ['and', 'in one passage'],
  ['within', 'within so many words'],
  ['sentence', 'in one sentence'],
  ['paragraph', 'in one paragraph'],
  ['or', 'either of them'],
] as const

/** The form for those who do not want to type a query; filled in, it leads to the search with the query written out. */
export function showBuilder({ render }: Pick<Site, 'render'>): RequestHandler {
  return async (request, response) => {
    const parameters = readParameters(request)
    const query = composeQuery(readBuilderFields(parameters))
    if (query !== '') return response.redirect(303, toHref(withQuery(EMPTY_STATE, query)))
    const frame = { title: 'Build a search', section: null, box: EMPTY_BOX } as const
    const relations = RELATIONS.map(([value, label]) => ({ value, label, isSelected: value === 'within' }))
    const page = { frame, relations }
    await render(response, 'builder', page)
  }
}

function readBuilderFields(parameters: URLSearchParams): BuilderFields {
  const read = (name: string) => (parameters.get(name) ?? '').trim()
  const relation = RELATIONS.find(([value]) => value === read('relation'))?.[0] ?? 'and'
  return {
    first: read('first'),
    second: read('second'),
    relation,
    distance: read('distance'),
    without: read('without'),
    speaker: read('speaker'),
    from: read('from'),
    to: read('to'),
  }
}
