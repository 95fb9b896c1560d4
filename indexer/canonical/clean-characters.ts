import { cutPieces, type Piece, type TracedText } from './traced-text.js'

/** Marks that a reader never sees: byte order mark, zero-width space, word joiner, soft hyphen; and half of a CRLF. */
const UNSEEN = /[\ufeff\u200b\u2060\u00ad]|\r(?=\n)/g
/** Spaces of every width; 001 has U+00A0 between sentences. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g
/** Line ends of other systems; a form feed is a page's end. */
const LINE_ENDS = /[\r\u0085\u2028\u2029\f\v]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it is for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

const LONE_SURROGATE = /\p{Surrogate}/gu

/** One kind of space, one kind of line end, nothing unseen. */
export function cleanCharacters(whole: TracedText): TracedText {
  const cuts: Piece[] = []
  for (const { index, 0: mark } of whole.text.matchAll(UNSEEN)) cuts.push({ start: index, end: index + mark.length })
  const { text, segments } = cuts.length ? cutPieces(whole, cuts) : whole
  const clean = text
    .replace(SPACES, ' ')
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
  return { text: clean, segments }
}
