import { dropMarks } from '../text/marked-text.js'
import { rememberText } from '../text/remember-text.js'

/** A word of a title and what stands before it, which decides whether it opens something. */
export interface TitleWord {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly opens: 'title' | 'subtitle' | 'sentence' | 'after-dash' | 'quotation' | null
  readonly isLast: boolean
  readonly isGuarded: boolean
  /** The b of (b)(5). */
  readonly isSubdivision: boolean
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.&\-‐‑](?=[\p{L}\p{N}]))*/gu
const ABBREVIATIONS = new Set(
  'Gov Sen Rep Mr Mrs Ms Dr St Lt Sgt Gen Col Capt Maj Prof Rev Hon Jr Sr No vs v Inc Co Corp Ltd Dept Atty Asst Ave'.split(
    ' ',
  ),
)

function endsSentence(gap: string, before: string): boolean {
  if (/[?!]/.test(gap)) return true
  return /^\.[”’)]*\s/.test(gap) && !before.includes('.') && before.length > 1 && !ABBREVIATIONS.has(before)
}

function findOpening(gap: string, before: string): TitleWord['opens'] {
  if (gap === ' ') return null
  if (/:\s/.test(gap)) return 'subtitle'
  if (endsSentence(gap, before)) return 'sentence'
  if (/—|\s–\s|\s-\s/.test(gap)) return 'after-dash'
  return /[“‘[(]$/.test(gap) ? 'quotation' : null
}

function countDepth(marks: string): number {
  let depth = 0
  for (const mark of marks) depth += mark === '\uE004' ? 1 : mark === '\uE005' ? -1 : 0
  return depth
}

function split(title: string): readonly TitleWord[] {
  const matches = [...title.matchAll(WORD)]
  const isMarked = title.includes('\uE004')
  let depth = 0
  let read = 0
  return matches.map((match, at) => {
    const start = match.index
    if (isMarked) depth += countDepth(title.slice(read, start))
    read = start
    const previous = matches[at - 1]
    const gap = title.slice(previous === undefined ? 0 : previous.index + previous[0].length, start)
    const clean = dropMarks(gap)
    return {
      text: match[0],
      start,
      end: start + match[0].length,
      opens: previous === undefined ? 'title' : findOpening(clean, previous[0]),
      isLast: at === matches.length - 1,
      isGuarded: depth > 0,
      isSubdivision:
        /^(?:[a-z]|[ivx]+)$/.test(match[0]) && title[start - 1] === '(' && title[start + match[0].length] === ')',
    }
  })
}

/** Words of a title in order, with the marks that guard words from case conversion still in place. */
export const splitTitle = rememberText(split)

/** The title with each word replaced; guarded words never are. */
export function mapTitleWords(title: string, change: (word: TitleWord, before: TitleWord | null) => string): string {
  const words = splitTitle(title)
  let at = 0
  let changed = ''
  for (const [index, word] of words.entries()) {
    changed +=
      title.slice(at, word.start) +
      (word.isGuarded || word.isSubdivision ? word.text : change(word, words[index - 1] ?? null))
    at = word.end
  }
  return changed + title.slice(at)
}

/** Capitals inside (`S-Comm` is split at its hyphen first), digits with capitals, or all capitals: no rule touches those. */
export function isFixed(part: string): boolean {
  return /.\p{Lu}/u.test(part) || /\.\p{L}/u.test(part)
}
