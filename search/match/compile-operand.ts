import type { NearNode, QueryNode, Term } from '../../schema/index.js'
import type { FindTerm } from './find-term.js'
import { createAccepts } from './near-spec.js'
import { createNotNearOperand, createOrOperand, createTermOperand, type Operand } from './operand.js'
import { createAndOperand, createNearOperand } from './pair-operand.js'
import { createSharedWords, type SharedWords } from './shared-words.js'

/** How the terms of a query are found. */
export type GetTerm = (term: Term) => FindTerm

/** Makes the operands of one proximity: words that two of its terms match are taken by one of them only. */
export function createOperandCompiler(getTerm: GetTerm): (node: QueryNode) => Operand {
  const terms: FindTerm[] = []
  const sharedWords = createSharedWords(terms)
  return (node) => compileOperand(node, { getTerm, terms, sharedWords })
}

interface Workshop {
  readonly getTerm: GetTerm
  readonly terms: FindTerm[]
  readonly sharedWords: SharedWords
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
      return node.operands.map((operand) => compileOperand(operand, workshop)).reduce(createAndOperand)
    case 'near':
      return compileNear(node, workshop)
    default:
      throw new Error(`A parsed query has ${node.type} inside a proximity.`)
  }
}

function compileNear(node: NearNode, workshop: Workshop): Operand {
  if (node.isNegated) return compileMembers(node, workshop, (member) => member)
  const left = compileOperand(node.left, workshop)
  const right = compileOperand(node.right, workshop)
  return isParagraphAnd(node) ? createAndOperand(left, right) : createNearOperand(left, right, createAccepts(node))
}

/** `(a b) not w/5 x`: an a and a b, neither with an x within 5, so that what is asked of a group is asked of each member. */
function compileMembers(node: QueryNode, workshop: Workshop, ask: (member: Operand) => Operand): Operand {
  const compile = (member: QueryNode) => compileMembers(member, workshop, ask)
  if (node.type === 'or') return createOrOperand(node.operands.map(compile))
  if (node.type === 'and') return node.operands.map(compile).reduce(createAndOperand)
  if (isParagraphAnd(node)) return createAndOperand(compile(node.left), compile(node.right))
  if (node.type !== 'near' || !node.isNegated) return ask(compileOperand(node, workshop))
  const right = compileOperand(node.right, workshop)
  const accepts = createAccepts(node)
  return compileMembers(node.left, workshop, (member) => ask(createNotNearOperand(member, right, accepts)))
}

/** `/p` is AND within the passage. */
export function isParagraphAnd(node: QueryNode): node is NearNode & { readonly distance: 'paragraph' } {
  return node.type === 'near' && node.distance === 'paragraph' && !node.isOrdered && !node.isNegated
}
