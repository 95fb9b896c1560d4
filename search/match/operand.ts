import type { FindTerm } from './find-term.js'
import type { Accepts, Candidate } from './near-spec.js'
import type { Scene } from './scene.js'
import type { SharedWords } from './shared-words.js'

/** What stands on one side of a proximity. */
export interface Operand {
  /** Every match, each with another outline once. */
  find(scene: Scene): readonly Candidate[]
  /** Whether some match is as asked; no more are made than it takes to find one. */
  some(scene: Scene, isAsked: (match: Candidate) => boolean): boolean
  /** Whether some match holds with `other`. Members of a group do not depend on each other, so none are combined. */
  holdsWith(scene: Scene, other: Candidate, accepts: Accepts): boolean
  /** Sets `takesPart` of every match that holds with `other`; only asked where `holdsWith` is true. */
  takePartWith(scene: Scene, other: Candidate, accepts: Accepts): void
  /** Appends the words of the matches that take part: pairs `from, to`. */
  mark(scene: Scene, marks: number[]): void
}

/** What was found stays good for one version of the scene. */
export function keepFound(find: (scene: Scene) => readonly Candidate[]): (scene: Scene) => readonly Candidate[] {
  let version = -1
  let found: readonly Candidate[] = []
  return (scene) => {
    if (version !== scene.version) {
      version = scene.version
      found = find(scene)
    }
    return found
  }
}

/** The part of an operand that only needs to know its matches. */
export function compareEach(find: Operand['find']): Omit<Operand, 'mark'> {
  return {
    find,
    some: (scene, isAsked) => find(scene).some(isAsked),
    holdsWith(scene, other, accepts) {
      if (scene.isCutShort) return false
      const found = find(scene)
      const at = found.findIndex((candidate) => accepts(scene, candidate, other))
      return scene.takeSteps(at < 0 ? found.length : at + 1) && at >= 0
    },
    takePartWith(scene, other, accepts) {
      const found = find(scene)
      if (!scene.takeSteps(found.length)) return
      for (const candidate of found) if (accepts(scene, candidate, other)) candidate.takesPart = true
    },
  }
}

export function createTermOperand(findTerm: FindTerm, sharedWords: SharedWords): Operand {
  const find = keepFound((scene) => {
    const candidates: Candidate[] = []
    const places = findTerm(scene)
    for (let at = 0; at < places.length; at += 2) {
      const [start, end] = [places[at]!, places[at + 1]!]
      const shared = sharedWords.findIn(scene, start, end)
      candidates.push({ firstStart: start, lastStart: start, firstEnd: end, lastEnd: end, shared, takesPart: false })
    }
    return candidates
  })
  return {
    ...compareEach(find),
    mark(scene, marks) {
      for (const { firstStart, lastEnd, takesPart } of find(scene)) if (takesPart) marks.push(firstStart, lastEnd)
    },
  }
}

export function createOrOperand(operands: readonly Operand[]): Operand {
  const find = keepFound((scene) => operands.flatMap((operand) => operand.find(scene)))
  return {
    find,
    some: (scene, isAsked) => operands.some((operand) => operand.some(scene, isAsked)),
    holdsWith: (scene, other, accepts) => operands.some((operand) => operand.holdsWith(scene, other, accepts)),
    takePartWith(scene, other, accepts) {
      for (const operand of operands)
        if (operand.holdsWith(scene, other, accepts)) operand.takePartWith(scene, other, accepts)
    },
    mark(scene, marks) {
      for (const operand of operands) operand.mark(scene, marks)
    },
  }
}

/** The matches of `member` near which no match of `right` stands: `a not w/5 b`. */
export function createNotNearOperand(member: Operand, right: Operand, accepts: Accepts): Operand {
  const mirrored: Accepts = (scene, candidate, other) => accepts(scene, other, candidate)
  const isAlone = (scene: Scene, match: Candidate) => !right.holdsWith(scene, match, mirrored)
  const find = keepFound((scene) => member.find(scene).filter((match) => isAlone(scene, match)))
  return {
    ...compareEach(find),
    some: (scene, isAsked) => member.some(scene, (match) => isAlone(scene, match) && isAsked(match)),
    mark: member.mark,
  }
}
