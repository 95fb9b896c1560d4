import type { Condition } from './condition.js'
import type { FindTerm } from './find-term.js'
import { hasPlainPair } from './has-plain-pair.js'
import { type Accepts, createAccepts, type NearSpec } from './near-spec.js'
import type { Operand } from './operand.js'
import type { Scene } from './scene.js'

/** One side of a proximity at the top. */
export interface NearSide {
  readonly operand: Operand
  /** The words and phrases it is an OR of; null where it is more than that. */
  readonly terms: readonly FindTerm[] | null
  /** Several members must hold together. */
  readonly isGroup: boolean
  /** A quick look: false where the words it needs are not there. */
  isPossible(scene: Scene): boolean
}

/** Some match of `left` holds with some match of `right`. */
export function createNearCondition(left: NearSide, right: NearSide, spec: NearSpec): Condition {
  const accepts = createAccepts(spec)
  const searched = left.isGroup && !right.isGroup ? holdBackwards(left, right, accepts) : hold(left, right, accepts)
  const general: Condition = {
    holds: (scene) => left.isPossible(scene) && right.isPossible(scene) && searched.holds(scene),
    mark: searched.mark,
  }
  if (left.terms === null || right.terms === null) return general
  const [findLeft, findRight] = [createFindAny(left.terms), createFindAny(right.terms)]
  return {
    holds: (scene) =>
      scene.scope.positions === null
        ? hasPlainPair(findLeft(scene), findRight(scene), spec, scene.unit.sentences)
        : general.holds(scene),
    mark: general.mark,
  }
}

/** Looks from each match of `left`; the members of `right` are then independent of each other. */
function hold(left: NearSide, right: NearSide, accepts: Accepts): Condition {
  const mirrored: Accepts = (scene, candidate, other) => accepts(scene, other, candidate)
  return holdEach(left.operand, right.operand, mirrored)
}

function holdBackwards(left: NearSide, right: NearSide, accepts: Accepts): Condition {
  return holdEach(right.operand, left.operand, accepts)
}

function holdEach(each: Operand, other: Operand, accepts: Accepts): Condition {
  return {
    holds: (scene) => each.some(scene, (match) => other.holdsWith(scene, match, accepts)),
    mark(scene, marks) {
      for (const match of each.find(scene)) {
        if (!other.holdsWith(scene, match, accepts)) continue
        match.takesPart = true
        other.takePartWith(scene, match, accepts)
      }
      each.mark(scene, marks)
      other.mark(scene, marks)
    },
  }
}

/** The places of any of the terms, ordered by their beginning. */
function createFindAny(terms: readonly FindTerm[]): FindTerm {
  const [only, ...more] = terms
  if (only !== undefined && more.length === 0) return only
  return (scene: Scene) => {
    const places = terms.flatMap((findTerm) => findTerm(scene))
    const order = places.flatMap((_, at) => (at % 2 === 0 ? [at] : [])).sort((a, b) => places[a]! - places[b]!)
    return order.flatMap((at) => [places[at]!, places[at + 1]!])
  }
}
