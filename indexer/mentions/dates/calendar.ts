// Days as ISO text: no time zones, so a date never moves by one.

/** `YYYY-MM-DD`. */
export type Day = string

const DAY_LENGTH = 86_400_000

export function toDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_LENGTH).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function toMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** `months` from the month of `day`: `2010-09` is one before any day of `2010-10`. */
export function addMonths(day: Day, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return toMonth(Math.floor(count / 12), (count % 12) + 1)
}

export function lastDayOf(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
}

/** Sunday to Saturday, `weeks` from the week of `day`. */
export function weekOf(day: Day, weeks: number): string {
  const sunday = addDays(day, weeks * 7 - weekdayOf(day))
  return `${sunday}/${addDays(sunday, 6)}`
}
