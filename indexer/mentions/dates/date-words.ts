// The words and numbers that dates are written with.
import type { Day } from './calendar.js'

export const MONTHS = 'January February March April May June July August September October November December'.split(' ')
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
export const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

export const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
export const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)'
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
export const YEAR = '((?:1[6-9]|20)\\d\\d)'
export const TIME = '(?:,? (?:at )?(\\d{1,2}):(\\d\\d) ?([ap])\\.?m\\.?)?'
export const EDGE = '(?![\\p{L}\\p{N}])'
export const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)'

/** What a relative date is told from. */
export interface DateReference {
  /** Null where nothing tells. */
  readonly day: Day | null
  /** True where the document does not say when it was published: then nothing shorter than a month can be told from it. */
  readonly isInferred: boolean
  /** The words around speak of what is to come. */
  readonly isFuture: boolean
}

export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.replace('.', '').slice(0, 3))) + 1
}

export function toNumber(word: string): number | null {
  if (/^\d/.test(word)) return Number(word)
  if (/^an?$/.test(word)) return 1
  const number = NUMBERS.indexOf(word.toLowerCase())
  return number < 0 ? null : number
}
