import type { AtLeastNode, FieldTerm, NearNode, QueryNode, Term } from '../../schema/index.js'
import { compileNegated, compileSides, isParagraphAnd } from './compile-operand.js'
import {
  type Condition,
  createAndCondition,
  createAtLeastCondition,
  createDateCondition,
  createMatchCondition,
  createNotCondition,
  createOrCondition,
  createSaidCondition,
  createTermCondition,
  createValueCondition,
} from './condition.js'
import type { FindTerm, GetTerm } from './find-term.js'
import { createNearCondition, type NearSide } from './near-condition.js'
import type { Operand } from './operand.js'
import type { Scene } from './scene.js'

/** What a query's leaves are in one collection. */
export interface Leaves {
  readonly getTerm: GetTerm
  getValues(field: FieldTerm): ReadonlySet<string>
  /** Counts the occurrences of the node's terms in a document. */
  createCount(node: AtLeastNode): (documentId: string) => number
}

export function compileCondition(node: QueryNode, leaves: Leaves): Condition {
  const compile = (part: QueryNode) => compileCondition(part, leaves)
  switch (node.type) {
    case 'term':
      return createTermCondition(leaves.getTerm(node))
    case 'field':
      return createValueCondition(node.field, leaves.getValues(node))
    case 'date':
      return createDateCondition(node)
    case 'said':
      return createSaidCondition(compile(node.operand))
    case 'atleast':
      return createAtLeastCondition(compile(node.operand), node.count, leaves.createCount(node))
    case 'or':
      return createOrCondition(node.operands.map(compile))
    case 'and':
      return createAndCondition(node.operands.map(compile))
    case 'not':
      return createNotCondition(node.include === null ? null : compile(node.include), compile(node.exclude))
    case 'near':
      return compileNear(node, leaves)
  }
}

function compileNear(node: NearNode, leaves: Leaves): Condition {
  if (isParagraphAnd(node))
    return createAndCondition([compileCondition(node.left, leaves), compileCondition(node.right, leaves)])
  if (node.isNegated) return compileNotNear(node.left, node, leaves)
  const [left, right] = compileSides(node, leaves.getTerm)
  return createNearCondition(toSide(node.left, left, leaves), toSide(node.right, right, leaves), node)
}

/** Each member of a group is decided by itself, so no two are combined. */
function compileNotNear(left: QueryNode, node: NearNode, leaves: Leaves): Condition {
  const compileMember = (member: QueryNode) => compileNotNear(member, node, leaves)
  if (left.type === 'or') return createOrCondition(left.operands.map(compileMember))
  if (left.type === 'and') return createAndCondition(left.operands.map(compileMember))
  if (isParagraphAnd(left)) return createAndCondition([compileMember(left.left), compileMember(left.right)])
  return createMatchCondition(compileNegated({ ...node, left }, leaves.getTerm))
}

function toSide(node: QueryNode, operand: Operand, { getTerm }: Leaves): NearSide {
  const terms = findPlainTerms(node)
  return {
    operand,
    terms: terms?.map((term): FindTerm => getTerm(term)) ?? null,
    isGroup: hasGroup(node),
    isPossible: createIsPossible(node, getTerm),
  }
}

/** Whether the terms that a node cannot do without occur at all. */
function createIsPossible(node: QueryNode, getTerm: GetTerm): (scene: Scene) => boolean {
  if (node.type === 'term') {
    const findTerm = getTerm(node)
    return (scene) => findTerm(scene).length > 0
  }
  if (node.type === 'near') {
    const [left, right] = [createIsPossible(node.left, getTerm), createIsPossible(node.right, getTerm)]
    return node.isNegated ? left : (scene) => left(scene) && right(scene)
  }
  if (node.type !== 'or' && node.type !== 'and') throw new Error(`A parsed query has ${node.type} inside a proximity.`)
  const parts = node.operands.map((operand) => createIsPossible(operand, getTerm))
  return node.type === 'or'
    ? (scene) => parts.some((isPossible) => isPossible(scene))
    : (scene) => parts.every((isPossible) => isPossible(scene))
}

/** The terms that a node is an OR of; null where it is anything else. */
export function findPlainTerms(node: QueryNode): readonly Term[] | null {
  if (node.type === 'term') return [node]
  if (node.type !== 'or') return null
  const terms = node.operands.map(findPlainTerms)
  return terms.includes(null) ? null : terms.flatMap((found) => found ?? [])
}

function hasGroup(node: QueryNode): boolean {
  if (node.type === 'or') return node.operands.some(hasGroup)
  return node.type === 'and' || isParagraphAnd(node)
}
