import { ALL, allOf, anyOf, type FilterExpression, isNone, isTooDeep, not } from './filter-expression.js'

/** Two words next to each other, as Meilisearch is asked for them. */
export interface Pair {
  readonly text: string
  /** Passages that hold the rarer of the two. */
  readonly passages: number
}

/** What one query of Meilisearch can ask for: all of the pairs, in what passes the filter. */
export interface Alternative {
  readonly pairs: readonly Pair[]
  readonly filter: FilterExpression
}

/** Units that may match: no match is outside of all alternatives. `isExact`: nothing but matches is inside. */
export interface Candidates {
  readonly alternatives: readonly Alternative[]
  readonly isExact: boolean
}

/** More alternatives than this are made one that is wider. */
const MOST_ALTERNATIVES = 32
/** Meilisearch drops what a query has beyond ten terms, silently. */
const MOST_PAIRS = 10

export const EVERYTHING: Candidates = { alternatives: [{ pairs: [], filter: ALL }], isExact: true }

/** All that pass a filter, and nothing else. */
export function filterOnly(filter: FilterExpression): Candidates {
  return { alternatives: [{ pairs: [], filter }], isExact: true }
}

export function loosen({ alternatives }: Candidates): Candidates {
  return { alternatives, isExact: false }
}

export function intersect(operands: readonly Candidates[]): Candidates {
  return operands.reduce((left, right) => {
    const isTooMany = left.alternatives.length * right.alternatives.length > MOST_ALTERNATIVES
    const [a, b] = isTooMany ? [widen(left), widen(right)] : [left, right]
    const joined = a.alternatives.flatMap((one) => b.alternatives.map((other) => join(one, other)))
    const isExact = a.isExact && b.isExact && joined.every(({ pairs }) => pairs.length <= MOST_PAIRS)
    return limitDepth({ alternatives: joined.map(keepRarest), isExact })
  }, EVERYTHING)
}

export function unite(operands: readonly Candidates[]): Candidates {
  const alternatives = operands.flatMap((operand) => operand.alternatives)
  const plain = alternatives.filter(({ pairs }) => pairs.length === 0)
  const paired = alternatives.filter(({ pairs }) => pairs.length > 0)
  const filter = anyOf(plain.map((one) => one.filter))
  const merged = isNone(filter) && paired.length > 0 ? paired : [{ pairs: [], filter }, ...paired]
  const united = { alternatives: merged, isExact: operands.every(({ isExact }) => isExact) }
  return limitDepth(merged.length > MOST_ALTERNATIVES ? widen(united) : united)
}

/** Only what is known exactly can be taken away, and pairs cannot be negated. */
export function exclude(include: Candidates, excluded: Candidates): Candidates {
  if (!excluded.isExact || excluded.alternatives.some(({ pairs }) => pairs.length > 0)) return loosen(include)
  return intersect([include, filterOnly(not(anyOf(excluded.alternatives.map(({ filter }) => filter))))])
}

/** What cannot be asked for is looked for everywhere. */
function limitDepth(candidates: Candidates): Candidates {
  return candidates.alternatives.some(({ filter }) => isTooDeep(filter)) ? loosen(EVERYTHING) : candidates
}

/** One alternative that holds them all. */
function widen({ alternatives, isExact }: Candidates): Candidates {
  if (alternatives.length === 1) return { alternatives, isExact }
  const filter = anyOf(alternatives.map((one) => one.filter))
  return {
    alternatives: [{ pairs: [], filter }],
    isExact: isExact && alternatives.every(({ pairs }) => pairs.length === 0),
  }
}

function join(one: Alternative, other: Alternative): Alternative {
  const pairs = new Map([...one.pairs, ...other.pairs].map((pair) => [pair.text, pair]))
  return { pairs: [...pairs.values()], filter: allOf([one.filter, other.filter]) }
}

function keepRarest({ pairs, filter }: Alternative): Alternative {
  if (pairs.length <= MOST_PAIRS) return { pairs, filter }
  return { pairs: [...pairs].sort((a, b) => a.passages - b.passages).slice(0, MOST_PAIRS), filter }
}
