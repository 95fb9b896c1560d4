import type { NearNode, QueryNode } from '../../schema/index.js'
import type { Page, Place, View, World } from './brute-page.js'
import { findPlaces } from './brute-terms.js'

/** One way to make an operand true: its members, and the words of all its terms. */
interface Match {
  readonly members: readonly Member[]
  readonly places: readonly Place[]
}
interface Member {
  /** From its first word to its last. */
  readonly span: Place
  readonly words: ReadonlySet<number>
}

/** `/p` is AND within the passage. */
export function isAnd(node: QueryNode): node is NearNode & { readonly distance: 'paragraph' } {
  return node.type === 'near' && node.distance === 'paragraph' && !node.isOrdered && !node.isNegated
}

export function findMatches(node: QueryNode, view: View, world: World): Match[] {
  if (node.type === 'term')
    return findPlaces(node, view, world).map((place) => ({ members: [toMember([place])], places: [place] }))
  if (node.type === 'or') return node.operands.flatMap((operand) => findMatches(operand, view, world))
  if (node.type === 'and') return node.operands.map((operand) => findMatches(operand, view, world)).reduce(pairAll)
  if (node.type !== 'near') throw new Error(`no ${node.type} in a proximity`)
  const left = findMatches(node.left, view, world)
  const right = findMatches(node.right, view, world)
  if (isAnd(node)) return pairAll(left, right)
  const hold = (l: Member, r: Match) => r.members.every((member) => holds(node, l, member, view))
  if (node.isNegated) return left.filter((l) => l.members.every((member) => !right.some((r) => hold(member, r))))
  return left.flatMap((l) =>
    right
      .filter((r) => l.members.every((member) => hold(member, r)))
      .map((r) => {
        const places = [...l.places, ...r.places]
        return { members: [toMember(places)], places }
      }),
  )
}

function pairAll(left: readonly Match[], right: readonly Match[]): Match[] {
  return left.flatMap((l) =>
    right.map((r) => ({ members: [...l.members, ...r.members], places: [...l.places, ...r.places] })),
  )
}

function toMember(places: readonly Place[]): Member {
  const words = new Set(places.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)))
  return { span: [Math.min(...words), Math.max(...words) + 1], words }
}

function holds({ distance, isOrdered }: NearNode, left: Member, right: Member, { page, numbers }: View): boolean {
  if ([...left.words].some((word) => right.words.has(word))) return false
  if (isOrdered && left.span[1] > right.span[0]) return false
  if (distance === 'paragraph') return true
  if (distance === 'sentence')
    return (
      new Set([...left.span, ...right.span].map((at, end) => sentenceOf(end % 2 === 1 ? at - 1 : at, page))).size === 1
    )
  const [earlier, later] = left.span[0] <= right.span[0] ? [left.span, right.span] : [right.span, left.span]
  const apart = later[0] < earlier[1] ? 0 : numbers[later[0]]! - numbers[earlier[1] - 1]!
  return apart <= distance
}

/** Number of the sentence of the document in which a word stands. */
function sentenceOf(word: number, { extraction, offsets }: Page): number {
  const sentences = extraction.passages.flatMap((passage) => passage.sentences)
  return sentences.filter(([start]) => start <= offsets[word]!).length
}
