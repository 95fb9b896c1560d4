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

const LEAVES: readonly QueryNode['type'][] = ['term', 'field', 'date', 'said', 'atleast']

/** The same, so that more can be written beside it: `(a OR b)`. */
export function toGrouped(query: ParsedQuery, node: QueryNode): string {
  const typed = toTyped(query, node)
  return LEAVES.includes(node.type) || isInParentheses(typed) ? typed : `(${typed})`
}

/** `(a OR b)` is, `(a) OR (b)` is not. */
function isInParentheses(typed: string): boolean {
  let depth = 0
  for (const [at, character] of Array.from(typed).entries()) {
    if (character === '(') depth++
    else if (character === ')') depth--
    if (depth === 0) return at > 0 && at === Array.from(typed).length - 1
  }
  return false
}

/** A word alone, as typed and without wildcard: one that may be misspelt. */
export function isPlainWord(leaf: Leaf): leaf is Term {
  return leaf.type === 'term' && leaf.words.length === 1 && !leaf.isCaseSensitive && !leaf.words[0]?.hasWildcard
}
