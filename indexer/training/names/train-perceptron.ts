import { contextFeatures, isCandidate, type NameSentence } from '../../mentions/names/context-features.js'
import { LABEL_COUNT, mayFollow, REACH, wordFeatures } from '../../mentions/names/name-model.js'

/** A run of capitals with its right labels: features by number, with and without what the document tells. */
export interface Example {
  readonly features: readonly Int32Array[]
  readonly extra: readonly Int32Array[]
  readonly labels: Int8Array
}

export interface FitOptions {
  readonly rounds: number
  readonly seed: number
  /** Share of the examples that see the document's evidence. */
  readonly share: number
  /** Share of the features left out each time an example is seen, so that none is leaned on alone. */
  readonly dropout: number
}

export interface Weights {
  readonly features: Float64Array
  readonly transitions: Float64Array
}

/** Numbers features as they are met. */
export class FeatureNumbers {
  readonly numbers = new Map<string, number>()
  numberOf(feature: string): number {
    const known = this.numbers.get(feature)
    if (known !== undefined) return known
    this.numbers.set(feature, this.numbers.size)
    return this.numbers.size - 1
  }
}

/** The runs of a sentence as examples. */
export function toExamples(
  sentence: NameSentence,
  labels: Int8Array,
  base: (i: number) => readonly string[],
  extra: (i: number) => readonly string[],
  into: FeatureNumbers,
): Example[] {
  const examples: Example[] = []
  for (let i = 0; i < labels.length; i++) {
    if (!isCandidate(sentence, i)) continue
    const end = sentence.runEnd[i]! + 1
    const features: Int32Array[] = []
    const more: Int32Array[] = []
    for (let j = i; j < end; j++) {
      const names = contextFeatures(sentence, j, base(j))
      for (let step = -REACH; step <= REACH; step++) names.push(...wordFeatures(sentence, j, step))
      features.push(Int32Array.from(names, (name) => into.numberOf(name)))
      more.push(Int32Array.from(extra(j), (name) => into.numberOf(name)))
    }
    examples.push({ features, extra: more, labels: labels.slice(i, end) })
    i = end - 1
  }
  return examples
}

/** A small generator (mulberry32): the same seed gives the same order, so training can be repeated exactly. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Fits an averaged structured perceptron (Collins 2002). */
export function fitPerceptron(examples: readonly Example[], featureCount: number, options: FitOptions): Weights {
  const state = new AveragedWeights(featureCount)
  const random = createRandom(options.seed)
  const order = examples.map((_, i) => i)
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      learnFrom(thinOut(examples[index]!, options.dropout, random), random() < options.share, state)
    }
  }
  return state.average()
}

function thinOut(example: Example, dropout: number, random: () => number): Example {
  return { ...example, features: example.features.map((set) => set.filter(() => random() >= dropout)) }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}

class AveragedWeights {
  readonly features: Float64Array
  readonly transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT)
  private readonly featureSums: Float64Array
  private readonly transitionSums = new Float64Array(LABEL_COUNT * LABEL_COUNT)
  private time = 1

  constructor(featureCount: number) {
    this.features = new Float64Array(featureCount * LABEL_COUNT)
    this.featureSums = new Float64Array(featureCount * LABEL_COUNT)
  }
  tick(): void {
    this.time++
  }
  addFeature(feature: number, label: number, change: number): void {
    const at = feature * LABEL_COUNT + label
    this.features[at]! += change
    this.featureSums[at]! += change * this.time
  }
  addTransition(from: number, to: number, change: number): void {
    const at = from * LABEL_COUNT + to
    this.transitions[at]! += change
    this.transitionSums[at]! += change * this.time
  }
  average(): Weights {
    return {
      features: this.features.map((weight, i) => weight - this.featureSums[i]! / this.time),
      transitions: this.transitions.map((weight, i) => weight - this.transitionSums[i]! / this.time),
    }
  }
}

function learnFrom(example: Example, withExtra: boolean, state: AveragedWeights): void {
  state.tick()
  const found = decode(example, withExtra, state)
  let [beforeRight, beforeFound] = [0, 0]
  for (const [i, right] of example.labels.entries()) {
    const wrong = found[i]!
    if (right !== wrong) {
      for (const set of withExtra ? [example.features[i]!, example.extra[i]!] : [example.features[i]!]) {
        for (const feature of set) {
          state.addFeature(feature, right, 1)
          state.addFeature(feature, wrong, -1)
        }
      }
    }
    if (right !== wrong || beforeRight !== beforeFound) {
      state.addTransition(beforeRight, right, 1)
      state.addTransition(beforeFound, wrong, -1)
    }
    ;[beforeRight, beforeFound] = [right, wrong]
  }
}

/** Viterbi over the example with the weights as they are. */
export function decode(example: Example, withExtra: boolean, weights: Weights): Int8Array {
  const steps = example.labels.length
  const back = new Int8Array(steps * LABEL_COUNT)
  let best = new Float64Array(LABEL_COUNT).fill(-1e9)
  best[0] = 0
  for (let step = 0; step < steps; step++) {
    const scores = new Float64Array(LABEL_COUNT)
    addScores(example.features[step]!, weights.features, scores)
    if (withExtra) addScores(example.extra[step]!, weights.features, scores)
    const next = new Float64Array(LABEL_COUNT).fill(-1e9)
    for (let to = 0; to < LABEL_COUNT; to++) {
      for (let from = 0; from < LABEL_COUNT; from++) {
        if (!mayFollow(from, to)) continue
        const score = best[from]! + weights.transitions[from * LABEL_COUNT + to]! + scores[to]!
        if (score > next[to]!) {
          next[to] = score
          back[step * LABEL_COUNT + to] = from
        }
      }
    }
    best = next
  }
  const labels = new Int8Array(steps)
  let label = best.indexOf(Math.max(...best))
  for (let step = steps - 1; step >= 0; step--) {
    labels[step] = label
    label = back[step * LABEL_COUNT + label]!
  }
  return labels
}

function addScores(features: Int32Array, weights: Float64Array, scores: Float64Array): void {
  for (const feature of features) {
    for (let label = 0; label < LABEL_COUNT; label++) scores[label]! += weights[feature * LABEL_COUNT + label]!
  }
}
