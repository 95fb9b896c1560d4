import { EMPTY_STATE, type SearchState, toHref } from './search-state.js'

/** Fewer words are common to many sentences; more differ by a typist's slip. */
const LEAST_WORDS = 4
const MOST_WORDS = 10

/** The search for the same words in the whole collection; null where they are too few to tell. */
export function toElsewhere(text: string): SearchState | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? []
  return words.length < LEAST_WORDS ? null : toPhraseState(words.slice(0, MOST_WORDS).join(' '))
}

export function toElsewhereHref(text: string): string | null {
  const state = toElsewhere(text)
  return state && toHref(state)
}

/** Wherever the words stand next to each other. */
export function toPhraseHref(words: string): string {
  return toHref(toPhraseState(words))
}

function toPhraseState(words: string): SearchState {
  return { ...EMPTY_STATE, q: `"${words.replace(/["“”„«»]/g, ' ')}"` }
}
