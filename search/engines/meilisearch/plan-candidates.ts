import { type FieldTerm, type QueryNode, SPEAKER_STATUSES, type Term } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/compiled-query.js'
import { type Candidates, EVERYTHING, exclude, filterOnly, intersect, loosen, unite } from './candidates.js'
import { encodeValue, hashValue } from './encode-value.js'
import { isIn } from './filter-expression.js'
import { planTerm, type WordLookup } from './plan-term.js'
import { isWithinDays } from './restrict.js'

/**
 * What Meilisearch is asked for instead of a query: filters on words, which it decides exactly and without a limit, and pairs
 * of neighbours. Whatever that does not settle the matcher decides.
 * @param query compiled for the collection of the words
 */
export function planCandidates(root: QueryNode | null, query: CompiledQuery, words: WordLookup): Candidates {
  if (root === null) return EVERYTHING
  return planNode(root, {
    planTerm: (term) => planTerm(term, query.getEdges(term), words),
    planField: (field) => filterOnly(isIn(field.field, encodeValues(field, query.getValues(field)))),
    planNot: exclude,
  })
}

interface Planners {
  planTerm(term: Term): Candidates
  planField(field: FieldTerm): Candidates
  planNot(include: Candidates, excluded: Candidates): Candidates
}

/** Whatever is quoted has a status. */
const IS_QUOTED = filterOnly(isIn('status', SPEAKER_STATUSES))

function planNode(node: QueryNode, planners: Planners): Candidates {
  const plan = (one: QueryNode) => planNode(one, planners)
  switch (node.type) {
    case 'term':
      return planners.planTerm(node)
    case 'field':
      return planners.planField(node)
    case 'date':
      return filterOnly(isWithinDays(node.from, node.to))
    case 'and':
      return intersect(node.operands.map(plan))
    case 'or':
      return unite(node.operands.map(plan))
    case 'not':
      return planners.planNot(node.include === null ? EVERYTHING : plan(node.include), plan(node.exclude))
    case 'near':
      return planNear(node, plan)
    case 'said':
      return planSaid(node.operand, planners)
    case 'atleast':
      return loosen(plan(node.operand))
  }
}

/** `/p` without order is AND; every other proximity is decided word by word. */
function planNear(node: Extract<QueryNode, { type: 'near' }>, plan: (node: QueryNode) => Candidates): Candidates {
  if (node.isNegated) return loosen(plan(node.left))
  const both = intersect([plan(node.left), plan(node.right)])
  return node.distance === 'paragraph' && !node.isOrdered ? both : loosen(both)
}

/** One quotation must have it all; what it must not have another in the same passage may. */
function planSaid(operand: QueryNode, planners: Planners): Candidates {
  return loosen(intersect([IS_QUOTED, planNode(operand, { ...planners, planNot: loosen })]))
}

function encodeValues({ field }: FieldTerm, values: ReadonlySet<string>): string[] {
  return [...values].map(field === 'title' ? hashValue : encodeValue)
}
