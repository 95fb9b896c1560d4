import type { QueryNode } from '../../schema/index.js'
import type { GetTerm } from './find-term.js'
import { type Candidate, isInOneSentence, type NearSpec } from './near-spec.js'
import type { Scene } from './scene.js'

/** Whether two members of a group stand too far apart for anything to hold with both. */
export type IsTooWide = (scene: Scene, one: Candidate, two: Candidate) => boolean

export const neverTooWide: IsTooWide = () => false

/** @param other the other side of the proximity, which has to hold with every member */
export function createIsTooWide({ distance }: NearSpec, other: QueryNode, getTerm: GetTerm): IsTooWide {
  if (distance === 'paragraph') return neverTooWide
  if (distance === 'sentence') return (scene, one, two) => !isInOneSentence(scene, one, two)
  const findLongest = createFindLongest(other, getTerm)
  return (scene, one, two) => {
    const between = Math.max(one.lastStart, two.lastStart) - Math.min(one.firstEnd, two.firstEnd)
    return between > 2 * distance && between > 2 * distance + findLongest(scene)
  }
}

/** Words that a match of the node has at most. */
function createFindLongest(node: QueryNode, getTerm: GetTerm): (scene: Scene) => number {
  if (node.type === 'term') {
    const findTerm = getTerm(node)
    return (scene) =>
      findTerm(scene).reduce((longest, to, at, places) => Math.max(longest, to - places[at - (at % 2)]!), 0)
  }
  if (node.type !== 'or' && node.type !== 'and') return () => Number.POSITIVE_INFINITY
  const findAll = node.operands.map((operand) => createFindLongest(operand, getTerm))
  return (scene) => Math.max(...findAll.map((find) => find(scene)))
}
