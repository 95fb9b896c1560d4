import type { DateTerm, FieldTerm, ParsedQuery, QueryNode, Term } from '../../schema/index.js'

export type Leaf = Term | FieldTerm | DateTerm

/** What was asked for, word by word, from left to right; exclusions left out. */
export function listTerms(node: QueryNode | null): readonly Leaf[] {
  if (!node) return []
  switch (node.type) {
    case 'term':
    case 'field':
    case 'date':
      return [node]
    case 'said':
    case 'atleast':
      return listTerms(node.operand)
    case 'and':
    case 'or':
      return node.operands.flatMap(listTerms)
    case 'not':
      return listTerms(node.include)
    case 'near':
      return node.isNegated ? listTerms(node.left) : [...listTerms(node.left), ...listTerms(node.right)]
  }
}

/** The words of the query that a node was read from. */
export function toTyped({ typed }: ParsedQuery, { at }: { readonly at: QueryNode['at'] }): string {
  return typed.slice(...at).trim()
}

/** A word alone, as typed and without wildcard: one that may be misspelt. */
export function isPlainWord(leaf: Leaf): leaf is Term {
  return leaf.type === 'term' && leaf.words.length === 1 && !leaf.isCaseSensitive && !leaf.words[0]?.hasWildcard
}
