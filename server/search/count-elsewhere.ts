import type { Hit, SearchEngine } from '../../schema/index.js'
import { toElsewhere } from '../to-elsewhere.js'
import { readQuery, toCountRequest } from '../to-search-request.js'
import { findInTime } from './find-in-time.js'

/**
 * In how many other documents the words of each quotation stand, by the hit's id; nothing where it cannot be told, and for those whose turn had
 * not come when it was `late`.
 */
export async function countElsewhere(
  engine: SearchEngine,
  hits: readonly Hit[],
  late: AbortSignal,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  // One after the other: what is only an offer does not fill the engine's queue.
  for (const hit of hits) {
    const others = await findInTime((ended) => countOthers(engine, hit, ended), late, signal)
    if (others !== null) counts.set(hit.id, others)
  }
  return counts
}

async function countOthers(engine: SearchEngine, { text, document }: Hit, signal: AbortSignal): Promise<number | null> {
  const state = toElsewhere(text)
  if (!state) return null
  const { ids, exact } = await engine.findMatchingDocuments(toCountRequest(state, readQuery(state)), signal)
  return exact ? ids.filter((other) => other !== document.id).length : null
}
