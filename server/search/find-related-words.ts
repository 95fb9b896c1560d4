import { readFileSync } from 'node:fs'
import type { Hit, ParsedQuery, SearchAnswer } from '../../schema/index.js'
import { splitWords, type Words } from '../../search/words/split-words.js'
import { type SearchState, withQuery } from '../search-state.js'
import type { Site } from '../site.js'
import { toGrouped } from './list-terms.js'

/** A word of the passages shown, and the search with it added. */
export interface RelatedWord {
  readonly word: string
  readonly state: SearchState
}

const MOST = 8
/** So many of the shown passages have it at least: one has every word once. */
const LEAST_HITS = 2
/** Shorter ones are seldom worth adding. */
const LEAST_LETTERS = 4
/** So many of the passages’ words are weighed, the most frequent ones. */
const CANDIDATES = 16
/** English words of four letters and more that tell nothing of a subject: pronouns, prepositions, auxiliaries, verbs of saying; listed by hand. */
const COMMON = new Set(JSON.parse(readFileSync(new URL('./common-words.json', import.meta.url), 'utf8')) as string[])

/** A passage shown, with its words. */
type SplitText = Pick<Hit, 'text' | 'matches'> & Words

/** Words that the passages shown have more often than the collection has: where to go on. None for everything, and on later pages. */
export async function findRelatedWords(
  { engine, readStats }: Pick<Site, 'engine' | 'readStats'>,
  state: SearchState,
  query: ParsedQuery,
  { hits, expansions }: Pick<SearchAnswer, 'hits' | 'expansions'>,
): Promise<readonly RelatedWord[]> {
  if (query.root === null || state.page > 1) return []
  const asked = new Set(expansions.flatMap(({ forms }) => forms))
  const texts = hits.map(({ text, matches }) => ({ text, matches, ...splitWords(text) }))
  const candidates = listCandidates(texts, (word) => !asked.has(word) && !COMMON.has(word))
  if (candidates.length === 0) return []
  const everywhere = await engine.countWords(candidates.map(([word]) => word))
  const { passages } = await readStats()
  const weighed = candidates.map(([word, count], at) => ({
    word,
    weight: count * Math.log((passages + 1) / ((everywhere[at] ?? 0) + 1)),
  }))
  const best = weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST)
  const base = toGrouped(query, query.root)
  return best.map(({ word }) => ({ word: findWritten(texts, word), state: withQuery(state, `${base} ${word}`) }))
}

/** As the passages write it: in small letters where any does, else as a name (“Arlington”). */
function findWritten(texts: readonly SplitText[], word: string): string {
  const written = texts.flatMap(({ text, folded, starts, ends }) =>
    folded.flatMap((one, index) => (one === word ? [text.slice(starts[index], ends[index])] : [])),
  )
  return written.find((one) => one === one.toLowerCase()) ?? written[0] ?? word
}

/** Words outside the marks, with how many of the hits have each, the most frequent first. */
function listCandidates(
  texts: readonly SplitText[],
  isWanted: (word: string) => boolean,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(listWords(text).filter(isWanted))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= LEAST_HITS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, CANDIDATES)
}

function listWords({ matches, folded, starts }: SplitText): readonly string[] {
  const isMarked = (at: number) => matches.some(([start, end]) => start <= at && at < end)
  return folded.filter(
    (word, index) => word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word) && !isMarked(starts[index] ?? 0),
  )
}
