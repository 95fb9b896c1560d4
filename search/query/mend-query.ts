import { splitWords } from '../words/index.js'
import type { QueryFault, Replacement } from './query-fault.js'

/** Queries that may do instead, the likeliest first; each has still to be parsed. */
export function mendQuery(text: string, { mends, isLikelyProse }: QueryFault): readonly string[] {
  const replaced = mends.map((replacements) => replaceAll(text, replacements))
  const phrase = toPhrase(text)
  return [...new Set(isLikelyProse ? [phrase, ...replaced] : [...replaced, phrase])]
}

/** All words typed, as one phrase. */
export function toPhrase(text: string): string {
  const { starts, ends, joined } = splitWords(text)
  const words = starts.map((start, at) => (at === 0 ? '' : joined[at] ? '-' : ' ') + text.slice(start, ends[at]))
  return `"${words.join('')}"`
}

/** @param replacements in order, not overlapping */
function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let mended = ''
  let done = 0
  for (const { span, by } of replacements) {
    mended += text.slice(done, span[0]) + by
    done = span[1]
  }
  return (mended + text.slice(done)).replace(/\s+/g, ' ').trim()
}
