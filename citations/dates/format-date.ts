import type { CitedDate, Day } from './read-date.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** Bluebook T12; MLA appendix 1 has the same. */
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')

function sameMonth(from: Day, to: Day): boolean {
  return from.year === to.year && from.month === to.month
}

function monthDay(day: Day, months: readonly string[]): string {
  const month = months[(day.month ?? 1) - 1] ?? ''
  return day.day === undefined ? month : `${month} ${day.day}`
}

/** `June 23, 2010`, `Nov.–Dec. 2010`, `March 1–3, 2011`. */
function american(date: CitedDate, months: readonly string[]): string {
  const { from, to } = date
  if (from === null) return date.literal ?? ''
  const year = date.isYearInferred ? `[${from.year}]` : String(from.year)
  if (date.season !== null) return `${date.season} ${year}`
  if (from.month === undefined) return to === null ? year : `${from.year}–${to.year}`
  const comma = from.day === undefined ? '' : ','
  if (to === null) return `${monthDay(from, months)}${comma} ${year}`
  if (from.year !== to.year)
    return `${monthDay(from, months)}${comma} ${year}–${monthDay(to, months)}${comma} ${to.year}`
  if (sameMonth(from, to)) return `${monthDay(from, months)}–${to.day}${comma} ${year}`
  return `${monthDay(from, months)}–${monthDay(to, months)}${comma} ${year}`
}

export function toBluebookDate(date: CitedDate): string {
  return `${date.isCirca ? 'c. ' : ''}${american(date, SHORT_MONTHS)}`
}

/** Without `ca.`, which brackets go with: see `toChicagoDate`. */
export function toWrittenDate(date: CitedDate): string {
  return american(date, MONTHS)
}

export function toChicagoDate(date: CitedDate): string {
  return date.isCirca ? `[ca. ${toWrittenDate(date)}]` : toWrittenDate(date)
}

/** `2010, June 23` (APA 9.14); `ca. ` in front of an approximate one, a suffix after the year. */
export function toApaDate(date: CitedDate, suffix = ''): string {
  const circa = date.isCirca ? 'ca. ' : ''
  const { from, to } = date
  if (from === null) return circa + (date.literal ?? '')
  if (date.season !== null) return `${circa}${from.year}${suffix}, ${date.season}`
  if (from.month === undefined || (to !== null && to.month === undefined)) return circa + toApaYear(date) + suffix
  if (to !== null && to.year !== from.year)
    return `${circa}${from.year}${suffix}, ${monthDay(from, MONTHS)}–${to.year}, ${monthDay(to, MONTHS)}`
  const end = to === null ? '' : sameMonth(from, to) ? `–${to.day}` : `–${monthDay(to, MONTHS)}`
  return `${circa}${from.year}${suffix}, ${monthDay(from, MONTHS)}${end}`
}

function toApaYear(date: CitedDate): string {
  const { from, to } = date
  if (from === null) return date.literal ?? ''
  return to === null || to.year === from.year ? String(from.year) : `${from.year}–${to.year}`
}

/** The year alone, for text. */
export function toApaTextYear(date: CitedDate | null, suffix = ''): string {
  if (date === null) return suffix === '' ? 'n.d.' : `n.d.-${suffix}`
  return `${date.isCirca ? 'ca. ' : ''}${toApaYear(date)}${suffix}`
}

/** `23 June 2010` (MLA 5.39), season in small letters. */
export function toMlaDate(date: CitedDate): string {
  return `${date.isCirca ? 'circa ' : ''}${dayMonthYear(date, SHORT_MONTHS)}`
}

/** `23 June 2010`, months written out. */
export function toDayMonthYear(date: CitedDate): string {
  return dayMonthYear(date, MONTHS)
}

function dayMonth(day: Day, months: readonly string[]): string {
  const month = months[(day.month ?? 1) - 1] ?? ''
  return day.day === undefined ? month : `${day.day} ${month}`
}

function dayMonthYear(date: CitedDate, months: readonly string[]): string {
  const { from, to } = date
  if (from === null) return date.literal ?? ''
  if (date.season !== null) return `${date.season.toLowerCase()} ${from.year}`
  if (from.month === undefined) return to === null ? String(from.year) : `${from.year}–${to.year}`
  if (to === null) return `${dayMonth(from, months)} ${from.year}`
  if (from.year !== to.year) return `${dayMonth(from, months)} ${from.year}–${dayMonth(to, months)} ${to.year}`
  if (sameMonth(from, to) && from.day !== undefined) return `${from.day}–${dayMonth(to, months)} ${from.year}`
  return `${dayMonth(from, months)}–${dayMonth(to, months)} ${from.year}`
}

/** `23:01` → `11:01 p.m.`, `11:01 PM` likewise; anything else as it stands. */
export function toClockTime(time: string): string {
  const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:([ap])\.?m\.?)?$/i.exec(time.trim())
  if (parts === null) return time
  const hour = Number(parts[1])
  const half = parts[3]?.toLowerCase() ?? (hour < 12 ? 'a' : 'p')
  return `${hour % 12 === 0 ? 12 : hour % 12}:${parts[2]} ${half}.m.`
}
