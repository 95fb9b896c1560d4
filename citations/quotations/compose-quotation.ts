import { turnMarks } from '../text/turn-marks.js'
import { type Alterations, alterWords } from './alter-words.js'

/** From this many words on a quotation is set off as a block (Bluebook 5.1). */
export const BLOCK_WORDS = 50

export interface ComposedQuotation {
  readonly isBlock: boolean
  /** Ready to be set: with outer marks where it runs in, without in a block. */
  readonly text: string
  readonly words: number
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.,-]*/gu)?.length ?? 0
}

/**
 * Words of a source, copied verbatim, as a quotation: in double marks, marks inside made single, or from 50 words on as a block, its
 * marks as they are (Bluebook 5.1, 5.2).
 */
export function composeQuotation(source: string, alterations: Alterations = {}): ComposedQuotation {
  const text = alterWords(source.trim(), alterations)
  const words = countWords(source)
  return words >= BLOCK_WORDS
    ? { isBlock: true, text, words }
    : { isBlock: false, text: `“${turnMarks(text).replaceAll('"', "'")}”`, words }
}

/** Without the outer marks that a source has around speech, where one pair holds the whole. */
export function dropOuterMarks(text: string): string {
  const inner = /^[“"]([^“”"]*)[”"]$/.exec(text.trim())
  return inner?.[1] ?? text
}
