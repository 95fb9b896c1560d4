/**
 * Formatters write plain strings with private-use characters for typefaces; markup is made last, from runs.
 * A reader's text is cleared of these characters first, so that nothing in a title can pass for markup.
 */
const ITALIC = ['\uE000', '\uE001'] as const
const CAPS = ['\uE002', '\uE003'] as const
const GUARD = ['\uE004', '\uE005'] as const

/** A stretch of a citation in one typeface. */
export interface Run {
  readonly text: string
  readonly italic: boolean
  readonly smallCaps: boolean
}

/** Italic inside italic turns roman, as in a title that names a newspaper. */
export function toItalic(text: string): string {
  if (text === '') return ''
  const turned = text.replaceAll(ITALIC[0], '\uE006').replaceAll(ITALIC[1], ITALIC[0]).replaceAll('\uE006', ITALIC[1])
  return `${ITALIC[0]}${turned}${ITALIC[1]}`.replaceAll(ITALIC[0] + ITALIC[1], '')
}

export function toSmallCaps(text: string): string {
  return text === '' ? '' : `${CAPS[0]}${text}${CAPS[1]}`
}

/** Guards words from case conversion (CSL's `nocase`). */
export function guard(text: string): string {
  return `${GUARD[0]}${text}${GUARD[1]}`
}

export function dropGuards(text: string): string {
  return text.includes(GUARD[0]) ? text.replace(/[\uE004\uE005]/g, '') : text
}

export function dropMarks(text: string): string {
  return /[\uE000-\uE011]/.test(text) ? text.replace(/[\uE000-\uE011]/g, '') : text
}

const UNSEEN = /(?![\t\n\r])[\uE000-\uE011\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu
/** All that a name or title is likely to have: nothing in it needs to fall. */
const USUAL = /^[ -~\u00A0-\u024F‘-”–—…§]*$/

/** Drops what would pass for our marks, or cannot be seen but would break a line, a file or the direction of what follows. */
export function dropUnseen(text: string): string {
  return USUAL.test(text) ? text : text.replace(UNSEEN, '')
}

/** `*…*` for italics; small capitals stay as they are. */
export function toStarred(marked: string): string {
  if (!/[\uE000-\uE011]/.test(marked)) return marked
  return dropMarks(marked.replaceAll(ITALIC[0], '*').replaceAll(ITALIC[1], '*'))
}

export function toRuns(marked: string): readonly Run[] {
  if (!/[\uE000-\uE005]/.test(marked)) return marked === '' ? [] : [{ text: marked, italic: false, smallCaps: false }]
  const runs: Run[] = []
  let italic = false
  let smallCaps = false
  for (const piece of dropGuards(marked).split(/([\uE000-\uE003])/)) {
    if (piece === ITALIC[0] || piece === ITALIC[1]) italic = piece === ITALIC[0]
    else if (piece === CAPS[0] || piece === CAPS[1]) smallCaps = piece === CAPS[0]
    else if (piece !== '') runs.push({ text: piece, italic, smallCaps })
  }
  return runs
}

/** The last sign that ends the words: closing quotation marks and marks of typeface are looked through; '' where there is none. */
function lastSign(marked: string): string {
  for (let at = marked.length - 1; at >= 0; at -= 1) {
    const sign = marked[at] ?? ''
    if (sign !== '”' && sign !== '’' && (sign < '\uE000' || sign > '\uE011')) return sign
  }
  return ''
}

export function endsWithStop(marked: string): boolean {
  const sign = lastSign(marked)
  return sign === '.' || sign === '?' || sign === '!'
}

/** Ends with a period, none doubled. */
export function closeSentence(marked: string): string {
  return endsWithStop(marked) || lastSign(marked) === '' ? marked : `${marked}.`
}

/** Sentences one after another, each closed, empty ones left out. */
export function joinSentences(parts: readonly (string | null)[]): string {
  let whole = ''
  for (const part of parts) {
    if (part !== null && part !== '') whole += `${whole === '' ? '' : ' '}${closeSentence(part)}`
  }
  return whole
}

function hasComma(marked: string): boolean {
  const last = marked.at(-1)
  return (last === '”' || last === '’' || last === ITALIC[1]) && /,[’”]+\uE001?$/.test(marked)
}

/** Pieces apart by commas, empty ones left out; a piece that ends with a comma inside its quotation marks has its comma already. */
export function joinPieces(parts: readonly (string | null)[]): string {
  let whole = ''
  for (const part of parts) {
    if (part === null || part === '') continue
    whole += whole === '' ? part : `${hasComma(whole) ? ' ' : ', '}${part}`
  }
  return whole
}

/** Capital at the beginning, typefaces and opening marks looked through. */
export function capitaliseFirst(text: string): string {
  if (/^[A-Z]/.test(text)) return text
  return text.replace(
    /^([\uE000-\uE005“‘[(]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}
