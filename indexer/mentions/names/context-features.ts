import { matchPhrases } from './match-phrases.js'
import { type WordFacts, wordFacts } from './word-facts.js'

/** A sentence as the tagger reads it. */
export interface NameSentence {
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly facts: readonly WordFacts[]
  readonly phrases: readonly (string | null)[]
  /** Runs of capitals: first and last word of the run each word is in, -1 where in none. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  readonly isAllCaps: boolean
}

export function readSentence(words: readonly string[], tags: readonly string[]): NameSentence {
  const facts = words.map(wordFacts)
  const { runStart, runEnd } = findRuns(facts)
  const longer = words.filter((word) => word.length > 3)
  const isAllCaps = longer.length > 1 && longer.every((word) => word === word.toUpperCase())
  return { words, tags, facts, phrases: matchPhrases(words), runStart, runEnd, isAllCaps }
}

/** A run is capitals and the small words between them; it never begins or ends with a small word. */
function findRuns(facts: readonly WordFacts[]): { runStart: Int32Array; runEnd: Int32Array } {
  const runStart = new Int32Array(facts.length).fill(-1)
  const runEnd = new Int32Array(facts.length).fill(-1)
  for (let i = 0; i < facts.length; i++) {
    if (!facts[i]!.isCapital) continue
    let last = i
    for (let j = i + 1; j < facts.length && j - last <= 2; j++) {
      if (facts[j]!.isCapital) last = j
      else if (!facts[j]!.isConnector || (facts[j]!.lower === ',' && !isCapitalDistrict(facts[j + 1]))) break
    }
    runStart.fill(i, i, last + 1)
    runEnd.fill(last, i, last + 1)
    i = last
  }
  return { runStart, runEnd }
}

/** "Washington, D.C." is one name. */
function isCapitalDistrict(after: WordFacts | undefined): boolean {
  return after?.lower === 'd.c.' || after?.lower === 'd.c' || after?.lower === 'dc'
}

/** Only a capital, or a small word between capitals, can be part of a name. */
export function isCandidate(sentence: NameSentence, i: number): boolean {
  return sentence.runStart[i]! >= 0
}

const EDGE: WordFacts = {
  lower: '§',
  shape: '§',
  isCapital: false,
  isConnector: false,
  lists: '',
  own: ['w=§'],
  near: ['w=§'],
  far: ['w=§'],
}

/** Facts of the word at `i`, or of the edge of the sentence. */
export function factsAt(sentence: NameSentence, i: number): WordFacts {
  return sentence.facts[i] ?? EDGE
}

/** What a word's neighbourhood tells beside what each word tells alone. `elsewhere`: what the document tells of it. */
export function contextFeatures(sentence: NameSentence, i: number, elsewhere: readonly string[]): string[] {
  const { tags, phrases } = sentence
  const [before2, before, word, after, after2] = [-2, -1, 0, 1, 2].map((step) => factsAt(sentence, i + step)) as [
    WordFacts,
    WordFacts,
    WordFacts,
    WordFacts,
    WordFacts,
  ]
  const tag = tags[i]!
  const tagBefore = tags[i - 1] ?? '§'
  const tagAfter = tags[i + 1] ?? '§'
  const phrase = phrases[i] ?? '-'
  return [
    `t=${tag}`,
    `t-=${tagBefore} ${tag}`,
    `t+=${tag} ${tagAfter}`,
    `t3=${tagBefore} ${tag} ${tagAfter}`,
    `w-=${before.lower} ${word.lower}`,
    `w+=${word.lower} ${after.lower}`,
    `s3=${before.shape} ${word.shape} ${after.shape}`,
    `s5=${before2.shape[0]}${before.shape[0]}${word.shape} ${after.shape[0]}${after2.shape[0]}`,
    `l+=${word.lists} ${after.lists} ${after.shape}`,
    `l-=${before.lists} ${word.lists} ${before.shape}`,
    `l3=${before.lists} ${word.lists} ${after.lists}`,
    `g=${phrase}`,
    `g+=${phrase} ${phrases[i + 1] ?? '-'} ${after.shape}`,
    `g-=${phrases[i - 1] ?? '-'} ${phrase} ${before.shape}`,
    `w-s=${before.lower} ${word.shape}`,
    `sw+=${word.shape} ${after.lower}`,
    `w-2=${before2.lower} ${before.lower}`,
    `w+2=${after.lower} ${after2.lower}`,
    ...runFeatures(sentence, i),
    ...(sentence.isAllCaps ? [`caps=${word.lists}`, `capsg=${phrase}`] : []),
    ...elsewhere,
  ]
}

function runFeatures(sentence: NameSentence, i: number): string[] {
  const first = sentence.runStart[i]!
  const last = sentence.runEnd[i]!
  if (first < 0) return ['r=-']
  const length = Math.min(last - first + 1, 6)
  const place = i === first ? (i === last ? 'S' : 'B') : i === last ? 'E' : 'M'
  const before = factsAt(sentence, first - 1).lower
  const after = factsAt(sentence, last + 1).lower
  const head = factsAt(sentence, last)
  const start = factsAt(sentence, first)
  return [
    `r=${place}${length}`,
    `rb=${before}`,
    `ra=${after}`,
    `rba=${before} ${after}`,
    `rh=${head.lower}`,
    `rhl=${head.lists} ${place}`,
    `rs=${start.lower}`,
    `rsl=${start.lists} ${head.lists}`,
    `rbs=${before} ${head.lists} ${start.lists}`,
    `rg=${sentence.phrases[first] ?? '-'} ${place}`,
    `re=${sentence.phrases[last] ?? '-'} ${place}`,
    `rat=${sentence.tags[last + 1] ?? '§'} ${sentence.tags[first - 1] ?? '§'} ${place}`,
  ]
}
