import type { NearNode, QueryNode, Term, TermWord } from '../../schema/index.js'

/** A query in plain words, every connector spelt, everything joined in parentheses. */
export function readAs(root: QueryNode | null): string {
  return root === null ? 'everything' : spell(root)
}

function spell(node: QueryNode): string {
  switch (node.type) {
    case 'term':
      return spellTerm(node)
    case 'field':
      return `${node.field} “${spellWords(node.words)}”`
    case 'date':
      return spellDate(node.from, node.to)
    case 'said':
      return `said in one quotation: ${spellPart(node.operand)}`
    case 'atleast':
      return `${spellPart(node.operand)} at least ${node.count} times in the document`
    case 'or':
      return node.operands.map(spellPart).join(' or ')
    case 'and':
      return node.operands.map(spellPart).join(' and ')
    case 'not':
      return `${node.include === null ? 'everything' : spellPart(node.include)} but not ${spellPart(node.exclude)}`
    case 'near':
      return spellNear(node)
  }
}

function spellPart(node: QueryNode): string {
  return node.type === 'term' || node.type === 'field' ? spell(node) : `(${spell(node)})`
}

function spellTerm({ words, isCaseSensitive }: Term): string {
  const text = spellWords(words)
  if (isCaseSensitive) return `“${text}” in these capitals`
  const isFree = words.at(-1)!.isInflected || (words.length === 1 && words[0]!.hasWildcard)
  return isFree ? text : `“${text}”`
}

function spellWords(words: readonly TermWord[]): string {
  return words.map(({ text, isJoined }, at) => (at === 0 ? '' : isJoined ? '-' : ' ') + text).join('')
}

function spellNear({ distance, isOrdered, isNegated, left, right }: NearNode): string {
  const [first, second] = [spellPart(left), spellPart(right)]
  const words = distance === 1 ? '1 word' : `${distance} words`
  const place = typeof distance === 'number' ? `within ${words}` : `in one ${distance}`
  if (isNegated) return `${first} with no ${second} ${isOrdered ? 'after it ' : ''}${place}`
  if (typeof distance !== 'number') return `${first} ${isOrdered ? 'before' : 'and'} ${second} ${place}`
  return isOrdered ? `${first} at most ${words} before ${second}` : `${first} ${place} of ${second}`
}

function spellDate(from: string | null, to: string | null): string {
  if (from === null) return `dated until ${to}`
  if (to === null) return `dated from ${from}`
  return from === to ? `dated ${from}` : `dated from ${from} to ${to}`
}
