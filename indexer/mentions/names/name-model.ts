import { readFileSync } from 'node:fs'
import { contextFeatures, factsAt, isCandidate, type NameSentence } from './context-features.js'

/** What a word can be in a name: nothing, or the beginning or inside of a name of a category. */
export const LABELS = ['O', 'B-person', 'I-person', 'B-organisation', 'I-organisation', 'B-place', 'I-place'] as const
export const LABEL_COUNT = LABELS.length
/** Neighbours whose own features count, by their distance. */
export const REACH = 2
const NEVER = -1e9

/** May `to` follow `from`? An inside follows only its own category's beginning or inside. */
export function mayFollow(from: number, to: number): boolean {
  return to % 2 === 1 || to === 0 || from === to || from === to - 1
}

/** Weights of the name tagger, one vector a feature. */
export interface NameModel {
  /** Sum of the weights of a word's own features as seen from `step` words away, into `scores`. */
  addWord(sentence: NameSentence, i: number, step: number, scores: Float64Array): void
  addFeature(feature: string, scores: Float64Array): void
  /** `[from * LABEL_COUNT + to]` */
  readonly transitions: Float64Array
}

/** The labels of a sentence's words that score best together. */
export function labelSentence(
  model: NameModel,
  sentence: NameSentence,
  elsewhere: (i: number) => readonly string[],
): Int8Array {
  const length = sentence.words.length
  const labels = new Int8Array(length)
  for (let i = 0; i < length; i++) {
    if (!isCandidate(sentence, i)) continue
    const end = sentence.runEnd[i]!
    labelRun(model, sentence, i, end, elsewhere, labels)
    i = end
  }
  return labels
}

/** Scores of the labels of word `i`, transitions aside. */
export function emissions(
  model: NameModel,
  sentence: NameSentence,
  i: number,
  elsewhere: readonly string[],
  into: Float64Array,
): void {
  into.fill(0)
  for (let step = -REACH; step <= REACH; step++) model.addWord(sentence, i, step, into)
  for (const feature of contextFeatures(sentence, i, elsewhere)) model.addFeature(feature, into)
}

const scores = new Float64Array(LABEL_COUNT)

/** Viterbi within one run of capitals; before it stands nothing. */
function labelRun(
  model: NameModel,
  sentence: NameSentence,
  first: number,
  last: number,
  elsewhere: (i: number) => readonly string[],
  labels: Int8Array,
): void {
  const steps = last - first + 1
  const back = new Int8Array(steps * LABEL_COUNT)
  let best = new Float64Array(LABEL_COUNT).fill(NEVER)
  best[0] = 0
  for (let step = 0; step < steps; step++) {
    emissions(model, sentence, first + step, elsewhere(first + step), scores)
    const next = new Float64Array(LABEL_COUNT).fill(NEVER)
    for (let to = 0; to < LABEL_COUNT; to++) {
      for (let from = 0; from < LABEL_COUNT; from++) {
        if (!mayFollow(from, to)) continue
        const score = best[from]! + model.transitions[from * LABEL_COUNT + to]! + scores[to]!
        if (score > next[to]!) {
          next[to] = score
          back[step * LABEL_COUNT + to] = from
        }
      }
    }
    best = next
  }
  let label = best.indexOf(Math.max(...best))
  for (let step = steps - 1; step >= 0; step--) {
    labels[first + step] = label
    label = back[step * LABEL_COUNT + label]!
  }
}

interface StoredWeights {
  /** Weights are whole numbers of this size. */
  readonly unit: number
  readonly transitions: readonly number[]
  /** Feature → its weights, `label:weight` apart by spaces. */
  readonly features: Readonly<Record<string, string>>
}

/** Reads weights that `npm run train` wrote; a text needs few of them, so each is taken apart when it is first asked for. */
export function loadNameModel(file: URL): NameModel {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredWeights
  const texts = new Map(Object.entries(stored.features))
  const vectors = new Map<string, Float64Array>()
  const vectorOf = (feature: string) => {
    const text = texts.get(feature)
    if (text === undefined) return undefined
    const vector = vectors.get(feature) ?? toVector(text, stored.unit)
    vectors.set(feature, vector)
    return vector
  }
  return createNameModel(
    vectorOf,
    Float64Array.from(stored.transitions, (weight) => weight * stored.unit),
  )
}

function toVector(text: string, unit: number): Float64Array {
  const vector = new Float64Array(LABEL_COUNT)
  for (const pair of text.split(' ')) {
    const [label, weight] = pair.split(':')
    vector[Number(label)] = Number(weight) * unit
  }
  return vector
}

/**
 * A model over the weights of features; what a word adds from each distance is summed once and kept.
 * @param vectorOf weights of a feature, by label; undefined for one that was never learned
 */
export function createNameModel(
  vectorOf: (feature: string) => Float64Array | undefined,
  transitions: Float64Array,
): NameModel {
  const kept = new Map<string, Float64Array>()
  return {
    transitions,
    addFeature(feature, into) {
      const vector = vectorOf(feature)
      if (vector) for (let label = 0; label < LABEL_COUNT; label++) into[label]! += vector[label]!
    },
    addWord(sentence, i, step, into) {
      const word = sentence.words[i + step] ?? '§'
      const key = `${step}${word}`
      let sum = kept.get(key)
      if (!sum) {
        if (kept.size > 200_000) kept.clear()
        sum = new Float64Array(LABEL_COUNT)
        for (const feature of wordFeatures(sentence, i, step)) {
          const vector = vectorOf(feature)
          if (vector) for (let label = 0; label < LABEL_COUNT; label++) sum[label]! += vector[label]!
        }
        kept.set(key, sum)
      }
      for (let label = 0; label < LABEL_COUNT; label++) into[label]! += sum[label]!
    },
  }
}

/** Features of the word `step` words away, as features of word `i`. */
export function wordFeatures(sentence: NameSentence, i: number, step: number): string[] {
  const facts = factsAt(sentence, i + step)
  const features = step === 0 ? facts.own : Math.abs(step) === 1 ? facts.near : facts.far
  return features.map((feature) => `${step}${feature}`)
}
