import { formatDate } from './format-date.js'

/** `2026-11-25T17:03:11Z` as `Nov. 25, 2026, 17:03 UTC`. */
export function formatTime(iso: string): string {
  return `${formatDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`
}
