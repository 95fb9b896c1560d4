import type { FieldTerm, QueryNode, Term } from '../../../schema/index.js'
import type { TermEdge } from '../../match/compiled-query.js'

/**
 * What a unit must at least have to match: a superset of the matches that is quick to find. `isExact` says that the superset
 * is the set itself, so that nothing has to be verified.
 */
export type Need =
  | { readonly type: 'any'; readonly ids: readonly number[]; readonly isExact: true }
  /** Any of some phrases; `cover` is what can be told of them from single words. */
  | {
      readonly type: 'phrases'
      readonly phrases: readonly (readonly number[])[]
      readonly cover: Need
      readonly isExact: boolean
    }
  | { readonly type: 'field'; readonly term: FieldTerm; readonly isExact: true }
  | { readonly type: 'all' | 'some'; readonly needs: readonly Need[]; readonly isExact: boolean }
  | { readonly type: 'without'; readonly need: Need; readonly isExact: true }
  | { readonly type: 'everything'; readonly isExact: boolean }

/** A term that can be written in more ways than this is looked for by its words alone. */
const MOST_PHRASES = 64

const ANYTHING: Need = { type: 'everything', isExact: false }

/** What planning asks of the compiled query and its collection. */
export interface PlanSource {
  getEdges(term: Term): readonly TermEdge[]
  /** Whether an id is that of a run of a compound. */
  isRun(id: number): boolean
  /** Words that follow each other in the text stand next to each other: not so where a quotation is in pieces. */
  readonly arePhrasesExact: boolean
  /** An exclusion concerns only a part of the unit (a quotation): the rest of it may hold what is excluded. */
  readonly areExclusionsInPart?: boolean
}

export function planCandidates(root: QueryNode | null, source: PlanSource): Need {
  if (root === null) return { type: 'everything', isExact: true }
  return planNode(root, source)
}

function planNode(node: QueryNode, source: PlanSource): Need {
  const plan = (one: QueryNode) => planNode(one, source)
  switch (node.type) {
    case 'term':
      return node.isCaseSensitive ? loosen(planTerm(node, source)) : planTerm(node, source)
    case 'field':
      return { type: 'field', term: node, isExact: true }
    case 'date':
      return ANYTHING
    case 'and':
      return planAll(node.operands.map(plan))
    case 'or':
      return planSome(node.operands.map(plan))
    case 'not':
      if (source.areExclusionsInPart) return node.include === null ? ANYTHING : loosen(plan(node.include))
      return planNot(
        node.include === null ? { type: 'everything', isExact: true } : plan(node.include),
        plan(node.exclude),
      )
    case 'near':
      return planNear(plan(node.left), plan(node.right), node)
    case 'said':
      return loosen(planNode(node.operand, { ...source, areExclusionsInPart: true }))
    case 'atleast':
      return loosen(plan(node.operand))
  }
}

/** `/p` without order is AND; every other proximity is decided word by word. */
function planNear(left: Need, right: Need, node: Extract<QueryNode, { type: 'near' }>): Need {
  if (node.isNegated) return loosen(left)
  const both = planAll([left, right])
  return node.distance === 'paragraph' && !node.isOrdered ? both : loosen(both)
}

function planNot(include: Need, exclude: Need): Need {
  if (!exclude.isExact) return loosen(include)
  return planAll([include, { type: 'without', need: exclude, isExact: true }])
}

function planAll(needs: readonly Need[]): Need {
  return needs.length === 1 ? needs[0]! : { type: 'all', needs, isExact: needs.every(({ isExact }) => isExact) }
}

function planSome(needs: readonly Need[]): Need {
  return needs.length === 1 ? needs[0]! : { type: 'some', needs, isExact: needs.every(({ isExact }) => isExact) }
}

function loosen(need: Need): Need {
  if (!need.isExact) return need
  if (need.type === 'any' || need.type === 'field' || need.type === 'without')
    return { type: 'all', needs: [need], isExact: false }
  return { ...need, isExact: false }
}

function planTerm(term: Term, { getEdges, isRun, arePhrasesExact }: PlanSource): Need {
  const edges = getEdges(term)
  const end = term.words.length
  if (edges.every((edge) => edge.from === 0 && edge.to === end)) return anyOf(edges)
  const cover = planAll(term.words.map((_, at) => anyOf(edges.filter(({ from, to }) => from <= at && at < to))))
  if (countWays(edges, end) > MOST_PHRASES) return loosen(cover)
  const phrases = findPaths(edges, 0, end).flatMap(combine)
  const isExact = phrases.every((phrase) => phrase.length === 1 || (arePhrasesExact && !phrase.some(isRun)))
  return { type: 'phrases', phrases, cover, isExact }
}

function anyOf(edges: readonly TermEdge[]): Need {
  return { type: 'any', ids: [...new Set(edges.flatMap(({ ids }) => ids))], isExact: true }
}

/** How many sequences of ids lead through a term. */
function countWays(edges: readonly TermEdge[], end: number): number {
  const ways = new Array<number>(end + 1).fill(0)
  ways[end] = 1
  for (let from = end - 1; from >= 0; from--)
    for (const edge of edges) if (edge.from === from) ways[from]! += edge.ids.length * ways[edge.to]!
  return ways[0]!
}

/** Every way through a term from a word on, without edges that no word of the collection fits. */
function findPaths(edges: readonly TermEdge[], from: number, end: number): TermEdge[][] {
  if (from === end) return [[]]
  return edges
    .filter((edge) => edge.from === from && edge.ids.length > 0)
    .flatMap((edge) => findPaths(edges, edge.to, end).map((path) => [edge, ...path]))
}

function combine(path: readonly TermEdge[]): number[][] {
  return path.reduce<number[][]>(
    (phrases, { ids }) => phrases.flatMap((phrase) => ids.map((id) => [...phrase, id])),
    [[]],
  )
}
