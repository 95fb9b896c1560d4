import type { Hit, SearchEngine } from '../../schema/index.js'
import { toElsewhere } from '../to-elsewhere.js'
import { readQuery, toCountRequest } from '../to-search-request.js'

/** In how many other documents the words of each quotation stand, by the hit's id; nothing where it cannot be told. */
export async function countElsewhere(engine: SearchEngine, hits: readonly Hit[]): Promise<ReadonlyMap<string, number>> {
  const counted = await Promise.all(
    hits.map(async ({ id, text, document }) => {
      const state = toElsewhere(text)
      if (!state) return null
      const { ids, exact } = await engine.findMatchingDocuments(toCountRequest(state, readQuery(state)))
      if (!exact) return null
      return [id, ids.filter((other) => other !== document.id).length] as const
    }),
  )
  return new Map(counted.filter((count) => count !== null))
}
