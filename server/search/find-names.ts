import type { Category, EntitySummary, Hit, SearchEngine, SearchRequest } from '../../schema/index.js'
import { EMPTY_STATE, type SearchState } from '../search-state.js'
import { foldLetters } from '../text/fold-letters.js'
import { readQuery, toSearchRequest } from '../to-search-request.js'

/** A name that decisions can be made on: whoever is named in the texts, or quoted without being named. */
export interface DeskName {
  readonly entity: EntitySummary
  readonly field: 'person' | 'organisation' | 'place' | 'speaker'
}

/** In the order in which `entities.yaml` looks a name up. */
const FIELDS = ['person', 'organisation', 'place', 'speaker'] as const satisfies readonly (Category | 'speaker')[]

/** Every name once, by the first category that has it. */
export async function listDeskNames(engine: SearchEngine): Promise<readonly DeskName[]> {
  const lists = await Promise.all(
    FIELDS.map(async (field) => (await engine.listEntities(field)).map((entity) => ({ entity, field }))),
  )
  const byName = new Map<string, DeskName>()
  for (const name of lists.flat()) if (!byName.has(name.entity.name)) byName.set(name.entity.name, name)
  return [...byName.values()]
}

/** Names written with those words, the one that is called just so first, then the most mentioned. */
export function findNames(names: readonly DeskName[], words: string): readonly DeskName[] {
  const wanted = foldLetters(words)
  const isWanted = ({ entity }: DeskName) =>
    [entity.name, ...entity.aliases].some((form) => foldLetters(form) === wanted)
  return names
    .filter(({ entity }) => [entity.name, ...entity.aliases].some((form) => foldLetters(form).includes(wanted)))
    .sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)) || b.entity.mentions - a.entity.mentions)
}

/** The oldest passage that writes a name in one of its forms; null where only its header does. */
export async function findForm(engine: SearchEngine, name: DeskName, form: string): Promise<Hit | null> {
  const { hits } = await engine.search(toFormRequest(name, form))
  return hits[0] ?? null
}

/**
 * Ids of the documents that write a form of a name and never the name itself: where a text writes both, it says itself that they are
 * one.
 */
export async function findDocumentsOfForm(
  engine: SearchEngine,
  name: DeskName,
  form: string,
): Promise<readonly string[]> {
  const [ofForm, ofName] = await Promise.all(
    [form, name.entity.name].map((one) => engine.findMatchingDocuments(toFormRequest(name, one))),
  )
  const both = new Set(ofName!.ids)
  return ofForm!.ids.filter((id) => !both.has(id))
}

/** The form as a phrase, where the name is meant. */
function toFormRequest({ field, entity }: DeskName, form: string): SearchRequest {
  const q = `"${form.replace(/["“”]/g, ' ').trim()}"`
  const state: SearchState = { ...EMPTY_STATE, q, values: { [field]: [entity.name] }, sort: 'date', isExact: true }
  return toSearchRequest(state, readQuery(state), { unit: 'passages', per: 1, facets: [], facetValues: 0 })
}
