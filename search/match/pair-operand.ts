import type { IsTooWide } from './limit-spread.js'
import type { Accepts, Candidate } from './near-spec.js'
import { compareEach, type Operand } from './operand.js'
import type { Scene } from './scene.js'

type Merge = (left: Candidate, right: Candidate) => Candidate
type PairsPart = Pick<Operand, 'find' | 'some' | 'mark'>

/** What making a pair costs beside looking at it. */
const MERGE_STEPS = 4

/** Two members that must both hold with the other side: `(b c)` in `a w/5 (b c)`. */
export function createAndOperand(left: Operand, right: Operand, isTooWide: IsTooWide): Operand {
  return {
    ...createPairs(left, right, (scene, l, r) => !isTooWide(scene, l, r), joinMembers),
    holdsWith: (scene, other, accepts) =>
      left.holdsWith(scene, other, accepts) && right.holdsWith(scene, other, accepts),
    takePartWith(scene, other, accepts) {
      left.takePartWith(scene, other, accepts)
      right.takePartWith(scene, other, accepts)
    },
  }
}

/** A proximity within a proximity: its match runs from the first to the last word of its operands. */
export function createNearOperand(left: Operand, right: Operand, accepts: Accepts): Operand {
  const pairs = createPairs(left, right, accepts, spanMembers)
  return { ...compareEach(pairs.find), ...pairs }
}

/**
 * The pairs of matches that hold, pairs of one outline once: what stands around them cannot tell them apart, and so their number
 * stays that of outlines however deep they are nested.
 */
function createPairs(left: Operand, right: Operand, accepts: Accepts, merge: Merge): PairsPart {
  const byOutline = new Map<number | string, Candidate>()
  /** All of them, once all were looked at. */
  let found: readonly Candidate[] = []
  let version = -1
  /** @returns whether `see` did for some pair; no more pairs are looked at then */
  const somePair = (scene: Scene, see: (l: Candidate, r: Candidate) => boolean) => {
    const others = right.find(scene)
    if (others.length === 0) return false
    return left.some(scene, (l) => {
      if (!scene.takeSteps(others.length)) return true
      return others.some((r) => accepts(scene, l, r) && see(l, r))
    })
  }
  const some: Operand['some'] = (scene, isAsked) => {
    if (version === scene.version) return found.some(isAsked)
    byOutline.clear()
    const isFound = somePair(scene, (l, r) => {
      const pair = merge(l, r)
      scene.takeSteps(MERGE_STEPS + pair.shared.length)
      const outline = toOutline(pair)
      if (byOutline.has(outline)) return false
      byOutline.set(outline, pair)
      return isAsked(pair)
    })
    if (isFound) return true
    version = scene.version
    found = [...byOutline.values()]
    return false
  }
  return {
    some,
    find(scene) {
      if (version !== scene.version) some(scene, () => false)
      return version === scene.version ? found : []
    },
    mark(scene, marks) {
      if (version === scene.version)
        somePair(scene, (l, r) => {
          if (byOutline.get(toOutline(merge(l, r)))?.takesPart) l.takesPart = r.takesPart = true
          return false
        })
      left.mark(scene, marks)
      right.mark(scene, marks)
    },
  }
}

/** Four indexes below this fit one exact number. */
const NUMBER_LIMIT = 8192

function toOutline({ firstStart, lastStart, firstEnd, lastEnd, shared }: Candidate): number | string {
  if (shared.length === 0 && lastEnd < NUMBER_LIMIT)
    return ((firstStart * NUMBER_LIMIT + lastStart) * NUMBER_LIMIT + firstEnd) * NUMBER_LIMIT + lastEnd
  return `${firstStart} ${lastStart} ${firstEnd} ${lastEnd} ${shared.join()}`
}

function joinMembers(left: Candidate, right: Candidate): Candidate {
  return {
    firstStart: Math.min(left.firstStart, right.firstStart),
    lastStart: Math.max(left.lastStart, right.lastStart),
    firstEnd: Math.min(left.firstEnd, right.firstEnd),
    lastEnd: Math.max(left.lastEnd, right.lastEnd),
    shared: uniteWords(left.shared, right.shared),
    takesPart: false,
  }
}

function spanMembers(left: Candidate, right: Candidate): Candidate {
  const start = Math.min(left.firstStart, right.firstStart)
  const end = Math.max(left.lastEnd, right.lastEnd)
  const shared = uniteWords(left.shared, right.shared)
  return { firstStart: start, lastStart: start, firstEnd: end, lastEnd: end, shared, takesPart: false }
}

function uniteWords(left: readonly number[], right: readonly number[]): readonly number[] {
  if (right.length === 0) return left
  if (left.length === 0) return right
  return [...new Set([...left, ...right])].sort((a, b) => a - b)
}
