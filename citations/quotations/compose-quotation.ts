import { turnMarks } from '../text/turn-marks.js'

/** From this many words on a quotation is set off as a block (Bluebook 5.1). */
export const BLOCK_WORDS = 50

/** Changes a reader asks for; nothing is altered otherwise. */
export interface Alterations {
  /** Each of these words or phrases, where it first stands, is followed by `[sic]`. */
  readonly sic?: readonly string[]
  /** Stretches to leave out; an ellipsis shows each (Bluebook 5.3). */
  readonly omit?: readonly string[]
}

export interface ComposedQuotation {
  readonly isBlock: boolean
  /** Ready to be set: with outer marks where it runs in, without in a block. */
  readonly text: string
  readonly words: number
}

/** `. . .` with spaces that do not break (Bluebook 5.3). */
const ELLIPSIS = '.\u00A0.\u00A0.'

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.,-]*/gu)?.length ?? 0
}

function alter(words: string, { sic = [], omit = [] }: Alterations): string {
  const cut = omit.reduce((text, part) => text.replace(part, ELLIPSIS), words)
  return sic.reduce((text, part) => text.replace(part, (found) => `${found} [sic]`), cut)
}

/**
 * Words of a source, copied verbatim, as a quotation: in double marks, marks inside made single, or from 50 words on as a block, its
 * marks as they are (Bluebook 5.1, 5.2).
 */
export function composeQuotation(source: string, alterations: Alterations = {}): ComposedQuotation {
  const text = alter(source.trim(), alterations)
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
