import type { NearNode, QueryNode } from '../../schema/index.js'
import type { FindTerm, GetTerm } from './find-term.js'
import { createIsTooWide, type IsTooWide, neverTooWide } from './limit-spread.js'
import { createAccepts } from './near-spec.js'
import { createNotNearOperand, createOrOperand, createTermOperand, type Operand } from './operand.js'
import { createAndOperand, createNearOperand } from './pair-operand.js'
import { createSharedWords, type SharedWords } from './shared-words.js'

/** Makes the two sides of a proximity: words that two of its terms match are taken by one of them only. */
export function compileSides(node: NearNode, getTerm: GetTerm): readonly [left: Operand, right: Operand] {
  return compileBothSides(node, createWorkshop(getTerm))
}

/** Makes what a negated proximity finds. */
export function compileNegated(node: NearNode, getTerm: GetTerm): Operand {
  return compileOperand(node, createWorkshop(getTerm))
}

interface Workshop {
  readonly getTerm: GetTerm
  /** Of the whole proximity. */
  readonly terms: FindTerm[]
  readonly sharedWords: SharedWords
  /** For groups. */
  readonly isTooWide: IsTooWide
}

function createWorkshop(getTerm: GetTerm): Workshop {
  const terms: FindTerm[] = []
  return { getTerm, terms, sharedWords: createSharedWords(terms), isTooWide: neverTooWide }
}

function compileOperand(node: QueryNode, workshop: Workshop): Operand {
  switch (node.type) {
    case 'term': {
      const findTerm = workshop.getTerm(node)
      workshop.terms.push(findTerm)
      return createTermOperand(findTerm, workshop.sharedWords)
    }
    case 'or':
      return createOrOperand(node.operands.map((operand) => compileOperand(operand, workshop)))
    case 'and':
      return joinAll(
        node.operands.map((operand) => compileOperand(operand, workshop)),
        workshop,
      )
    case 'near':
      return compileNear(node, workshop)
    default:
      throw new Error(`A parsed query has ${node.type} inside a proximity.`)
  }
}

function joinAll(operands: readonly Operand[], { isTooWide }: Workshop): Operand {
  return operands.reduce((left, right) => createAndOperand(left, right, isTooWide))
}

function compileNear(node: NearNode, workshop: Workshop): Operand {
  if (node.isNegated) return compileMembers(node, workshop, (member) => member)
  if (!isParagraphAnd(node)) return createNearOperand(...compileBothSides(node, workshop), createAccepts(node))
  return joinAll([compileOperand(node.left, workshop), compileOperand(node.right, workshop)], workshop)
}

function compileBothSides(node: NearNode, workshop: Workshop): [left: Operand, right: Operand] {
  const { left, right } = node
  const beside = (other: QueryNode) => ({ ...workshop, isTooWide: createIsTooWide(node, other, workshop.getTerm) })
  return [compileOperand(left, beside(right)), compileOperand(right, beside(left))]
}

/** `(a b) not w/5 x`: an a and a b, neither with an x within 5, so that what is asked of a group is asked of each member. */
function compileMembers(node: QueryNode, workshop: Workshop, ask: (member: Operand) => Operand): Operand {
  const compile = (member: QueryNode) => compileMembers(member, workshop, ask)
  if (node.type === 'or') return createOrOperand(node.operands.map(compile))
  if (node.type === 'and') return joinAll(node.operands.map(compile), workshop)
  if (isParagraphAnd(node)) return joinAll([compile(node.left), compile(node.right)], workshop)
  if (node.type !== 'near' || !node.isNegated) return ask(compileOperand(node, workshop))
  const right = compileOperand(node.right, { ...workshop, isTooWide: neverTooWide })
  const accepts = createAccepts(node)
  return compileMembers(node.left, workshop, (member) => ask(createNotNearOperand(member, right, accepts)))
}

/** `/p` is AND within the passage. */
export function isParagraphAnd(node: QueryNode): node is NearNode & { readonly distance: 'paragraph' } {
  return node.type === 'near' && node.distance === 'paragraph' && !node.isOrdered && !node.isNegated
}
