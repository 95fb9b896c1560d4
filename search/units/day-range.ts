/** The days of a date or interval as whole numbers `YYYYMMDD`, both ends within it. */
export type DayRange = readonly [first: number, last: number]

/** Before and after every date that can be written. */
const EVER: DayRange = [0, 99_999_999]

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: its whole year, month or day. Every month is given 31 days: the numbers are only compared. */
export function toDayRange(date: string): DayRange {
  const [year = 0, month, day] = date.split('-').map(Number)
  const first = year * 10_000 + (month ?? 1) * 100 + (day ?? 1)
  const last = year * 10_000 + (month ?? 12) * 100 + (day ?? 31)
  return [first, last]
}

/** From the first day of `from` to the last of `to`; null is open. */
export function toInterval(from: string | null, to: string | null): DayRange {
  return [from === null ? EVER[0] : toDayRange(from)[0], to === null ? EVER[1] : toDayRange(to)[1]]
}

/** What is undated lies in no interval. */
export function isWithin(days: DayRange | null, interval: DayRange): boolean {
  return days !== null && days[0] <= interval[1] && interval[0] <= days[1]
}
