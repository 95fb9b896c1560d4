import type { ParsedQuery, SearchEngine } from '../../schema/index.js'
import { type SearchState, withQuery } from '../search-state.js'
import { isPlainWord, listTerms } from './list-terms.js'

/** The same query with one word as the collection has it: offered, never mixed in. */
export interface NearQuery {
  readonly typed: string
  readonly word: string
  readonly passages: number
  readonly state: SearchState
}

const MOST_WORDS = 5
const MOST_A_WORD = 3

export async function findNearQueries(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
): Promise<readonly NearQuery[]> {
  const terms = listTerms(query.root).filter(isPlainWord).slice(0, MOST_WORDS)
  const found = await Promise.all(
    terms.map(async ({ words, at }) => {
      const near = await engine.findNearWords(words[0]?.text ?? '')
      return near.slice(0, MOST_A_WORD).map(({ typed, word, passages }): NearQuery => {
        const q = `${query.typed.slice(0, at[0])}${word}${query.typed.slice(at[1])}`
        return { typed, word, passages, state: withQuery(state, q) }
      })
    }),
  )
  return found.flat()
}
