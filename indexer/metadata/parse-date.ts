import type { PublishedDate } from '../../schema/index.js'

/** A date found in a line, with where it stands. */
export interface PrintedDate extends PublishedDate {
  readonly start: number
  readonly end: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
/** Scanned e-mails lose the space: `March 8, 20104:49 PM`. */
const YEAR = '(\\d{4})(?:\\b|(?=\\d{1,2}:\\d{2}))'
/** A bare number after a date is a page, not an hour: a time has minutes or a.m./p.m. */
const TIME =
  '(?:,? *(?:at|\\||-|–|—|·)? *(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?)?(?: *([ap])\\.? ?m\\b\\.?|(?<=:\\d{2})|(?= ?(?:GMT|BST|UTC)))(?: *(?:UTC|GMT|BST|[ECMP][SD]?T)\\b)?)?'

const FORMS: readonly { readonly rule: RegExp; readonly groups: readonly ('y' | 'm' | 'd')[] }[] = [
  { rule: new RegExp(`\\b${MONTH} ${DAY},? *${YEAR}${TIME}`, 'i'), groups: ['m', 'd', 'y'] },
  { rule: new RegExp(`\\b${DAY} ${MONTH},? *${YEAR}${TIME}`, 'i'), groups: ['d', 'm', 'y'] },
  { rule: new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})\\b(?:T(?=\\d))?${TIME}`, 'i'), groups: ['y', 'm', 'd'] },
  { rule: new RegExp(`\\b(\\d{1,2})/(\\d{1,2})/${YEAR}${TIME}`, 'i'), groups: ['m', 'd', 'y'] },
  { rule: new RegExp(`\\b(\\d{1,2})/(\\d{1,2})/(\\d{2})(?![\\d/])${TIME}`, 'i'), groups: ['m', 'd', 'y'] },
  { rule: new RegExp(`\\b${MONTH},? ${YEAR}`, 'i'), groups: ['m', 'y'] },
]

/** The first written date of a line, by any of the forms that newspapers and e-mails print; null where none holds up. */
export function parseDate(line: string): PrintedDate | null {
  for (const { rule, groups } of FORMS) {
    const match = rule.exec(line)
    const found = match && readMatch(match, groups)
    if (found) return found
  }
  return null
}

function readMatch(match: RegExpExecArray, groups: readonly ('y' | 'm' | 'd')[]): PrintedDate | null {
  const value = (part: 'y' | 'm' | 'd') => match[groups.indexOf(part) + 1]
  const year = toYear(value('y')!)
  let month = readMonth(value('m')!)
  let day = groups.includes('d') ? Number(value('d')) : null
  // `23/06/2010` can only be a day first.
  if (month > 12 && day !== null && day <= 12) [month, day] = [day, month]
  if (!isDate(year, month, day)) return null
  const time = readTime(match, groups.length)
  const date = [String(year).padStart(4, '0'), two(month), ...(day === null ? [] : [two(day)])].join('-')
  const where = { text: match[0], start: match.index, end: match.index + match[0].length }
  return { date, precision: day === null ? 'month' : 'day', ...where, ...(time ? { time } : {}) }
}

/** `02/17/11`; nobody means 2069 by 69. */
function toYear(written: string): number {
  const year = Number(written)
  return written.length > 2 ? year : year + (year < 69 ? 2000 : 1900)
}

function readMonth(written: string): number {
  const number = Number(written)
  return Number.isNaN(number) ? MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1 : number
}

function isDate(year: number, month: number, day: number | null): boolean {
  if (year < 1700 || year > 2100 || month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}

function readTime(match: RegExpExecArray, groups: number): string | null {
  const [hours, minutes, half] = match.slice(groups + 1)
  if (hours === undefined || Number(hours) > 23 || Number(minutes ?? 0) > 59) return null
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${two(hour)}:${minutes ?? '00'}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
