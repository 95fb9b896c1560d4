import type { Item } from './outline-text.js'

/** “at 9:19 PM”, of which “19 PM” is left: the number tells it from “the PM”, who speaks. */
export function isClock(items: readonly Item[], first: number, last: number): boolean {
  const words = items.slice(first, last + 1).map(({ token }) => token.lower)
  if (/^[ap]\.?m\b/.test(words[0]!)) words.unshift(items[first - 1]?.token.lower ?? '')
  return /^(?:\d{1,2}[:.])*\d{1,2} ?[ap]\.?m\b/.test(words.join(' '))
}
