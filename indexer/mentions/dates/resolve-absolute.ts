// What dates, parts of years and spans of time mean, with or without their year.
import { addDays, lastDayOf, toDay, toMonth, weekdayOf } from './calendar.js'
import { type DateReference, monthNumber } from './date-words.js'

/** The year of a month that is given without one: the past is likelier, the month of the reference is past too. */
export function yearOfMonth(month: number, { day, isFuture }: DateReference): number | null {
  if (!day) return null
  const [year, current] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (isFuture) return month >= current ? year : year + 1
  return month <= current ? year : year - 1
}

export function monthWithoutYear(name: string, reference: DateReference): string | null {
  const year = yearOfMonth(monthNumber(name), reference)
  return year === null ? null : toMonth(year, monthNumber(name))
}

export function dayWithoutYear(month: string, day: string, reference: DateReference): string | null | undefined {
  if (!reference.day) return null
  const year = Number(reference.day.slice(0, 4))
  const number = monthNumber(month)
  const same = toDay(year, number, Number(day))
  if (!same) return toDay(year - 1, number, Number(day)) ?? undefined
  if (reference.isFuture) return same >= reference.day ? same : toDay(year + 1, number, Number(day))
  return same <= reference.day ? same : toDay(year - 1, number, Number(day))
}

export function fullDay(
  year: string,
  month: string,
  day: string,
  match: RegExpMatchArray,
  time: number,
): string | undefined {
  const value = toDay(Number(year), monthNumber(month), Number(day))
  const [hour, minute, half] = [match[time], match[time + 1], match[time + 2]]
  if (!value || hour === undefined || !minute) return value ?? undefined
  const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  return `${value}T${String(hours).padStart(2, '0')}:${minute}`
}

/** Early: the first third of a year (January to April); late: its last quarter, as writers use it. */
const PART_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [10, 12],
}
export const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
}

export function partOfYear(part: string, year: number): string {
  const [from, to] = PART_OF_YEAR[part.toLowerCase()]!
  return `${toMonth(year, from)}/${toMonth(year, to)}`
}

export function partOfMonth(part: string, month: string): string {
  const days = { early: [1, 10], mid: [11, 20], late: [20, lastDayOf(month)] }[part.toLowerCase()]!
  return `${month}-${String(days[0]).padStart(2, '0')}/${month}-${String(days[1]).padStart(2, '0')}`
}

export function season(name: string, year: number): string {
  if (name.toLowerCase() === 'winter') return `${year}-12/${year + 1}-02`
  const [from, to] = SEASONS[name.toLowerCase()]!
  return `${toMonth(year, from)}/${toMonth(year, to)}`
}

/** Election day is the Tuesday after the first Monday of November in even years (2 U.S.C. § 7). */
export function electionDay(year: number): string {
  if (year % 2 === 1) return String(year)
  const first = toDay(year, 11, 1)!
  return addDays(first, ((8 - weekdayOf(first)) % 7) + 1)
}

export function decade(part: string | undefined, first: number): string {
  if (!part) return `${first}/${first + 9}`
  const [from, to] = { early: [0, 3], mid: [4, 6], late: [7, 9] }[part.toLowerCase()]!
  return `${first + from!}/${first + to!}`
}

/** "2000 people" is no year: a plural noun behind it and no preposition before it. */
export function bareYear(match: RegExpMatchArray): string | undefined {
  const text = match.input!
  const after = text.slice(match.index! + 4, match.index! + 24)
  const before = text.slice(Math.max(0, match.index! - 12), match.index!)
  if (/^(?:%|,\d|\.\d|-\p{L}|[:/]\d)/u.test(after) || /[\d#:][ ]?$/.test(before)) return undefined
  const isAfterPreposition =
    /\b(?:in|by|since|of|from|until|till|through|during|before|after|and|to|the|late|early|for|on)\s$/i.test(before)
  if (!isAfterPreposition && /^\s(?:\p{Ll}+s|people|percent|feet|square|or|more|U\.S\.|men|women)\b/u.test(after))
    return undefined
  return match[1]
}

export function americanDay(month: string, day: string, year: string): string | undefined {
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
  return toDay(full, Number(month), Number(day)) ?? undefined
}

export function daysBetween(month: string, from: string, to: string, year: string): string | undefined {
  const [first, last] = [from, to].map((day) => toDay(Number(year), monthNumber(month), Number(day)))
  return first && last ? `${first}/${last}` : undefined
}

export function monthsBetween(match: RegExpMatchArray, reference: DateReference): string | null {
  const [, from, fromYear, to, toYear] = match
  const last = toYear ? toMonth(Number(toYear), monthNumber(to!)) : monthWithoutYear(to!, reference)
  if (!last) return null
  const year = fromYear ?? String(Number(last.slice(0, 4)) - (monthNumber(from!) > monthNumber(to!) ? 1 : 0))
  return `${toMonth(Number(year), monthNumber(from!))}/${last}`
}
