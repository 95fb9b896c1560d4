// What is told from a day: `last week`, `two years ago`, `Thursday`.
import { casual } from 'chrono-node/en'
import { addDays, addMonths, toMonth, weekdayOf, weekOf } from './calendar.js'
import { type DateReference, monthNumber, toNumber, WEEKDAYS } from './date-words.js'
import { season, yearOfMonth } from './resolve-absolute.js'

/** `last`, `this`, `next` before a unit. */
export const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
}

export function relativeUnit(step: number, unit: string, { day, isInferred }: DateReference): string | null {
  if (!day) return null
  if (unit === 'year') return String(Number(day.slice(0, 4)) + step)
  if (isInferred) return null
  return unit === 'month' ? addMonths(day, step) : weekOf(day, step)
}

export function weekday(
  name: string,
  step: number | null,
  { day, isInferred, isFuture }: DateReference,
): string | null {
  if (!day || isInferred) return null
  const back = (weekdayOf(day) - WEEKDAYS.indexOf(name) + 7) % 7
  if (step === 1) return addDays(day, back === 0 ? 7 : 7 - back)
  if (step === -1) return addDays(day, back === 0 ? -7 : -back)
  return isFuture && back > 0 ? addDays(day, 7 - back) : addDays(day, -back)
}

/** "two years ago" is a year, "three months ago" a month, "five days ago" a day. */
export function timeAgo(count: string, unit: string, { day, isInferred }: DateReference): string | null {
  const number = toNumber(count)
  if (!day || number === null) return null
  if (unit === 'year' || unit === 'decade')
    return String(Number(day.slice(0, 4)) - number * (unit === 'decade' ? 10 : 1))
  if (isInferred) return null
  if (unit === 'month') return addMonths(day, -number)
  return unit === 'week' ? weekOf(day, -number) : addDays(day, -number)
}

/** Any day will do: only the distance from it counts. */
const NOON = new Date('2001-06-13T12:00:00')
const distances = new Map<string, number | null>()

/** What chrono-node is good at: `yesterday`, `tomorrow morning`, `tonight`. Days from the reference, worked out once a phrase. */
function casualDistance(phrase: string): number | null {
  const known = distances.get(phrase)
  if (known !== undefined) return known
  const found = casual.parseDate(phrase, NOON)
  const distance = found ? Math.round((new Date(found).setHours(12, 0, 0, 0) - NOON.getTime()) / 86_400_000) : null
  distances.set(phrase, distance)
  return distance
}

export function casually(match: RegExpMatchArray, { day, isInferred }: DateReference): string | null {
  const distance = casualDistance(match[0].toLowerCase())
  return !day || isInferred || distance === null ? null : addDays(day, distance)
}

/** "last June" in a February is the June before it, and so it is in an October. */
export function nearMonth(which: string, name: string, reference: DateReference): string | null {
  const month = monthNumber(name)
  const year = yearOfMonth(month, { ...reference, isFuture: STEPS[which] === 1 })
  return year === null ? null : toMonth(year, month)
}

export function nearSeason(which: string, name: string, { day }: DateReference): string | null {
  if (!day) return null
  const year = Number(day.slice(0, 4))
  const started = season(name, year).slice(0, 7) <= day.slice(0, 7)
  if (which === 'next') return season(name, started ? year + 1 : year)
  return season(
    name,
    which === 'this' || started
      ? which === 'last' && day.slice(0, 7) <= season(name, year).slice(8)
        ? year - 1
        : year
      : year - 1,
  )
}
