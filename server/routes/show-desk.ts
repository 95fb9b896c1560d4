import type { RequestHandler } from 'express'
import { BadSetting, type Decision } from '../../schema/index.js'
import { BadParameter, NotFound } from '../bad-request.js'
import { buildNameView } from '../build-name-view.js'
import { describeDecision, readDecision } from '../decision-fields.js'
import type { EntityDesk } from '../entity-desk.js'
import { readFields } from '../middleware/read-form.js'
import type { ChoiceView } from '../pages/to-choice.js'
import { type DeskPage, type PairView, toDeskPage, toPairView, toShortPath } from '../pages/to-desk-page.js'
import { toFoundName } from '../pages/to-name-view.js'
import { readParameters } from '../read-parameters.js'
import { findNames, listDeskNames } from '../search/find-names.js'
import { findNaming, findPossiblePairs, type PossiblePair } from '../search/find-possible-pairs.js'
import type { Site } from '../site.js'

/** More names than this want another word. */
const MOST_FOUND = 40

/** Possible duplicates, one decision at a time: `?pair=` counts them from 0. `?find=` looks for a name, `?name=` shows one. */
export function showDesk(site: Site): RequestHandler {
  return async (request, response) => {
    const desk = getDesk(site)
    const parameters = readParameters(request)
    const pairs = await findPossiblePairs(site.engine)
    const isName = parameters.has('name') || parameters.has('find')
    const shown = isName ? await showName(site, desk, parameters) : await showPair(site, desk, pairs, parameters)
    response.set('Cache-Control', 'no-store')
    const page = toDeskPage(desk.findFile(), pairs.length, { ...NOTHING, ...shown, written: parameters.get('written') })
    await site.render(response, 'desk', page)
  }
}

type Shown = Pick<DeskPage, 'pair' | 'find' | 'found' | 'name'>
const NOTHING: Shown = { pair: null, find: '', found: null, name: null }

async function showPair(
  site: Site,
  desk: EntityDesk,
  pairs: readonly PossiblePair[],
  parameters: URLSearchParams,
): Promise<Partial<Shown>> {
  const index = Math.min(readIndex(parameters.get('pair')), Math.max(0, pairs.length - 1))
  const pair = pairs[index]
  return { pair: pair ? await buildPair(site, desk, pair, { index, of: pairs.length }) : null }
}

/** @throws NotFound */
async function showName(site: Site, desk: EntityDesk, parameters: URLSearchParams): Promise<Partial<Shown>> {
  const names = await listDeskNames(site.engine)
  const [wanted, find, kind, to] = ['name', 'find', 'do', 'to'].map((key) => (parameters.get(key) ?? '').trim())
  if (!wanted) return { find: find!, found: find ? findNames(names, find).slice(0, MOST_FOUND).map(toFoundName) : null }
  const name = names.find(({ entity }) => entity.name === wanted)
  if (!name) throw new NotFound(`nothing here is named “${wanted}”`, 'a name as the desk shows it')
  const preview = (decision: Decision) => previewChoice(site, desk, decision)
  return { name: await buildNameView(site.engine, name, names, { kind: kind!, to: to! }, preview) }
}

/** Writes a decision, then shows the next pair, or the name that was decided on: the index follows when the folder is indexed again. */
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
    const name = fields.get('name')
    const place = name === null ? { pair: String(readIndex(fields.get('next'))) } : { name }
    const next = new URLSearchParams({ ...place, written: describeDecision(decision) })
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
