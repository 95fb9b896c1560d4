import { writeFileSync } from 'node:fs'
import type { NameSentence } from '../../mentions/names/context-features.js'
import { type Evidence, readEvidence, readLabelEvidence } from '../../mentions/names/document-evidence.js'
import { LABEL_COUNT } from '../../mentions/names/name-model.js'
import { readSentences } from '../../mentions/names/tag-names.js'
import { decodeLabels, type Weights } from './decode-labels.js'
import { type FitOptions, fitField } from './fit-field.js'
import { type Example, FeatureNumbers, toExamples } from './name-examples.js'
import { type GoldText, goldLabels, readNameGold } from './read-name-gold.js'

/** Parts the texts are dealt into, so that what the document tells is guessed by a tagger that never saw it. */
const FOLDS = 5
/** Chosen by cross-validation on the train part. */
const FIT: Omit<FitOptions, 'seed' | 'share'> = { rounds: 10, dropout: 0.5, rate: 0.1 }
/** Taggers from differently shuffled texts whose weights are averaged. */
const SEEDS = [1, 2, 3, 4, 5, 6]
/** Weights are written as whole numbers of this size; those of a unit and less are left out. */
const UNIT = 0.05

interface PreparedText {
  readonly sentences: readonly NameSentence[]
  readonly labels: readonly Int8Array[]
  readonly evidence: Evidence
}

/** Fits the name tagger on open-news' train part and writes its weights. */
export function trainNames(openNews: string, to: string, note: (line: string) => void): void {
  const gold = readNameGold(openNews, 'train')
  note(`names: ${gold.length} texts, ${gold.reduce((sum, text) => sum + text.mentions.length, 0)} mentions`)
  const { weights, features } = fitNames(gold, note)
  writeFileSync(to, toFile(weights, features))
}

/** Weights fitted on `gold`, and the number of each feature. `seeds`: one tagger each, averaged. */
export function fitNames(
  gold: readonly GoldText[],
  note: (line: string) => void,
  seeds: readonly number[] = SEEDS,
): { weights: Weights; features: ReadonlyMap<string, number> } {
  const texts = gold.map(prepareText)
  const numbers = new FeatureNumbers()
  const plain = texts.map((text) => examplesOf(text, () => [], numbers))
  const guesses = guessLabels(texts, plain, numbers)
  note('names: labels of the held-out parts guessed')
  const examples = texts.flatMap((text, t) => {
    const elsewhere = readLabelEvidence(text.sentences, guesses[t]!)
    return examplesOf(text, elsewhere, numbers)
  })
  const fitted = seeds.map((seed) => fitField(examples, numbers.numbers.size, { ...FIT, seed, share: 0.5 }))
  note(`names: ${numbers.numbers.size} features fitted`)
  return { weights: averageOf(fitted), features: numbers.numbers }
}

function prepareText(gold: GoldText): PreparedText {
  const sentences = readSentences(gold.analysis)
  return { sentences, labels: goldLabels(gold, sentences), evidence: readEvidence(sentences) }
}

function examplesOf(text: PreparedText, extra: Evidence, numbers: FeatureNumbers): Example[] {
  return text.sentences.flatMap((sentence, s) =>
    toExamples(
      sentence,
      text.labels[s]!,
      (i) => text.evidence(s, i),
      (i) => extra(s, i),
      numbers,
    ),
  )
}

function guessLabels(
  texts: readonly PreparedText[],
  examples: readonly (readonly Example[])[],
  numbers: FeatureNumbers,
): Int8Array[][] {
  const guesses: Int8Array[][] = new Array(texts.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter((_, t) => t % FOLDS !== fold).flat()
    const weights = fitField(others, numbers.numbers.size, { ...FIT, seed: 7 + fold, share: 0 })
    for (const [t, text] of texts.entries()) {
      if (t % FOLDS === fold) guesses[t] = applyTo(text, examples[t]!, weights)
    }
  }
  return guesses
}

function applyTo(text: PreparedText, examples: readonly Example[], weights: Weights): Int8Array[] {
  let next = 0
  return text.sentences.map((sentence, s) => {
    const labels = new Int8Array(text.labels[s]!.length)
    for (let i = 0; i < labels.length; i++) {
      if (sentence.runStart[i] !== i) continue
      labels.set(decodeLabels(examples[next++]!, false, weights), i)
    }
    return labels
  })
}

function averageOf(fitted: readonly Weights[]): Weights {
  const mean = (pick: (weights: Weights) => Float64Array) =>
    pick(fitted[0]!).map((_, i) => fitted.reduce((sum, weights) => sum + pick(weights)[i]!, 0) / fitted.length)
  return { features: mean((weights) => weights.features), transitions: mean((weights) => weights.transitions) }
}

function toFile(weights: Weights, features: ReadonlyMap<string, number>): string {
  const stored: Record<string, string> = {}
  for (const feature of [...features.keys()].sort()) {
    const at = features.get(feature)! * LABEL_COUNT
    const pairs: string[] = []
    for (let label = 0; label < LABEL_COUNT; label++) {
      const units = Math.round(weights.features[at + label]! / UNIT)
      if (Math.abs(units) > 1) pairs.push(`${label}:${units}`)
    }
    if (pairs.length > 0) stored[feature] = pairs.join(' ')
  }
  const transitions = [...weights.transitions].map((weight) => Math.round(weight / UNIT))
  return `${JSON.stringify({ unit: UNIT, transitions, features: stored }, null, 0)}\n`
}
