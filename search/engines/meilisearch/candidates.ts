import { ALL, allOf, anyOf, type FilterExpression, isNone, isTooDeep, not } from './filter-expression.js'

/** Words next to each other, as Meilisearch is asked for them: a phrase of two is exact, of a longer one every three words are near. */
export interface Phrase {
  readonly text: string
  /** Passages that hold the rarest of them. */
  readonly passages: number
}

/** What one query of Meilisearch can ask for: all of the phrases, in what passes the filter. */
export interface Alternative {
  readonly phrases: readonly Phrase[]
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
const MOST_PHRASES = 10

export const EVERYTHING: Candidates = { alternatives: [{ phrases: [], filter: ALL }], isExact: true }

/** All that pass a filter, and nothing else. */
export function filterOnly(filter: FilterExpression): Candidates {
  return { alternatives: [{ phrases: [], filter }], isExact: true }
}

export function loosen({ alternatives }: Candidates): Candidates {
  return { alternatives, isExact: false }
}

export function intersect(operands: readonly Candidates[]): Candidates {
  return operands.reduce((left, right) => {
    const isTooMany = left.alternatives.length * right.alternatives.length > MOST_ALTERNATIVES
    const [a, b] = isTooMany ? [widen(left), widen(right)] : [left, right]
    const joined = a.alternatives.flatMap((one) => b.alternatives.map((other) => join(one, other)))
    const isExact = a.isExact && b.isExact && joined.every(({ phrases }) => phrases.length <= MOST_PHRASES)
    return limitDepth({ alternatives: joined.map(keepRarest), isExact })
  }, EVERYTHING)
}

export function unite(operands: readonly Candidates[]): Candidates {
  const alternatives = operands.flatMap((operand) => operand.alternatives)
  const plain = alternatives.filter(({ phrases }) => phrases.length === 0)
  const phrased = alternatives.filter(({ phrases }) => phrases.length > 0)
  const filter = anyOf(plain.map((one) => one.filter))
  const merged = isNone(filter) && phrased.length > 0 ? phrased : [{ phrases: [], filter }, ...phrased]
  const united = { alternatives: merged, isExact: operands.every(({ isExact }) => isExact) }
  return limitDepth(merged.length > MOST_ALTERNATIVES ? widen(united) : united)
}

/** Only what is known exactly can be taken away, and phrases cannot be negated. */
export function exclude(include: Candidates, excluded: Candidates): Candidates {
  if (!excluded.isExact || excluded.alternatives.some(({ phrases }) => phrases.length > 0)) return loosen(include)
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
    alternatives: [{ phrases: [], filter }],
    isExact: isExact && alternatives.every(({ phrases }) => phrases.length === 0),
  }
}

function join(one: Alternative, other: Alternative): Alternative {
  const phrases = new Map([...one.phrases, ...other.phrases].map((phrase) => [phrase.text, phrase]))
  return { phrases: [...phrases.values()], filter: allOf([one.filter, other.filter]) }
}

function keepRarest({ phrases, filter }: Alternative): Alternative {
  if (phrases.length <= MOST_PHRASES) return { phrases, filter }
  return { phrases: [...phrases].sort((a, b) => a.passages - b.passages).slice(0, MOST_PHRASES), filter }
}
