import type { Hit, ParsedQuery, SearchEngine } from '../../schema/index.js'
import { type SearchState, withFilter } from '../search-state.js'
import { toCountRequest, toSearchRequest } from '../to-search-request.js'

/** A document that matches, its first hit in the order of the search, and how many passages of it match. */
export interface DocumentGroup {
  readonly hit: Hit
  readonly passages: number
}

export interface DocumentGroups {
  readonly groups: readonly DocumentGroup[]
  /** False where so many passages match that documents beyond those listed were not looked for. */
  readonly isWhole: boolean
}

const HITS_A_REQUEST = 100
/** Passages looked through at most for one page of documents: about a quarter of a second on the embedded engine. */
const MOST_HITS = 3_000

/** One page of the documents that match, in the order in which their first passages come. */
export async function groupByDocument(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
  signal?: AbortSignal,
): Promise<DocumentGroups> {
  const wanted = state.page * state.per
  const { firsts, isWhole } = await findFirstHits(engine, state, query, wanted, signal)
  const shown = firsts.slice(wanted - state.per, wanted)
  const groups = await Promise.all(
    shown.map(async (hit) => ({ hit, passages: await countIn(engine, state, query, hit) })),
  )
  return { groups, isWhole: isWhole || firsts.length >= wanted }
}

async function findFirstHits(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
  wanted: number,
  signal?: AbortSignal,
): Promise<{ readonly firsts: readonly Hit[]; readonly isWhole: boolean }> {
  const firsts = new Map<string, Hit>()
  const wish = { unit: 'passages', per: HITS_A_REQUEST, facets: [], facetValues: 0 } as const
  for (let page = 1; page * HITS_A_REQUEST <= MOST_HITS; page++) {
    const { hits } = await engine.search(toSearchRequest({ ...state, page }, query, wish), signal)
    for (const hit of hits) if (!firsts.has(hit.document.id)) firsts.set(hit.document.id, hit)
    const isWhole = hits.length < HITS_A_REQUEST
    if (isWhole || firsts.size >= wanted) return { firsts: [...firsts.values()], isWhole }
  }
  return { firsts: [...firsts.values()], isWhole: false }
}

async function countIn(engine: SearchEngine, state: SearchState, query: ParsedQuery, hit: Hit): Promise<number> {
  const inside = withFilter({ ...state, values: { ...state.values, document: [] } }, 'document', hit.document.id)
  return (await engine.search(toCountRequest(inside, query))).total.value
}
