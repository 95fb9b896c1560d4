/** First and last day, `YYYY-MM-DD`; null is open. */
export interface DayInterval {
  readonly from: string | null
  readonly to: string | null
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** `2010`, `2010-06..2011`, `..2010-10-15`. @returns a sentence saying what is wrong where it is no date or interval */
export function readDate(value: string): DayInterval | string {
  const ends = value.split('..')
  if (ends.length > 2 || ends.every((end) => end === '')) return `“${value}” is no date`
  const [first = '', last = first] = ends
  const from = readEnd(first)
  const to = readEnd(last)
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  if (from !== null && to !== null && from.first > to.last) return `“${value}” ends before it begins`
  return { from: from?.first ?? null, to: to?.last ?? null }
}

/** The first and last day of one end of an interval. */
function readEnd(date: string): { readonly first: string; readonly last: string } | null | string {
  if (date === '') return null
  const [, year, month, day] = DATE.exec(date) ?? []
  if (year === undefined) return `“${date}” is no date`
  const lastDay = daysIn(Number(year), Number(month ?? 12))
  const isPossible = Number(year) >= 1 && lastDay > 0 && Number(day ?? 1) >= 1 && Number(day ?? 1) <= lastDay
  if (!isPossible) return `there is no ${date}`
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? String(lastDay).padStart(2, '0')}`,
  }
}

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
