import { formatCount, formatNumber } from '../text/format-count.js'
import { formatDate } from '../text/format-date.js'

/** Bars by month, or by year over a long time: an SVG in the page and the table behind it. */
export interface BarChart {
  readonly width: number
  readonly height: number
  readonly baseline: number
  readonly bars: readonly Bar[]
  readonly rows: readonly { readonly label: string; readonly count: string; readonly href: string | null }[]
  /** First and last period, under the ends of the axis. */
  readonly first: string
  readonly last: string
  readonly summary: string
}

export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** `Oct. 2010: 3 quotations` */
  readonly title: string
  readonly href: string
}

export interface Period {
  /** `YYYY-MM` or `YYYY`. */
  readonly date: string
  readonly count: number
}

interface Scale {
  /** Width of a period's place on the axis. */
  readonly step: number
  readonly most: number
  readonly noun: string
  readonly href: (period: string) => string
}

const WIDTH = 640
const HEIGHT = 72
const BASELINE = 56
/** More months would be narrower than a finger. */
const MOST_MONTHS = 48
const WIDEST_BAR = 24
/** Of a bar in its period's place; the rest is air. */
const BAR_SHARE = 0.75

/** Null where nothing is dated. @param href of the page that lists what a bar counts */
export function toBarChart(counts: readonly Period[], noun: string, href: (period: string) => string): BarChart | null {
  const periods = toPeriods(counts)
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return null
  const most = Math.max(...periods.map(({ count }) => count))
  const scale = { step: WIDTH / periods.length, most, noun, href }
  const filled = periods.map((period, index) => ({ ...period, index })).filter(({ count }) => count > 0)
  return {
    width: WIDTH,
    height: HEIGHT,
    baseline: BASELINE,
    bars: filled.map((period) => toBar(period, period.index, scale)),
    rows: filled.map(({ date, count }) => ({ label: formatDate(date), count: formatNumber(count), href: href(date) })),
    first: formatDate(first.date),
    last: formatDate(last.date),
    summary: `${formatCount(
      filled.reduce((sum, { count }) => sum + count, 0),
      noun,
    )} from ${formatDate(first.date)} to ${formatDate(last.date)}`,
  }
}

/** In the middle of its place on the axis. */
function toBar({ date, count }: Period, index: number, { step, most, noun, href }: Scale): Bar {
  const height = Math.max(2, Math.round((count / most) * (BASELINE - 4)))
  const width = Math.max(1, Math.min(WIDEST_BAR, step * BAR_SHARE))
  const title = `${formatDate(date)}: ${formatCount(count, noun)}`
  return {
    x: round(index * step + (step - width) / 2),
    y: BASELINE - height,
    width: round(width),
    height,
    title,
    href: href(date),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Every period between the first and the last; years where some date has no month, or months would be too many. */
function toPeriods(counts: readonly Period[]): readonly Period[] {
  const dated = counts.filter(({ date }) => /^\d{4}/.test(date))
  const months = dated.every(({ date }) => date.length >= 7) ? listPeriods(dated, 7) : []
  return months.length > 0 && months.length <= MOST_MONTHS ? months : listPeriods(dated, 4)
}

function listPeriods(counts: readonly Period[], length: 4 | 7): readonly Period[] {
  const sums = new Map<string, number>()
  for (const { date, count } of counts) sums.set(date.slice(0, length), (sums.get(date.slice(0, length)) ?? 0) + count)
  const sorted = [...sums.keys()].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  const [from, to] = [toIndex(first), toIndex(last)]
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const date = fromIndex(from + index, length)
    return { date, count: sums.get(date) ?? 0 }
  })
}

function toIndex(period: string): number {
  const [year, month] = period.split('-').map(Number)
  return month === undefined ? (year ?? 0) : (year ?? 0) * 12 + month - 1
}
function fromIndex(index: number, length: 4 | 7): string {
  if (length === 4) return String(index).padStart(4, '0')
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
