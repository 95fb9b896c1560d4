import type { Term } from '../../schema/index.js'
import type { CompiledQuery } from '../match/compiled-query.js'
import type { MatchUnit } from '../match/match-unit.js'

/** BM25's usual constants: how soon more of the same word counts less, and how much a long unit is held against itself. */
export const SATURATION = 1.2
export const LENGTH_WEIGHT = 0.75
/** Words of a query that are told apart. */
const MOST_WORDS = 255

/** What a score is measured against. */
export interface RankedCollection {
  /** In how many units each word or run stands, by id. */
  readonly unitsOf: ArrayLike<number>
  readonly units: number
  /** Of all units together. */
  readonly words: number
}

/** How well a unit fits a query by BM25 over the words of the terms; a word and its forms count as one. */
export type Scorer = (unit: Pick<MatchUnit, 'ids' | 'runs'>) => number

export function createScorer(terms: readonly Term[], query: CompiledQuery, collection: RankedCollection): Scorer {
  const { wordOf, weights } = weighWords(terms, query, collection)
  const usualLength = collection.words / Math.max(1, collection.units)
  return ({ ids, runs }) => {
    const counts = new Array<number>(weights.length).fill(0)
    const see = (id: number) => {
      const word = wordOf.get(id)
      if (word !== undefined) counts[word]!++
    }
    for (const id of ids) see(id)
    for (let at = 2; at < runs.length; at += 3) see(runs[at]!)
    const damping = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * ids.length) / usualLength)
    const score = counts.reduce(
      (sum, count, word) => (count === 0 ? sum : sum + (weights[word]! * count * (SATURATION + 1)) / (count + damping)),
      0,
    )
    return Math.fround(score)
  }
}

/** Every word of the terms with its weight, and which of them each id is a form of. */
function weighWords(terms: readonly Term[], query: CompiledQuery, { unitsOf, units }: RankedCollection) {
  const wordOf = new Map<number, number>()
  const weights: number[] = []
  for (const { ids } of terms.flatMap((term) => query.getEdges(term)).slice(0, MOST_WORDS)) {
    const held = ids.reduce((sum, id) => sum + (unitsOf[id] ?? 0), 0)
    for (const id of ids) if (!wordOf.has(id)) wordOf.set(id, weights.length)
    weights.push(Math.log(1 + Math.max(0, units - held + 0.5) / (held + 0.5)))
  }
  return { wordOf, weights }
}
