import type { RequestHandler } from 'express'
import { BadSetting, type Decision } from '../../schema/index.js'
import { BadParameter, NotFound } from '../bad-request.js'
import type { EntityDesk } from '../entity-desk.js'
import { readFields } from '../middleware/read-form.js'
import { type ChoiceView, type PairView, toDeskPage, toPairView, toShortPath } from '../pages/to-desk-page.js'
import { readParameters } from '../read-parameters.js'
import { findNaming, findPossiblePairs, type PossiblePair } from '../search/find-possible-pairs.js'
import type { Site } from '../site.js'

/** Possible duplicates, one decision at a time: `?pair=` counts them from 0. */
export function showDesk(site: Site): RequestHandler {
  return async (request, response) => {
    const desk = getDesk(site)
    const parameters = readParameters(request)
    const pairs = await findPossiblePairs(site.engine)
    const index = Math.min(readIndex(parameters.get('pair')), Math.max(0, pairs.length - 1))
    const pair = pairs[index]
    const view = pair ? await buildPair(site, desk, pair, { index, of: pairs.length }) : null
    response.set('Cache-Control', 'no-store')
    await site.render(response, 'desk', toDeskPage(desk.findFile(), pairs.length, view, parameters.get('written')))
  }
}

/** Writes a decision, then shows the next pair: the index follows when the folder is indexed again. */
export function submitDecision(site: Site): RequestHandler {
  return (request, response) => {
    const fields = readFields(request)
    const decision = readDecision(fields)
    try {
      getDesk(site).write(decision)
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error
      throw new BadParameter(
        `the decision was not written: ${withoutPath(error.message, site)}`,
        'a file of corrections that can be read',
      )
    }
    const next = new URLSearchParams({ pair: String(readIndex(fields.get('next'))), written: describe(decision) })
    response.redirect(303, `/entities?${next}`)
  }
}

async function buildPair(
  site: Site,
  desk: EntityDesk,
  pair: PossiblePair,
  place: { index: number; of: number },
): Promise<PairView> {
  const entities = [pair.a, pair.b]
  const sides = await Promise.all(
    entities.map(async (entity) => ({ entity, hits: await findNaming(site.engine, entity) })),
  )
  return toPairView(pair, sides, place, (decision) => previewChoice(site, desk, decision))
}

/** A file that says the contrary already refuses one choice, not the page. */
function previewChoice(site: Site, desk: EntityDesk, decision: Decision): Pick<ChoiceView, 'says' | 'refusal'> {
  try {
    return { says: listNewLines(desk.preview(decision)), refusal: null }
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error
    return { says: '', refusal: withoutPath(error.message, site) }
  }
}

/** Blanks inside brackets are no news. */
function listNewLines({ before, after }: { readonly before: string; readonly after: string }): string {
  const known = new Set(before.split('\n').map(withoutPadding))
  return after
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#') && !known.has(withoutPadding(line)))
    .join('\n')
}

function withoutPadding(line: string): string {
  return line
    .replace(/([[{]) +/g, '$1')
    .replace(/ +([\]}])/g, '$1')
    .trimEnd()
}

function readDecision(fields: URLSearchParams): Decision {
  const [kind, a, b] = ['kind', 'a', 'b'].map((name) => (fields.get(name) ?? '').trim())
  if (kind === 'merge' && a && b) return { kind, into: a, name: b }
  if (kind === 'apart' && a && b) return { kind, names: [a, b] }
  if (kind === 'rename' && a && b) return { kind, from: a, to: b }
  if (kind === 'not-a-person' && a) return { kind, name: a }
  throw new BadParameter(
    'the decision is not understood',
    'merge, apart or rename with two names, not-a-person with one',
  )
}

function describe(decision: Decision): string {
  if (decision.kind === 'merge') return `${decision.name} is ${decision.into}`
  if (decision.kind === 'apart') return `${decision.names.join(' and ')} are not the same`
  if (decision.kind === 'rename') return `${decision.from} is called ${decision.to}`
  return `${decision.name} is not a person`
}

function readIndex(typed: string | null): number {
  return typed !== null && /^\d{1,6}$/.test(typed) ? Number(typed) : 0
}

function withoutPath(message: string, site: Site): string {
  const file = getDesk(site).findFile()
  return file ? message.replaceAll(file, toShortPath(file)) : message
}

function getDesk({ desk }: Site): EntityDesk {
  if (desk) return desk
  throw new NotFound('names are not decided here', 'a site started beside its sources')
}
