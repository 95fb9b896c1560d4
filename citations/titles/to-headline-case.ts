import { rememberText } from '../text/remember-text.js'
import { isSmallWord, type Manual } from './small-words.js'
import { isFixed, mapTitleWords, type TitleWord } from './title-words.js'

/** After these an A is a letter: Plan A, Exhibit A. */
const BEFORE_LETTER =
  /^(?:plan|section|part|exhibit|appendix|schedule|vitamin|grade|type|class|hepatitis|group|attachment|tab|form|annex|table|figure|option|level|point|title|tier|category|zone)$/i
/** Prefixes that cannot stand alone: what follows stays small (Chicago 8.161). */
const PREFIX = /^(?:anti|pre|non|re|co|multi|semi|sub|un|bi|tri|mid|inter|intra|ultra|e)$/i
/** “in” is an adverb after these. */
const OPT = /^(?:opt|opts|opted|opting)$/i

function capitalise(part: string): string {
  return part.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function capitaliseCompound(word: string, manual: Manual): string {
  const parts = word.split(/([-‐‑])/)
  return parts
    .map((part, at) => {
      if (isFixed(part) || at === 0) return isFixed(part) ? part : capitalise(part)
      const isInner = at < parts.length - 1 && isSmallWord(part, manual)
      if (isInner || (PREFIX.test(parts[at - 2] ?? '') && at === 2)) return part
      return capitalise(part)
    })
    .join('')
}

function staysSmall(word: TitleWord, before: TitleWord | null, manual: Manual): boolean {
  if (word.opens === 'title' || word.opens === 'subtitle' || word.opens === 'sentence') return false
  if (!isSmallWord(word.text, manual) || (word.text.length > 1 && word.text === word.text.toUpperCase())) return false
  if (word.opens === 'quotation' && /^\p{Lu}/u.test(word.text)) return false
  if (word.text === 'A' && BEFORE_LETTER.test(before?.text ?? '')) return false
  if (/^in$/i.test(word.text) && OPT.test(before?.text ?? '')) return false
  return !(word.isLast && (manual !== 'bluebook' || /^(?:in|on|over|by)$/i.test(word.text)))
}

function convert(title: string, manual: Manual): string {
  return mapTitleWords(title, (word, before) => {
    if (staysSmall(word, before, manual)) return isFixed(word.text) ? word.text : word.text.toLowerCase()
    return capitaliseCompound(word.text, manual)
  })
}

const CONVERTED: Readonly<Record<Manual, (title: string) => string>> = {
  bluebook: rememberText((title) => convert(title, 'bluebook')),
  chicago: rememberText((title) => convert(title, 'chicago')),
  apa: rememberText((title) => convert(title, 'apa')),
}

/**
 * A title with capitals as its manual sets them: Bluebook 8(a), Chicago 8.159 (MLA 2.90 is the same), APA 6.17.
 * Words with capitals inside and guarded words stay as they are.
 */
export function toHeadlineCase(title: string, manual: Manual): string {
  return CONVERTED[manual](title)
}
