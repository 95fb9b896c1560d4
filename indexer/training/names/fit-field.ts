import { LABEL_COUNT, mayFollow } from '../../mentions/names/name-model.js'
import { createRandom } from './create-random.js'
import type { Weights } from './decode-labels.js'
import { labelChances, type Scores, transitionChances } from './label-chances.js'
import type { Example } from './name-examples.js'

export interface FitOptions {
  readonly rounds: number
  readonly seed: number
  /** Share of the examples that see the document's evidence. */
  readonly share: number
  /** Share of the features left out each time an example is seen, so that none is leaned on alone. */
  readonly dropout: number
  /** Length of the first steps. */
  readonly rate: number
}

/** Changes smaller than this are not worth a step. */
const SMALLEST = 1e-4
/** Added to the squares of the changes so far, so that the first steps are no leaps; transitions are met far more often. */
const CALM_FEATURES = 1e-2
const CALM_TRANSITIONS = 1

/** Fits a linear-chain conditional random field (Lafferty et al. 2001) by adaptive gradient steps (Duchi et al. 2011). */
export function fitField(examples: readonly Example[], featureCount: number, options: FitOptions): Weights {
  const steps = new AdaptiveWeights(featureCount, options.rate)
  const random = createRandom(options.seed)
  const order = examples.map((_, i) => i)
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      const { features, extra, labels } = examples[index]!
      const withExtra = random() < options.share
      const seen = features.map((set, i) => {
        const kept = set.filter(() => random() >= options.dropout)
        return withExtra ? [...kept, ...extra[i]!] : kept
      })
      learnFrom(seen, labels, steps)
    }
    if (round >= options.rounds / 2) steps.remember()
  }
  return steps.average()
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}

class AdaptiveWeights implements Weights {
  private readonly featureSums: Float64Array
  private readonly transitionSums = new Float64Array(LABEL_COUNT * LABEL_COUNT)
  private remembered = 0
  readonly features: Float64Array
  readonly transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT)
  private readonly featureSquares: Float64Array
  private readonly transitionSquares = new Float64Array(LABEL_COUNT * LABEL_COUNT)

  constructor(
    featureCount: number,
    private readonly rate: number,
  ) {
    this.features = new Float64Array(featureCount * LABEL_COUNT)
    this.featureSquares = new Float64Array(featureCount * LABEL_COUNT)
    this.featureSums = new Float64Array(featureCount * LABEL_COUNT)
  }
  /** Weights as they are now count among those that are averaged: the last step alone leans to the last example. */
  remember(): void {
    for (const [i, weight] of this.features.entries()) this.featureSums[i]! += weight
    for (const [i, weight] of this.transitions.entries()) this.transitionSums[i]! += weight
    this.remembered++
  }
  average(): Weights {
    const mean = (sums: Float64Array) => sums.map((sum) => sum / Math.max(1, this.remembered))
    return { features: mean(this.featureSums), transitions: mean(this.transitionSums) }
  }
  changeFeature(at: number, change: number): void {
    this.featureSquares[at]! += change * change
    this.features[at]! += (this.rate * change) / Math.sqrt(this.featureSquares[at]! + CALM_FEATURES)
  }
  changeTransition(at: number, change: number): void {
    this.transitionSquares[at]! += change * change
    this.transitions[at]! += (this.rate * change) / Math.sqrt(this.transitionSquares[at]! + CALM_TRANSITIONS)
  }
}

function learnFrom(seen: readonly ArrayLike<number>[], labels: Int8Array, weights: AdaptiveWeights): void {
  const scores: Scores = { words: seen.map((set) => sumOf(set, weights.features)), transitions: weights.transitions }
  const chances = labelChances(scores)
  const pairs = seen.map((_, i) => transitionChances(scores, chances, i))
  for (const [i, set] of seen.entries()) {
    for (let label = 0; label < LABEL_COUNT; label++) {
      const change = (labels[i] === label ? 1 : 0) - chances.of(i, label)
      if (Math.abs(change) < SMALLEST) continue
      for (let j = 0; j < set.length; j++) weights.changeFeature(set[j]! * LABEL_COUNT + label, change)
    }
  }
  for (const [i, pair] of pairs.entries()) changeTransitions(i, labels, pair, weights)
}

function changeTransitions(i: number, labels: Int8Array, chances: Float64Array, weights: AdaptiveWeights): void {
  const before = i === 0 ? 0 : labels[i - 1]!
  for (let from = 0; from < LABEL_COUNT; from++) {
    for (let to = 0; to < LABEL_COUNT; to++) {
      if (!mayFollow(from, to)) continue
      const at = from * LABEL_COUNT + to
      const change = (from === before && to === labels[i] ? 1 : 0) - chances[at]!
      if (Math.abs(change) >= SMALLEST) weights.changeTransition(at, change)
    }
  }
}

function sumOf(features: ArrayLike<number>, weights: Float64Array): Float64Array {
  const sum = new Float64Array(LABEL_COUNT)
  for (let j = 0; j < features.length; j++) {
    const at = features[j]! * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++) sum[label]! += weights[at + label]!
  }
  return sum
}
