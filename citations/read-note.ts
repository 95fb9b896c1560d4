import type { CslDate, CslRepost } from './csl-item.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MONTH = `(?:${MONTHS.join('|')})`
/** `18 October 2010`, `October 18, 2010`, `October 2010`, `2010-10-18`. */
const DATE = new RegExp(`(?:(\\d{1,2}) )?(${MONTH})(?: (\\d{1,2}))?,? (\\d{4})|\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b`)
const REPOST = /\b(?:repost|reprint|republish)(?:ed)?\b/i
/** A site that is named, not told to be unknown: `reposted by Common Dreams`, `Repost, Common Dreams`. */
const SITE = /\b(?:repost|reprint|republish)(?:ed)?(?: (?:by|on|at|in)|,) ((?:The )?\p{Lu}[^,;()]*)/iu
const UNKNOWN = /\bnot (?:identified|named|given|known)\b/i
const CIRCA = /\bcirca (?:([A-Z][a-z]+) )?(\d{4})\b/

function toDate(day: string | undefined, month: number, year: string | undefined): CslDate | undefined {
  if (year === undefined) return undefined
  const parts = [Number(year), month, Number(day ?? 0)]
  return { 'date-parts': [parts.slice(0, parts.includes(0) ? parts.indexOf(0) : parts.length)] }
}

function findDate(words: string): CslDate | undefined {
  const [, before, name, after, year, isoYear, isoMonth, isoDay] = DATE.exec(words) ?? []
  if (isoYear !== undefined) return toDate(isoDay, Number(isoMonth), isoYear)
  return toDate(before ?? after, MONTHS.indexOf(name ?? '') + 1, year)
}

function findSite(note: string): string | null {
  const named = note
    .split(/;\s*/)
    .map((part) => (SITE.exec(part)?.[1] ?? '').replace(DATE, '').trim())
    .filter((site) => site !== '' && !UNKNOWN.test(site))
  return named[0] ?? null
}

/**
 * `Abridged repost, 18 October 2010; reposted by NAME`, `Reprinted in NAME, October 18, 2010`: a copy that only the item's note tells of;
 * null where it tells of none.
 */
export function readRepostNote(note: string): CslRepost | null {
  const part = note.split(/;\s*/).find((one) => REPOST.test(one))
  if (part === undefined) return null
  const issued = findDate(part)
  return { outlet: findSite(note), abridged: /\babridged\b/i.test(note), ...(issued !== undefined && { issued }) }
}

/** `circa February 2011`, where the item has no date of its own. */
export function readCircaNote(note: string): CslDate | undefined {
  const [, month, year] = CIRCA.exec(note) ?? []
  return toDate(undefined, MONTHS.indexOf(month ?? '') + 1, year)
}
