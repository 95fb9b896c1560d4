import type { Term } from '../../../schema/index.js'
import type { TermEdge } from '../../match/compiled-query.js'
import { PART_MARK, type Vocabulary, writeTogether } from '../../words/index.js'
import { type Candidates, filterOnly, intersect, loosen, type Pair, unite } from './candidates.js'
import { encodeWord } from './encode-word.js'
import { ALL, allOf, anyOf, type FilterExpression, isIn } from './filter-expression.js'
import { MAX_PAIR_PARTS } from './list-written-pairs.js'

/** The words of a collection. */
export interface WordLookup {
  readonly vocabulary: Vocabulary
  /** In how many passages an entry of the word table stands. */
  readonly passagesOf: readonly number[]
}

/** A compound of many parts has thousands of ways to be written; beyond this many only its ends are asked for. */
const MOST_PATHS = 16
/** Two neighbours with more forms together are asked for as words. */
const MOST_FORMS = 16

/**
 * What is matched as one word is a filter, and so is a phrase of two; of a longer phrase every two neighbours are asked for,
 * which is less than the phrase (`a b x b c` has both pairs of `a b c`).
 */
export function planTerm(term: Term, edges: readonly TermEdge[], words: WordLookup): Candidates {
  const end = term.words.length
  const paths = findPaths(edges, end)
  const planned = paths === null ? planEnds(edges, end, words) : unite(paths.map((path) => planPath(path, words)))
  return term.isCaseSensitive ? loosen(planned) : planned
}

/** Every way through a term; null where they are too many. */
function findPaths(edges: readonly TermEdge[], end: number): TermEdge[][] | null {
  let open: TermEdge[][] = edges.filter(({ from }) => from === 0).map((edge) => [edge])
  const paths: TermEdge[][] = []
  while (open.length > 0) {
    if (open.length + paths.length > MOST_PATHS) return null
    const longer = open.flatMap((path) =>
      edges.filter(({ from }) => from === path.at(-1)!.to).map((edge) => [...path, edge]),
    )
    paths.push(...open.filter((path) => path.at(-1)!.to === end))
    open = longer
  }
  return paths
}

function planEnds(edges: readonly TermEdge[], end: number, words: WordLookup): Candidates {
  const first = edges.filter(({ from }) => from === 0).map((edge) => hasWord(edge, words))
  const last = edges.filter(({ to }) => to === end).map((edge) => hasWord(edge, words))
  return loosen(filterOnly(allOf([anyOf(first), anyOf(last)])))
}

function planPath(path: readonly TermEdge[], words: WordLookup): Candidates {
  const filter = allOf(path.map((edge) => hasWord(edge, words)))
  if (path.length === 1) return filterOnly(filter)
  const steps = path.slice(1).map((edge, at) => planPair(path[at]!, edge, words))
  const isUsed = (step: Candidates | null) => step !== null && (path.length === 2 || step.alternatives.length === 1)
  const planned = intersect([filterOnly(filter), ...steps.filter((step) => isUsed(step)).map((step) => step!)])
  return path.length === 2 && steps[0] !== null ? planned : loosen(planned)
}

/** Null where the two may be written in too many ways, or in one that is not kept. */
function planPair(before: TermEdge, after: TermEdge, words: WordLookup): Candidates | null {
  const firsts = listForms(before, words)
  const seconds = listForms(after, words)
  if (firsts === null || seconds === null || firsts.size * seconds.size > MOST_FORMS) return null
  const pairs = [...firsts].flatMap(([first, some]) =>
    [...seconds].map(([second, others]): Pair => {
      return { text: `${encodeWord(first)} ${encodeWord(second)}`, passages: Math.min(some, others) }
    }),
  )
  return unite(pairs.map((pair) => ({ alternatives: [{ pairs: [pair], filter: ALL }], isExact: true })))
}

/** The words an edge stands for, written together, with the passages that have them. */
function listForms({ ids }: TermEdge, { vocabulary, passagesOf }: WordLookup): ReadonlyMap<string, number> | null {
  const forms = new Map<string, number>()
  for (const id of ids) {
    const entry = vocabulary.table.getEntry(id)
    if (entry.split(PART_MARK).length > MAX_PAIR_PARTS) return null
    const form = writeTogether(entry)
    forms.set(form, (forms.get(form) ?? 0) + (passagesOf[id] ?? 0))
  }
  return forms
}

function hasWord({ ids }: TermEdge, { vocabulary }: WordLookup): FilterExpression {
  return isIn('words', new Set(ids.map((id) => encodeWord(vocabulary.table.getEntry(id)))))
}
