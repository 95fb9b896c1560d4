import { contextFeatures, isCandidate, type NameSentence } from '../../mentions/names/context-features.js'
import { REACH, wordFeatures } from '../../mentions/names/name-model.js'

/** A run of capitals with its right labels: features by number, with and without what the document tells. */
export interface Example {
  readonly features: readonly Int32Array[]
  readonly extra: readonly Int32Array[]
  readonly labels: Int8Array
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
