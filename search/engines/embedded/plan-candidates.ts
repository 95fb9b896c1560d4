import type { FieldTerm, NearNode, QueryNode, Term } from '../../../schema/index.js'
import type { TermEdge } from '../../match/compiled-query.js'

/** A query as what can be told without the matcher; words and runs of compounds are ids of the word table. */
export type Need =
  /** One of some words or runs. */
  | { readonly type: 'any'; readonly ids: readonly number[] }
  /** One of some phrases; none of several words has a run of a compound in it where `isPlain`. */
  | ({ readonly type: 'phrases'; readonly phrases: readonly (readonly number[])[]; readonly isPlain: boolean } & Placed)
  /** Two single words, each with its forms, near each other. */
  | ({ readonly type: 'near'; readonly left: readonly number[]; readonly right: readonly number[] } & Placed & {
        readonly node: NearNode
      })
  | { readonly type: 'field'; readonly term: FieldTerm }
  | { readonly type: 'all' | 'some'; readonly needs: readonly Need[] }
  | { readonly type: 'without'; readonly need: Need }
  /** What must hold, though more must. */
  | { readonly type: 'loose'; readonly need: Need }
  | { readonly type: 'everything' }

/** What depends on where words stand. */
interface Placed {
  /** What single words tell of it. */
  readonly cover: Need
  /** The places of the words decide it; else only the matcher can. */
  readonly isExact: boolean
}

/** What planning asks of the compiled query and its collection. */
export interface PlanSource {
  getEdges(term: Term): readonly TermEdge[]
  /** Whether an id is that of a run of a compound. */
  isRun(id: number): boolean
  /** Words that follow each other in the text stand next to each other: not so where a quotation is in pieces. */
  readonly arePlacesExact: boolean
}

/** A term that can be written in more ways than this is looked for by its words alone. */
const MOST_PHRASES = 64

const EVERYTHING: Need = { type: 'everything' }

export function planCandidates(root: QueryNode | null, source: PlanSource): Need {
  return root === null ? EVERYTHING : planNode(root, source)
}

function planNode(node: QueryNode, source: PlanSource): Need {
  const plan = (one: QueryNode) => planNode(one, source)
  switch (node.type) {
    case 'term':
      return node.isCaseSensitive ? loosen(planTerm(node, source)) : planTerm(node, source)
    case 'field':
      return { type: 'field', term: node }
    case 'date':
      return loosen(EVERYTHING)
    case 'and':
      return planGroup('all', node.operands.map(plan))
    case 'or':
      return planGroup('some', node.operands.map(plan))
    case 'not':
      return planGroup('all', [planCandidates(node.include, source), { type: 'without', need: plan(node.exclude) }])
    case 'near':
      return planNear(node, plan(node.left), plan(node.right), source)
    case 'said':
      return loosen(dropExclusions(plan(node.operand)))
    case 'atleast':
      return loosen(plan(node.operand))
  }
}

function loosen(need: Need): Need {
  return need.type === 'loose' ? need : { type: 'loose', need }
}

function planGroup(type: 'all' | 'some', needs: readonly Need[]): Need {
  return needs.length === 1 ? needs[0]! : { type, needs }
}

/** What is excluded from one quotation may stand elsewhere in the passage. */
function dropExclusions(need: Need): Need {
  if (need.type === 'without') return EVERYTHING
  if (need.type === 'near' && need.node.isNegated) return need.cover
  if (need.type === 'all' || need.type === 'some') return planGroup(need.type, need.needs.map(dropExclusions))
  return need
}

/** `/p` without order is AND; single words are looked at in place; all other proximity is left to the matcher. */
function planNear(node: NearNode, left: Need, right: Need, source: PlanSource): Need {
  const cover = node.isNegated ? left : planGroup('all', [left, right])
  if (node.distance === 'paragraph' && !node.isOrdered && !node.isNegated) return cover
  const [leftIds, rightIds] = [findSingleWords(left), findSingleWords(right)]
  if (leftIds === null || rightIds === null || !source.arePlacesExact) return loosen(cover)
  const ids = [...leftIds, ...rightIds]
  const isShared = ids.length > new Set(ids).size
  const isPlain = !node.isNegated || (typeof node.distance === 'number' && !node.isOrdered && !isShared)
  const isExact = isPlain && !ids.some((id) => source.isRun(id))
  return isExact ? { type: 'near', left: leftIds, right: rightIds, node, cover, isExact } : loosen(cover)
}

/** The ids of an operand that is one word, or one of several; null where it is anything else. */
function findSingleWords(need: Need): readonly number[] | null {
  if (need.type === 'any') return need.ids
  if (need.type !== 'some') return null
  const ids = need.needs.map(findSingleWords)
  return ids.includes(null) ? null : [...new Set(ids.flatMap((found) => found ?? []))]
}

function planTerm(term: Term, { getEdges, isRun, arePlacesExact }: PlanSource): Need {
  const edges = getEdges(term)
  const end = term.words.length
  if (edges.every((edge) => edge.from === 0 && edge.to === end)) return anyOf(edges)
  const cover = planGroup(
    'all',
    term.words.map((_, at) => anyOf(edges.filter(({ from, to }) => from <= at && at < to))),
  )
  if (countWays(edges, end) > MOST_PHRASES) return loosen(cover)
  const phrases = findPaths(edges, 0, end).flatMap(combine)
  const isExact = arePlacesExact || phrases.every(({ length }) => length === 1)
  const isPlain = phrases.every((phrase) => phrase.length === 1 || !phrase.some(isRun))
  return { type: 'phrases', phrases, isPlain, cover, isExact }
}

function anyOf(edges: readonly TermEdge[]): Need {
  return { type: 'any', ids: [...new Set(edges.flatMap(({ ids }) => ids))] }
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
