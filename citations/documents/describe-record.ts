import { toDictionary } from '../data/to-dictionary.js'
import { chooseRecordType } from './choose-item-type.js'

/** What an article's words for a record say it is: `a June 23 e-mail` → an e-mail of June 23. */
export interface RecordWords {
  readonly genre: string
  readonly type: string
  /** `YYYY[-MM[-DD]]`; null where the words give none. */
  readonly date: string | null
  /** True where the year stands elsewhere than in the words. */
  readonly isYearInferred: boolean
  readonly recipient: string | null
  readonly recipientRole: string | null
  readonly pages: string | null
  readonly medium: string | null
  readonly isUnidentified: boolean
}

const GENRES: readonly (readonly [RegExp, string])[] = [
  [/\be-?mails?\b/i, 'e-mail'],
  [/\bletters?\b/i, 'letter'],
  [/\bmemo(?:randum|randa|s)?\b/i, 'memorandum'],
  [/\b(?:statistics|figures)\b/i, 'statistics'],
  [/\bfact sheet\b/i, 'fact sheet'],
  [/\b(?:press|news) release\b/i, 'press release'],
  [/\bminutes\b/i, 'minutes'],
  [/\breport\b/i, 'report'],
  [/\bspreadsheet\b/i, 'spreadsheet'],
  [/\b(?:press )?statement\b/i, 'statement'],
]
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAY =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4}))?|(\d{4}))/i

/** Offices that articles shorten. */
const OFFICES = toDictionary({
  'Sen.': 'Senator',
  'Rep.': 'Representative',
  'Gov.': 'Governor',
})
const ADDRESSEE =
  /\bto (?:(Congress(?:wo)?man|Sen(?:ator|\.)|Rep(?:resentative|\.)|Gov(?:ernor|\.)|Mayor|Sheriff|Secretary) )?((?:\p{Lu}[\p{L}.’'-]+ ?){2,3})/u

function pad(number: number | string): string {
  return String(number).padStart(2, '0')
}

/** @param fallbackYear year of the article, for a date without one; later than the article is the year before */
function readWordsDate(words: string, published: string | null): { date: string | null; isYearInferred: boolean } {
  const found = DAY.exec(words)
  if (found === null) return { date: /\b(?:19|20)\d\d\b/.exec(words)?.[0] ?? null, isYearInferred: false }
  const month = pad(MONTHS.indexOf((found[1] ?? '').toLowerCase()) + 1)
  if (found[4] !== undefined) return { date: `${found[4]}-${month}`, isYearInferred: false }
  const rest = `${month}-${pad(found[2] ?? '')}`
  if (found[3] !== undefined) return { date: `${found[3]}-${rest}`, isYearInferred: false }
  if (published === null) return { date: null, isYearInferred: false }
  const year = Number(published.slice(0, 4))
  return { date: `${rest > published.slice(5) ? year - 1 : year}-${rest}`, isYearInferred: true }
}

function chooseDate(
  words: string,
  entity: string,
  published: string | null,
): { date: string | null; isYearInferred: boolean } {
  const resolved = / of (\d{4}(?:-\d\d){0,2})$/.exec(entity)?.[1]
  if (resolved === undefined) return readWordsDate(words, published)
  return { date: resolved, isYearInferred: !words.includes(resolved.slice(0, 4)) }
}

/**
 * @param words of the text that name the record
 * @param entity its name as the document's entities have it: `e-mail of 2010-06-23`
 * @param published of the article, `YYYY-MM-DD`
 */
export function describeRecord(words: string, entity: string, published: string | null): RecordWords {
  const genre = GENRES.find(([pattern]) => pattern.test(words))?.[1] ?? 'document'
  const isSent = genre === 'letter' || genre === 'e-mail'
  const addressed = isSent ? ADDRESSEE.exec(words) : null
  return {
    genre,
    type: chooseRecordType(genre),
    ...chooseDate(words, entity, published),
    recipient: addressed?.[2]?.trim() ?? null,
    recipientRole: addressed?.[1] === undefined ? null : (OFFICES[addressed[1]] ?? addressed[1]),
    pages: /\b(\d+)-page\b/.exec(words)?.[1] ?? null,
    medium: /\bPDF\b/.test(words) ? 'PDF' : null,
    isUnidentified: /\bunidentified|\bunnamed|\banonymous/i.test(words),
  }
}
