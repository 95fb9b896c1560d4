import type { Accepts, Candidate } from './near-spec.js'
import { compareEach, type Operand } from './operand.js'
import type { Scene } from './scene.js'

type Merge = (left: Candidate, right: Candidate) => Candidate

/** Two members that must both hold with the other side: `(b c)` in `a w/5 (b c)`. */
export function createAndOperand(left: Operand, right: Operand): Operand {
  return {
    ...createPairs(left, right, () => true, joinMembers),
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
  const { find, mark } = createPairs(left, right, accepts, spanMembers)
  return { ...compareEach(find), mark }
}

/**
 * The pairs of matches that hold, pairs of one outline once: what stands around them cannot tell them apart, and so their number
 * stays that of outlines however deep they are nested.
 */
function createPairs(left: Operand, right: Operand, accepts: Accepts, merge: Merge): Pick<Operand, 'find' | 'mark'> {
  const byOutline = new Map<number | string, Candidate>()
  let version = -1
  const eachPair = (scene: Scene, isAllowed: (steps: number) => boolean, see: (l: Candidate, r: Candidate) => void) => {
    const others = right.find(scene)
    for (const candidate of left.find(scene)) {
      if (!isAllowed(others.length)) return
      for (const other of others) if (accepts(scene, candidate, other)) see(candidate, other)
    }
  }
  return {
    find(scene) {
      if (version !== scene.version) {
        version = scene.version
        byOutline.clear()
        const isAllowed = (steps: number) => scene.takeSteps(steps)
        eachPair(scene, isAllowed, (l, r) => addOutline(byOutline, merge(l, r)))
      }
      return [...byOutline.values()]
    },
    mark(scene, marks) {
      if (version === scene.version)
        eachPair(
          scene,
          () => true,
          (l, r) => {
            if (byOutline.get(toOutline(merge(l, r)))?.takesPart) l.takesPart = r.takesPart = true
          },
        )
      left.mark(scene, marks)
      right.mark(scene, marks)
    },
  }
}

function addOutline(byOutline: Map<number | string, Candidate>, candidate: Candidate): void {
  const outline = toOutline(candidate)
  if (!byOutline.has(outline)) byOutline.set(outline, candidate)
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
