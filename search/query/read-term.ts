import type { Span, TermWord } from '../../schema/index.js'
import { createFault, type QueryFault } from './query-fault.js'
import { isTooShort, MIN_LITERALS, splitPattern } from './split-pattern.js'
import type { LeafToken } from './tokens.js'

export interface TermOptions {
  /** Where the term was typed, with its marks or prefix; absent: from its first word to its last. */
  readonly at?: Span
  /** No inflections: quoted, or by the switch. */
  readonly isExact: boolean
  readonly isCaseSensitive?: boolean
}

/** The words of a stretch as one term; null where it has none. */
export function readTerm(text: string, span: Span, options: TermOptions): LeafToken | QueryFault | null {
  const isCaseSensitive = options.isCaseSensitive ?? false
  const words = readTermWords(text, span, options)
  if (words === null || 'reason' in words) return words
  const at = options.at ?? words.span
  const node = { type: 'term' as const, words: words.words, isCaseSensitive, at }
  return { type: 'leaf', node, raw: options.at === undefined ? text.slice(...span) : '', at }
}

interface TermWords {
  readonly words: readonly TermWord[]
  /** From the first to the last. */
  readonly span: Span
}

/**
 * Several words without spaces between are a phrase, exact; joined by hyphens alone they are a compound, whose last part is
 * inflected outside quotation marks.
 */
export function readTermWords(text: string, [start, end]: Span, options: TermOptions): TermWords | QueryFault | null {
  const { isExact, isCaseSensitive = false } = options
  const words = splitPattern(text.slice(start, end), isCaseSensitive)
  if (words.length === 0) return null
  const short = words.find(isTooShort)
  if (short !== undefined) return toShortFault(text, [short.span[0] + start, short.span[1] + start])
  const isPlain =
    !isExact && !isCaseSensitive && words.every((word, at) => !word.hasWildcard && word.isJoined === at > 0)
  return {
    words: words.map(({ text, hasWildcard, isJoined }, at) => {
      return { text, hasWildcard, isJoined, isInflected: isPlain && at === words.length - 1 }
    }),
    span: [start + words[0]!.span[0], start + words.at(-1)!.span[1]],
  }
}

function toShortFault(text: string, span: Span): QueryFault {
  const message = `“${text.slice(...span)}” is too short: a word with a wildcard needs ${MIN_LITERALS} other characters`
  return createFault('short', span, message, `${MIN_LITERALS} letters or digits beside the wildcard`, {
    isLikelyProse: true,
  })
}
