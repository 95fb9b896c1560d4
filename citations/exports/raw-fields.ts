import type { CslItem, CslName } from '../csl-item.js'
import { toDayMonthYear } from '../dates/format-date.js'
import { readDate } from '../dates/read-date.js'
import { isPerson, toSurname } from '../names/format-name.js'
import { joinWithAnd } from '../names/join-names.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import { formatPinpointValue, isPluralPinpoint } from '../parse-pinpoint.js'
import { readRepostNote } from '../read-note.js'
import { readWork, type Work } from '../read-work.js'
import { dropMarks } from '../text/marked-text.js'
import { readRichText } from '../titles/read-title.js'

/** A field as the item has it: CSL's markup taken out, white space on one line, punctuation untouched. */
export function toRaw(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return dropMarks(readRichText(String(value)))
}

/** `Delgado, Robert, Jr.`; a body by its name. Particles that stay go with the family name. */
export function toRawName(name: CslName): { family: string; given: string; suffix: string } | string {
  if (!isPerson(name)) return toRaw(name.literal)
  if (name.family === undefined) return toRaw(name.given)
  const given = [name.given, name['dropping-particle']].filter((part) => part).join(' ')
  return { family: toRaw(toSurname(name)), given: toRaw(given), suffix: toRaw(name.suffix) }
}

export function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Genre as the exports print it; '' where a bracketed title says it already. */
export function toRawGenre(item: CslItem): string {
  const { genre } = readWork(item)
  return genre === null ? '' : capitalise(toRaw(item.genre))
}

/** `para. 9`, `p. 12`. */
export function toRawPinpoint(pinpoint: Pinpoint | null): string {
  if (pinpoint === null) return ''
  const value = formatPinpointValue(pinpoint)
  const plural = isPluralPinpoint(pinpoint)
  if (pinpoint.label === 'para') return `para${plural ? 's' : ''}. ${value}`
  return pinpoint.label === 'page' ? `p${plural ? 'p' : ''}. ${value}` : value
}

export function toRawSurnames(item: CslItem): string {
  const { authors } = readWork(item)
  const surnames = authors.map((name) => toRaw(toSurname(name)))
  return surnames.length > 3 ? `${surnames[0]} et al.` : joinWithAnd(surnames)
}

/** `Quoted in`, `Cited in`; null for a work that stands by itself. */
export function toVerb(work: Work): string | null {
  return work.through === null ? null : `${capitalise(work.through.verb)} in`
}

export function toIsoDate(date: CslItem['accessed'], separator: string): string {
  const from = readDate(date)?.from
  if (from == null) return ''
  return [from.year, from.month, from.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join(separator)
}

/** What the item's note does not say of a repost already. */
export function toRepostNote(item: CslItem): string {
  const { repost } = readWork(item)
  if (repost === null || readRepostNote(toRaw(item.note)) !== null) return ''
  const date = readDate(repost.issued)
  const parts = [
    repost.abridged ? 'Abridged repost' : 'Repost',
    repost.outlet,
    date === null ? '' : toDayMonthYear(date),
  ]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

function isSaid(note: string): boolean {
  return /\b(?:approximate|circa|ca?\.)/i.test(note)
}

/** What the fields of a date cannot hold: that it is approximate, and the end of a range; '' where they hold all of it. */
export function toDateNote(item: CslItem): string {
  const { issued } = readWork(item)
  if (issued === null) return ''
  const range = issued.to === null ? '' : `Date: ${toDayMonthYear({ ...issued, isCirca: false })}`
  return [range, issued.isCirca && !isSaid(toRaw(item.note)) ? 'Date approximate' : '']
    .filter((part) => part !== '')
    .join('; ')
}

/** `vol. 35`; '' where there is none. */
export function toLabelled(label: string, value: unknown): string {
  const raw = toRaw(value)
  return raw === '' ? '' : `${label} ${raw}`
}

/** First and last page; '' for the last where there is one page, or a page with a hyphen of its own (`A-14`). */
export function toPageRange(item: CslItem): readonly [string, string] {
  const page = toRaw(item.page)
  const range = /^(.*?\w)\s*[-–]\s*(\w.*)$/.exec(page)
  return range === null || /^[A-Z]$/.test(range[1] ?? '') ? [page, ''] : [range[1] ?? '', range[2] ?? '']
}
