import type { Sort } from '../../../schema/index.js'
import type { Match } from './find-matches.js'

/** The order of hits: as asked, then by date, document, place in the document. Undated documents come last in either order. */
export function compareMatches(sort: Sort): (a: Match, b: Match) => number {
  const byPlace = (a: Match, b: Match) => compare(a.position, b.position)
  const byDate = (a: Match, b: Match) => compare(a.day, b.day) || byPlace(a, b)
  if (sort === 'date') return byDate
  if (sort === 'relevance') return (a, b) => b.score - a.score || byDate(a, b)
  return (a, b) => compare(toDescending(a.day), toDescending(b.day)) || byPlace(a, b)
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function toDescending(day: number): number {
  return day === Number.POSITIVE_INFINITY ? day : -day
}
