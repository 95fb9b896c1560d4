// Words that stand where the same words stand: `Sarkozy` with `Mubarak`, `Reuters` with `Bloomberg`.
import { readFileSync } from 'node:fs'

interface Cluster {
  /** Numbers of the wider clusters that this one is part of. */
  readonly coarse: number
  readonly middle: number
  /** Apart by spaces; case counts. */
  readonly words: string
}

const { clusters } = JSON.parse(readFileSync(new URL('./data/word-clusters.json', import.meta.url), 'utf8')) as {
  readonly clusters: readonly Cluster[]
}
const NONE: readonly string[] = []
const byWord = new Map<string, readonly string[]>()
for (const [i, { coarse, middle, words }] of clusters.entries()) {
  const features = [`k0=${coarse}`, `k1=${middle}`, `k2=${i}`]
  for (const word of words.split(' ')) byWord.set(word, features)
}

/** The clusters of a word as features, the widest first; none where it is too rare to tell. */
export function clusterFeatures(word: string): readonly string[] {
  return byWord.get(word.replace('’', "'")) ?? byWord.get(inSmallLetters(word)) ?? NONE
}

/** Headlines print names in capitals: `SARKOZY`. */
function inSmallLetters(word: string): string {
  return word === word.toUpperCase() ? word.slice(0, 1) + word.slice(1).toLowerCase() : word
}
