import type { NearNode } from '../../schema/index.js'
import type { Scene } from './scene.js'

/**
 * One match of an operand, as its neighbours see it. For one word, phrase or nested proximity the two starts are equal, and the
 * two ends; for a group of several members they are those of the outermost ones.
 */
export interface Candidate {
  readonly firstStart: number
  readonly lastStart: number
  readonly firstEnd: number
  readonly lastEnd: number
  /** Those of its words, ascending, that other operands may take as well. */
  readonly shared: readonly number[]
  /** Part of what makes the query true: set when marks are wanted. */
  takesPart: boolean
}

/** How far apart two operands may stand. */
export type NearSpec = Pick<NearNode, 'distance' | 'isOrdered'>

export type Accepts = (scene: Scene, left: Candidate, right: Candidate) => boolean

/** Every member of `left` holds with every member of `right`, and no word is in both. */
export function createAccepts({ distance, isOrdered }: NearSpec): Accepts {
  return (scene, left, right) => {
    if (isOrdered && left.lastEnd > right.firstStart) return false
    if (typeof distance === 'number' && !isWithinWords(scene, left, right, distance)) return false
    if (distance === 'sentence' && !isInOneSentence(scene, left, right)) return false
    return !haveCommonWord(left.shared, right.shared)
  }
}

/** From the end of the earlier to the beginning of the later; what overlaps is 0 apart. */
function isWithinWords({ scope }: Scene, left: Candidate, right: Candidate, distance: number): boolean {
  const { positions } = scope
  if (positions === null)
    return right.lastStart - left.firstEnd < distance && left.lastStart - right.firstEnd < distance
  const between = (end: number, start: number) => positions[start]! - positions[end - 1]!
  return between(left.firstEnd, right.lastStart) <= distance && between(right.firstEnd, left.lastStart) <= distance
}

/** From the first word of either to the last. */
export function isInOneSentence({ unit }: Scene, left: Candidate, right: Candidate): boolean {
  const first = Math.min(left.firstStart, right.firstStart)
  const last = Math.max(left.lastEnd, right.lastEnd) - 1
  return first === last || !hasNumberIn(unit.sentences, first, last)
}

/** Whether one of the ascending numbers is over `after` and at most `until`. */
function hasNumberIn(numbers: Uint32Array, after: number, until: number): boolean {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= after) low = middle + 1
    else high = middle
  }
  return low < numbers.length && numbers[low]! <= until
}

function haveCommonWord(left: readonly number[], right: readonly number[]): boolean {
  for (let l = 0, r = 0; l < left.length && r < right.length; ) {
    const step = left[l]! - right[r]!
    if (step === 0) return true
    if (step < 0) l++
    else r++
  }
  return false
}
