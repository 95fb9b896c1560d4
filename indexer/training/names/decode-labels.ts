import { LABEL_COUNT, mayFollow } from '../../mentions/names/name-model.js'
import type { Example } from './name-examples.js'

/** Weights of the features, `[feature * LABEL_COUNT + label]`, and of one label after another, `[from * LABEL_COUNT + to]`. */
export interface Weights {
  readonly features: Float64Array
  readonly transitions: Float64Array
}

/** Viterbi over the example with the weights as they are. */
export function decodeLabels(example: Example, withExtra: boolean, weights: Weights): Int8Array {
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
