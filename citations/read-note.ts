import type { CslDate, CslRepost } from './csl-item.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const REPOST = /\b(abridged )?repost(?:, (?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4}))?(?:; reposted by ([^;]+))?/i
const CIRCA = /\bcirca (?:([A-Z][a-z]+) )?(\d{4})\b/

function toDate(day: string | undefined, month: string | undefined, year: string | undefined): CslDate | undefined {
  if (year === undefined) return undefined
  const parts = [Number(year), MONTHS.indexOf(month ?? '') + 1, Number(day ?? 0)]
  return { 'date-parts': [parts.slice(0, parts.includes(0) ? parts.indexOf(0) : parts.length)] }
}

/** `Abridged repost, 18 October 2010; reposted by NAME`: a copy that only the item's note tells of; null where it tells of none. */
export function readRepostNote(note: string): CslRepost | null {
  const found = REPOST.exec(note)
  if (found === null) return null
  const [, abridged, day, month, year, site] = found
  const issued = toDate(day, month, year)
  return { outlet: site?.trim() ?? null, abridged: abridged !== undefined, ...(issued !== undefined && { issued }) }
}

/** `circa February 2011`, where the item has no date of its own. */
export function readCircaNote(note: string): CslDate | undefined {
  const [, month, year] = CIRCA.exec(note) ?? []
  return toDate(undefined, month, year)
}
