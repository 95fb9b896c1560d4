import type { QueryNode, QueryNote, Term } from '../../schema/index.js'
import { MAX_RUN_PARTS } from '../words/index.js'

/** Compounds are compared written together up to a number of parts: what may be missed for it is said. */
export function noteLongCompounds(root: QueryNode): readonly QueryNote[] {
  return listTerms(root)
    .filter(isBeyondCompounds)
    .map(({ at }) => {
      const text = `A compound of more than ${MAX_RUN_PARTS} parts is found part by part, not written together.`
      return { kind: 'long-compound', text, at }
    })
}

function listTerms(node: QueryNode): readonly Term[] {
  if (node.type === 'term') return [node]
  if (node.type === 'and' || node.type === 'or') return node.operands.flatMap(listTerms)
  if (node.type === 'near') return [node.left, node.right].flatMap(listTerms)
  if (node.type === 'not') return [node.include, node.exclude].flatMap((one) => (one === null ? [] : listTerms(one)))
  return node.type === 'said' || node.type === 'atleast' ? listTerms(node.operand) : []
}

/** More parts than are written together, or a word so long that so many parts might spell it. */
function isBeyondCompounds({ words }: Term): boolean {
  let parts = 0
  return words.some(({ text, isJoined, hasWildcard }) => {
    parts = isJoined ? parts + 1 : 1
    return parts > MAX_RUN_PARTS || (!hasWildcard && [...text].length > MAX_RUN_PARTS)
  })
}
