// Forward and backward sums over the label sequences of a run of words, in logarithms.
import { LABEL_COUNT, mayFollow } from '../../mentions/names/name-model.js'

export interface Scores {
  /** Of each label at each word. */
  readonly words: readonly Float64Array[]
  /** `[from * LABEL_COUNT + to]`; before the first word stands the label 0. */
  readonly transitions: Float64Array
}

export interface LabelChances {
  /** Probability that word `i` has the label. */
  of(i: number, label: number): number
  readonly forward: readonly Float64Array[]
  readonly backward: readonly Float64Array[]
  readonly total: number
}

const NEVER = -1e9

export function labelChances({ words, transitions }: Scores): LabelChances {
  const paths = Float64Array.from({ length: LABEL_COUNT ** 2 }, (_, at) =>
    mayFollow(Math.floor(at / LABEL_COUNT), at % LABEL_COUNT) ? transitions[at]! : NEVER,
  )
  const forward = sumForward(words, paths)
  const backward = sumBackward(words, paths)
  const total = logSum(forward.at(-1)!)
  return { of: (i, label) => Math.exp(forward[i]![label]! + backward[i]![label]! - total), forward, backward, total }
}

function sumForward(words: readonly Float64Array[], paths: Float64Array): Float64Array[] {
  const forward: Float64Array[] = []
  let before = new Float64Array(LABEL_COUNT).fill(NEVER)
  before[0] = 0
  const scores = new Float64Array(LABEL_COUNT)
  for (const own of words) {
    const here = new Float64Array(LABEL_COUNT)
    for (let to = 0; to < LABEL_COUNT; to++) {
      for (let from = 0; from < LABEL_COUNT; from++) scores[from] = before[from]! + paths[from * LABEL_COUNT + to]!
      here[to] = logSum(scores) + own[to]!
    }
    forward.push(here)
    before = here
  }
  return forward
}

function sumBackward(words: readonly Float64Array[], paths: Float64Array): Float64Array[] {
  const backward = words.map(() => new Float64Array(LABEL_COUNT))
  const scores = new Float64Array(LABEL_COUNT)
  for (let i = words.length - 2; i >= 0; i--) {
    const [own, after] = [words[i + 1]!, backward[i + 1]!]
    for (let from = 0; from < LABEL_COUNT; from++) {
      for (let to = 0; to < LABEL_COUNT; to++) scores[to] = paths[from * LABEL_COUNT + to]! + own[to]! + after[to]!
      backward[i]![from] = logSum(scores)
    }
  }
  return backward
}

/** For word `i` the probabilities of the label pairs that end at it, `[from * LABEL_COUNT + to]`. */
export function transitionChances(
  { words, transitions }: Scores,
  { forward, backward, total }: LabelChances,
  i: number,
): Float64Array {
  const chances = new Float64Array(LABEL_COUNT ** 2)
  for (let from = 0; from < LABEL_COUNT; from++) {
    const before = i > 0 ? forward[i - 1]![from]! : from === 0 ? 0 : NEVER
    for (let to = 0; to < LABEL_COUNT; to++) {
      const at = from * LABEL_COUNT + to
      if (mayFollow(from, to))
        chances[at] = Math.exp(before + transitions[at]! + words[i]![to]! + backward[i]![to]! - total)
    }
  }
  return chances
}

/** Logarithm of the sum of the exponentials. */
function logSum(scores: Float64Array): number {
  let most = NEVER
  for (const score of scores) if (score > most) most = score
  if (most <= NEVER) return NEVER
  let sum = 0
  for (const score of scores) sum += Math.exp(score - most)
  return most + Math.log(sum)
}
