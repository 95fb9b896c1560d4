import { dropGuards } from '../text/marked-text.js'
import { rememberText } from '../text/remember-text.js'
import { guardProperNames, isProperWord } from './find-proper-names.js'
import { isFunctionWord } from './small-words.js'
import { isFixed, mapTitleWords, splitTitle, type TitleWord } from './title-words.js'

/** A word that no manual leaves small in a headline: then capitals are names, as in `CJIS Advisory Policy Board meeting`. */
const LEFT_SMALL = /^\p{Ll}{4,}$/u

/** Whether most words that could be small have a capital: then a capital says nothing about being a name. */
export const isHeadlineCased = rememberText(findHeadlineCase)

function findHeadlineCase(title: string): boolean {
  const telling = splitTitle(title).filter(
    ({ text, isGuarded, opens }) =>
      !isGuarded &&
      opens === null &&
      !isFunctionWord(text) &&
      !isFixed(text) &&
      !isProperWord(text) &&
      /^\p{L}/u.test(text),
  )
  if (telling.some(({ text }) => LEFT_SMALL.test(text))) return false
  const capitals = telling.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return capitals > 2 * (telling.length - capitals)
}

function lower(part: string): string {
  return isFixed(part) || isProperWord(part) ? part : part.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

function lowerCompound(word: string, from: number): string {
  if (isProperWord(word)) return word
  const pieces = word.split(/([-‐‑])/)
  if (pieces.length > 1 && pieces[0]?.length === 1 && /\p{Lu}/u.test(pieces[0])) return word
  return pieces.map((part, at) => (at < from ? part : lower(part))).join('')
}

function opensSentence(word: TitleWord): boolean {
  return word.opens === 'title' || word.opens === 'subtitle' || word.opens === 'sentence' || word.opens === 'after-dash'
}

function capitalise(word: string): string {
  return isFixed(word) ? word : word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/**
 * APA 6.17: small letters but for the first word, the first after a colon, a dash or a sentence's end, and names. A title that is
 * in sentence case already keeps its capitals; in one in headline case only known names, and words with capitals inside, do.
 * @param known names that the item itself tells
 */
export function toSentenceCase(title: string, known: readonly string[] = []): string {
  // Guarding only takes capitals out of the count: a title that is no headline before it is none after it.
  const guarded = isHeadlineCased(title) ? guardProperNames(title, known) : title
  const wasHeadline = isHeadlineCased(guarded)
  const changed = mapTitleWords(guarded, (word) => {
    const isFirst = opensSentence(word)
    if (!wasHeadline) return isFirst ? capitalise(word.text) : word.text
    return isFirst ? capitalise(lowerCompound(word.text, 1)) : lowerCompound(word.text, 0)
  })
  return dropGuards(changed)
}
