const PLAIN = /^[A-Za-z0-9]+$/
const DROPPED = /[\p{Cf}\p{M}]/gu
const APOSTROPHES = /['\u2019\u02bc]/g
/** What else is no part of a compared word: dots between letters, commas, characters that a decomposition leaves. */
const NOT_COMPARED = /[^\p{L}\p{Nd}'.]|(?<!\p{Nd})\.|\.(?!\p{Nd})|^'+|'+$/gu

/** A word as `case:` compares it: decomposed, marks, dots and commas removed, capitals kept. The point of `3.4` stays. */
export function keepCase(word: string): string {
  if (PLAIN.test(word)) return word
  if (word.startsWith('§') || word.startsWith('¶')) return word.slice(0, 1)
  return word.normalize('NFKD').replace(DROPPED, '').replace(APOSTROPHES, "'").replace(NOT_COMPARED, '')
}

/** A word as all else compares it: `U.S.` is `us`, `15,000` is `15000`, `Agency’s` is `agency's`. Empty where nothing is left of it. */
export function foldWord(word: string): string {
  return keepCase(word).toLowerCase()
}
