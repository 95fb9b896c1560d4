import type { AtLeastNode, NearNode, QueryNode, SaidNode } from '../../schema/index.js'
import { createFault, FaultFound } from './query-fault.js'

/** Kinds of node as a reader knows them. */
const NAMES: Readonly<Record<QueryNode['type'], string>> = {
  term: 'a word',
  field: 'a field',
  date: 'a date',
  said: 'said:',
  atleast: 'atleast',
  or: 'OR',
  and: 'AND',
  not: 'an exclusion',
  near: 'a proximity',
}

/** Operands are words, phrases, OR and AND groups and other proximities. */
export function checkNear(node: NearNode): NearNode {
  const allowed = ['term', 'or', 'and', 'near'] as const
  checkAll(node.left, allowed, 'inside a proximity')
  checkAll(node.right, allowed, 'inside a proximity')
  return node
}

export function checkSaid(node: SaidNode): SaidNode {
  checkAll(node.operand, ['term', 'or', 'and', 'not', 'near'], 'inside said:')
  return node
}

/** A word, phrase, wildcard, `case:` or an OR group of these. */
export function checkAtLeast(node: AtLeastNode): AtLeastNode {
  checkAll(node.operand, ['term', 'or'], 'inside atleast')
  return node
}

function checkAll(node: QueryNode, allowed: readonly QueryNode['type'][], where: string): void {
  if (!allowed.includes(node.type)) {
    const message = `${NAMES[node.type]} cannot stand ${where}`
    throw new FaultFound(
      createFault('nested', node.at, message, `${allowed.map((type) => NAMES[type]).join(', ')} ${where}`),
    )
  }
  for (const part of partsOf(node)) checkAll(part, allowed, where)
}

function partsOf(node: QueryNode): readonly QueryNode[] {
  switch (node.type) {
    case 'or':
    case 'and':
      return node.operands
    case 'near':
      return [node.left, node.right]
    case 'not':
      return node.include === null ? [node.exclude] : [node.include, node.exclude]
    default:
      return []
  }
}
