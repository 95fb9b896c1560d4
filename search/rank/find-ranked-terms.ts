import type { QueryNode, Term } from '../../schema/index.js'

/** The terms that make a unit match, without the excluded ones. */
export function findRankedTerms(node: QueryNode | null): readonly Term[] {
  switch (node?.type) {
    case 'term':
      return [node]
    case 'and':
    case 'or':
      return node.operands.flatMap(findRankedTerms)
    case 'near':
      return [...findRankedTerms(node.left), ...(node.isNegated ? [] : findRankedTerms(node.right))]
    case 'not':
      return findRankedTerms(node.include)
    case 'said':
    case 'atleast':
      return findRankedTerms(node.operand)
    default:
      return []
  }
}
