import type { Span, TermWord } from '../../schema/index.js'
import { keepCase, splitWords } from '../words/index.js'

/** A word of a query, where it was typed. */
export interface PatternWord extends Omit<TermWord, 'isInflected'> {
  /** Into the text that was split, its wildcards included. */
  readonly span: Span
}

/** `!` at a word's end, straight after a letter or digit; `*`; `?` where a letter, digit or wildcard follows. */
const WILDCARD = /!(?<=[\p{L}\p{Nd}]\p{M}*!)(?!\?*[\p{L}\p{Nd}*]|\p{M})|\*|\?(?=\?*[\p{L}\p{Nd}*])/gu

/** Cuts a query's text into words as any text is cut; a wildcard stands where a letter might. */
export function splitPattern(text: string, isCaseSensitive = false): PatternWord[] {
  const [any, one] = choosePlaceholders(text)
  const replaced = text.replace(WILDCARD, (wildcard) => (wildcard === '?' ? one : any))
  const words = splitWords(replaced)
  return words.folded.map((folded, at) => {
    const span: Span = [words.starts[at]!, words.ends[at]!]
    const compared = isCaseSensitive ? keepCase(replaced.slice(...span)) : folded
    const pattern = compared.replaceAll(any, '*').replaceAll(one, '?').replace(/\*+/g, '*')
    return { text: pattern, hasWildcard: pattern !== compared, isJoined: words.joined[at]!, span }
  })
}

/** Letters without capitals, of which some are in no query. */
const YI_SYLLABLES = 0xa000

/** Two letters that the text does not have: wildcards are cut as letters are. */
function choosePlaceholders(text: string): readonly [any: string, one: string] {
  const chosen: string[] = []
  for (let code = YI_SYLLABLES; chosen.length < 2; code++) {
    const letter = String.fromCharCode(code)
    if (!text.includes(letter)) chosen.push(letter)
  }
  return [chosen[0]!, chosen[1]!]
}

/** Literal characters that each word with a wildcard must have: of `O'*` the apostrophe is one. */
export const MIN_LITERALS = 2

export function isTooShort({ text, hasWildcard }: PatternWord): boolean {
  return hasWildcard && [...text.replace(/[*?]/g, '')].length < MIN_LITERALS
}
