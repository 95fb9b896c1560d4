import type { CollectionStats, SearchEngine } from '../../schema/index.js'
import { EMPTY_STATE } from '../search-state.js'
import { readQuery, toCountRequest } from '../to-search-request.js'

/** How common a word is in the collection. */
export interface WordCounter {
  /** Passages that have the word; remembered until another index serves. */
  count(word: string, signal?: AbortSignal): Promise<number>
  /** Of the whole collection. */
  countAll(): Promise<number>
}

/** So many words are a large collection's vocabulary of subjects; beyond it counting begins anew. */
const MOST_REMEMBERED = 20_000

export function createWordCounter(engine: SearchEngine, readStats: () => Promise<CollectionStats>): WordCounter {
  const known = new Map<string, number>()
  let fingerprint = ''
  return {
    async count(word, signal) {
      const remembered = known.get(word)
      if (remembered !== undefined) return remembered
      const state = { ...EMPTY_STATE, q: `"${word}"` }
      const { total } = await engine.search(toCountRequest(state, readQuery(state)), signal)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(word, total.value)
      return total.value
    },
    async countAll() {
      const stats = await readStats()
      if (stats.fingerprint !== fingerprint) known.clear()
      fingerprint = stats.fingerprint
      return stats.passages
    },
  }
}
