import type { Category, EntitySummary, Hit, SearchEngine } from '../../schema/index.js'
import { findDuplicates, type PossibleDuplicate } from '../../search/entities/find-duplicates.js'
import { EMPTY_STATE, type SearchState } from '../search-state.js'
import { readQuery, toSearchRequest } from '../to-search-request.js'

export type PossiblePair = PossibleDuplicate<EntitySummary>

const CATEGORIES = ['person', 'organisation', 'place'] as const satisfies readonly Category[]
/** So much of each side is read before a decision. */
const SENTENCES = 3

/** Pairs that the registry kept apart but near each other, each once, the most mentioned first. */
export async function findPossiblePairs(engine: SearchEngine): Promise<readonly PossiblePair[]> {
  const lists = await Promise.all(CATEGORIES.map((category) => engine.listEntities(category)))
  const pairs = findDuplicates(lists.flat())
  return pairs.sort((one, other) => countMentions(other) - countMentions(one) || (one.a.name < other.a.name ? -1 : 1))
}

function countMentions({ a, b }: PossiblePair): number {
  return a.mentions + b.mentions
}

/** Passages that name an entity, oldest first. */
export async function findNaming(engine: SearchEngine, { category, name }: EntitySummary): Promise<readonly Hit[]> {
  const field = CATEGORIES.find((one) => one === category)
  if (!field) return []
  const state: SearchState = { ...EMPTY_STATE, values: { [field]: [name] }, sort: 'date' }
  const wanted = { unit: 'passages', per: SENTENCES, facets: [], facetValues: 0 } as const
  const { hits } = await engine.search(toSearchRequest(state, readQuery(state), wanted))
  return hits
}
