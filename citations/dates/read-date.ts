import type { CslDate } from '../csl-item.js'

export interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** A date as a citation can print it: as much of it as is known. */
export interface CitedDate {
  readonly from: Day | null
  /** Last day of a range; null where it is one date. */
  readonly to: Day | null
  /** `Spring`; null where there is none. */
  readonly season: string | null
  /** Words that are no date: `forthcoming`. */
  readonly literal: string | null
  readonly isCirca: boolean
  readonly isYearInferred: boolean
}

const SEASONS = ['Spring', 'Summer', 'Fall', 'Winter']

function toDay(parts: readonly (number | string)[] | undefined): Day | null {
  const [year, month, day] = (parts ?? []).map(Number)
  if (year === undefined || !Number.isFinite(year) || year === 0) return null
  if (!month || month < 1 || month > 24) return { year }
  return day && day >= 1 && day <= 31 && month <= 12 ? { year, month, day } : { year, month }
}

function parseRaw(raw: string): CslDate {
  const days = raw.split('/').map((day) => /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2})(?:T.*)?)?$/.exec(day.trim()))
  if (days.some((day) => day === null)) return { literal: raw }
  return { 'date-parts': days.map((day) => (day ?? []).slice(1).filter((part) => part !== undefined)) }
}

function readSeason(date: CslDate, from: Day | null): string | null {
  const month = from?.month ?? 0
  if (month > 12) return SEASONS[(month - 13) % 4] ?? null
  if (date.season === undefined || date.season === '') return null
  const number = Number(date.season)
  return Number.isFinite(number) ? (SEASONS[(number - 1) % 4] ?? null) : String(date.season)
}

/** Null where the item has no date. Months past 12 are seasons (13 spring … 16 winter, and again from 21 in EDTF). */
export function readDate(date: CslDate | undefined, isYearInferred = false): CitedDate | null {
  if (date === undefined) return null
  const parts = date['date-parts']
  if (!parts?.length && date.raw) return readDate({ ...date, ...parseRaw(date.raw), raw: '' }, isYearInferred)
  const from = toDay(parts?.[0])
  const season = readSeason(date, from)
  const literal = from === null && date.literal ? date.literal : null
  if (from === null && literal === null) return null
  const isCirca = Boolean(date.circa) && date.circa !== 'false'
  const first = from !== null && season !== null ? { year: from.year } : from
  return { from: first, to: toDay(parts?.[1]), season, literal, isCirca, isYearInferred }
}
