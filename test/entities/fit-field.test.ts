import { describe, expect, it } from 'vitest'
import { LABEL_COUNT, mayFollow } from '../../indexer/mentions/names/name-model.js'
import { createRandom } from '../../indexer/training/names/create-random.js'
import { decodeLabels } from '../../indexer/training/names/decode-labels.js'
import { fitField } from '../../indexer/training/names/fit-field.js'
import { labelChances, transitionChances } from '../../indexer/training/names/label-chances.js'

const WORDS = 3
const random = createRandom(5)
const draw = (length: number) => Float64Array.from({ length }, () => random() * 4 - 2)
const scores = { words: [draw(LABEL_COUNT), draw(LABEL_COUNT), draw(LABEL_COUNT)], transitions: draw(LABEL_COUNT ** 2) }

/** Every sequence of labels with its weight, spelled out. */
function sequences(): { labels: number[]; weight: number }[] {
  const all: { labels: number[]; weight: number }[] = []
  for (let n = 0; n < LABEL_COUNT ** WORDS; n++) {
    const labels = Array.from({ length: WORDS }, (_, i) => Math.floor(n / LABEL_COUNT ** i) % LABEL_COUNT)
    if (!labels.every((to, i) => mayFollow(labels[i - 1] ?? 0, to))) continue
    const score = labels.reduce((sum, to, i) => {
      return sum + scores.words[i]![to]! + scores.transitions[(labels[i - 1] ?? 0) * LABEL_COUNT + to]!
    }, 0)
    all.push({ labels, weight: Math.exp(score) })
  }
  return all
}

describe('the conditional random field', () => {
  const all = sequences()
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  const share = (is: (labels: number[]) => boolean) =>
    all.filter(({ labels }) => is(labels)).reduce((sum, { weight }) => sum + weight, 0) / total

  it('gives each label the share of the sequences that have it', () => {
    const chances = labelChances(scores)
    for (let i = 0; i < WORDS; i++)
      for (let label = 0; label < LABEL_COUNT; label++)
        expect(chances.of(i, label)).toBeCloseTo(
          share((labels) => labels[i] === label),
          10,
        )
  })

  it('gives each pair of labels the share of the sequences that have it', () => {
    const chances = labelChances(scores)
    const pairs = transitionChances(scores, chances, 1)
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [3, 4],
      [1, 4],
    ] as const)
      expect(pairs[from * LABEL_COUNT + to]).toBeCloseTo(
        share((labels) => labels[0] === from && labels[1] === to),
        10,
      )
  })

  it('learns what it is shown, the same weights each time', () => {
    const example = (features: number[], labels: number[]) => ({
      features: features.map((feature) => Int32Array.of(feature)),
      extra: features.map(() => new Int32Array()),
      labels: Int8Array.from(labels),
    })
    const examples = [example([0, 1], [1, 2]), example([2], [3]), example([3, 0], [0, 1])]
    const options = { rounds: 40, seed: 1, share: 0, dropout: 0, rate: 0.1 }
    const weights = fitField(examples, 4, options)
    for (const each of examples) expect(decodeLabels(each, false, weights)).toEqual(each.labels)
    expect(fitField(examples, 4, options)).toEqual(weights)
  })
})
