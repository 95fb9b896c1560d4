import type { NameSentence } from './context-features.js'
import { LABELS } from './name-model.js'

/** What the whole document tells of a word with a capital. */
interface WordEvidence {
  small: number
  capital: number
  afterTitle: number
  afterGiven: number
  beforeHead: number
}

/** What a document tells of its words beside the sentence they stand in, as features by word. */
export type Evidence = (sentence: number, i: number) => readonly string[]

/** One paragraph's capital may be a sentence's first word; a name is a name elsewhere too. */
export function readEvidence(sentences: readonly NameSentence[]): Evidence {
  const words = new Map<string, WordEvidence>()
  const initials = new Set<string>()
  for (const sentence of sentences) collectEvidence(sentence, words, initials)
  const features = new Map<string, readonly string[]>()
  for (const [word, evidence] of words) features.set(word, evidenceFeatures(word, evidence, initials))
  return (s, i) => features.get(keyOf(sentences[s]!.words[i]!)) ?? []
}

function keyOf(word: string): string {
  return word.toLowerCase()
}

function collectEvidence(sentence: NameSentence, words: Map<string, WordEvidence>, initials: Set<string>): void {
  for (const [i, facts] of sentence.facts.entries()) {
    if (!/\p{L}/u.test(facts.lower)) continue
    const key = keyOf(sentence.words[i]!)
    const evidence = words.get(key) ?? {
      small: 0,
      capital: 0,
      afterTitle: 0,
      afterGiven: 0,
      beforeHead: 0,
    }
    words.set(key, evidence)
    if (!facts.isCapital) evidence.small++
    else if (i > 0 && !sentence.isAllCaps) evidence.capital++
    if (!facts.isCapital) continue
    const before = sentence.facts[i - 1]
    if (before?.isCapital && before.lists.includes('t')) evidence.afterTitle++
    else if (before?.isCapital && before.lists.includes('g')) evidence.afterGiven++
    if (sentence.facts[i + 1]?.isCapital && sentence.facts[i + 1]?.lists.includes('o')) evidence.beforeHead++
    if (sentence.runStart[i] === i) initials.add(initialsOf(sentence, i))
  }
}

/** Initials of the capitals of a run: `NDLON` of the National Day Laborer Organizing Network. */
function initialsOf(sentence: NameSentence, first: number): string {
  let initials = ''
  for (let i = first; i <= sentence.runEnd[first]!; i++)
    if (sentence.facts[i]!.isCapital) initials += sentence.words[i]![0]
  return initials.length > 2 ? initials : ''
}

function evidenceFeatures(word: string, evidence: WordEvidence, initials: ReadonlySet<string>): string[] {
  const features: string[] = []
  if (evidence.small > 0) features.push(evidence.capital > 0 ? 'd=both' : 'd=small')
  else if (evidence.capital > 0) features.push('d=capital')
  if (evidence.afterTitle > 0) features.push('d=title')
  if (evidence.afterGiven > 0) features.push('d=given')
  if (evidence.beforeHead > 0) features.push('d=head')
  if (word.length > 2 && initials.has(word.toUpperCase())) features.push('d=initials')
  return features
}

/** How often each word was labelled as part of a name of each category, over the document. */
export function readLabelEvidence(sentences: readonly NameSentence[], labels: readonly Int8Array[]): Evidence {
  const counts = new Map<string, Int32Array>()
  for (const [s, sentence] of sentences.entries()) {
    for (const [i, label] of labels[s]!.entries()) {
      if (!sentence.facts[i]!.isCapital) continue
      const key = keyOf(sentence.words[i]!)
      const count = counts.get(key) ?? new Int32Array(LABELS.length)
      counts.set(key, count)
      count[label]!++
    }
  }
  return (s, i) => {
    const count = counts.get(keyOf(sentences[s]!.words[i]!))
    return count ? labelFeatures(count, labels[s]![i]!) : []
  }
}

/** The word's own label left out, so that it does not confirm itself. */
function labelFeatures(count: Int32Array, own: number): string[] {
  let best = -1
  let most = 0
  let total = 0
  for (const [label, n] of count.entries()) {
    const others = n - (label === own ? 1 : 0)
    total += others
    if (others > most) {
      most = others
      best = label
    }
  }
  if (best < 0) return [`e=once ${LABELS[own]}`]
  const sure = most === total ? 'all' : 'most'
  return [`e=${LABELS[best]}`, `e2=${LABELS[best]} ${sure} ${Math.min(most, 3)}`, `e3=${LABELS[best]} ${LABELS[own]}`]
}
