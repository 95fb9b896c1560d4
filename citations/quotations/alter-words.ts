/** Changes a reader asks for; nothing is altered otherwise. */
export interface Alterations {
  /** Each of these words or phrases, where it first stands, is followed by `[sic]`. */
  readonly sic?: readonly string[]
  /** Stretches to leave out; an ellipsis shows each (Bluebook 5.3). */
  readonly omit?: readonly string[]
}

const SPACE = '\u00A0'
/** `. . .` with spaces that do not break (Bluebook 5.3). */
const ELLIPSIS = `.${SPACE}.${SPACE}.`

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1))
}

/** Where words stand as words, not as part of longer ones; -1 where they do not. */
function findWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isInWord(text, at) && !isInWord(text, at + words.length)) return at
  }
  return -1
}

function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => `[${letter.toUpperCase()}]`)
}

/** No ellipsis opens a quotation (5.3(b)(i)); one that ends a sentence stands before its period (5.3(b)(iii)). */
function leaveOut(text: string, words: string): string {
  const at = findWords(text, words)
  if (at < 0) return text
  const before = text.slice(0, at).trimEnd()
  const after = text.slice(at + words.length)
  if (before === '') return capitalise(after.replace(/^[\s,;:]+/, ''))
  const isEnd = (after.trim() === '' && !/[.?!]$/.test(before)) || after.startsWith('.')
  return isEnd ? `${before} ${ELLIPSIS}${SPACE}.${after.replace(/^\./, '')}` : `${before} ${ELLIPSIS}${after}`
}

function mark(text: string, words: string): string {
  const at = findWords(text, words)
  return at < 0 ? text : `${text.slice(0, at + words.length)} [sic]${text.slice(at + words.length)}`
}

/** The words with what the reader asks for; words that do not stand there change nothing. */
export function alterWords(words: string, { sic = [], omit = [] }: Alterations): string {
  return sic.reduce(mark, omit.reduce(leaveOut, words))
}
