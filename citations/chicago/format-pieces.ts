import type { CslName } from '../csl-item.js'
import { toChicagoDate } from '../dates/format-date.js'
import { type CitedDate, readDate } from '../dates/read-date.js'
import { isPerson, toInvertedName, toRunningName, toSurname } from '../names/format-name.js'
import { joinOrAbridge } from '../names/join-names.js'
import { formatPinpointValue, isPluralPinpoint, type Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import { dropGuards, joinPieces, toItalic } from '../text/marked-text.js'
import { toHeadlineCase } from '../titles/to-headline-case.js'

/** Chicago 14.76: notes name up to three. */
const MOST_IN_NOTE = 3
/** Chicago 14.76: a bibliography names up to ten, past that seven and et al. */
const MOST_LISTED = 10
const LISTED_OF_MANY = 7

/** A suffix with a comma before it has one behind it too, inside a series (6.43). */
function toNoteName(name: CslName): string {
  return isPerson(name) ? toRunningName(name) : toRunningLiteral(name.literal ?? '')
}

function toRunningLiteral(literal: string): string {
  return /^\[(unidentified .*|unknown .*)\]$/i.exec(literal)?.[1] ?? literal
}

export function toNoteNames(names: readonly CslName[]): string {
  return joinOrAbridge(names.map(toNoteName), MOST_IN_NOTE)
}

export function toShortNames(names: readonly CslName[]): string {
  return joinOrAbridge(
    names.map((name) => (isPerson(name) ? toSurname(name) : toRunningLiteral(name.literal ?? ''))),
    MOST_IN_NOTE,
  )
}

/** The first name inverted, the others as they run: `Preston, Julia, and Kirk Semple`. */
export function toListedNames(names: readonly CslName[]): string {
  const written = names.map((name, at) => (at === 0 ? toInvertedName(name) : toNoteName(name)))
  if (written.length > MOST_LISTED) return `${written.slice(0, LISTED_OF_MANY).join(', ')}, et al.`
  if (written.length < 2) return written.join('')
  const comma = written.length > 2 || written[0]?.includes(',') ? ', ' : ' '
  return `${written.slice(0, -1).join(', ')}${comma}and ${written.at(-1)}`
}

/** Headline case by 8.159; another language's title stands as it is (11.70). */
export function toChicagoTitle(work: Work, words = work.title?.main ?? ''): string {
  return dropGuards(work.title?.isForeign || work.title?.isDescription ? words : toHeadlineCase(words, 'chicago'))
}

/** `para. 7`, a page bare, a Bates number as it is (14.53). */
export function toChicagoPinpoint(pinpoint: Pinpoint | null): string {
  if (pinpoint === null) return ''
  const value = formatPinpointValue(pinpoint)
  if (pinpoint.label === 'para') return `para${isPluralPinpoint(pinpoint) ? 's' : ''}. ${value}`
  return pinpoint.label === 'section' ? `${isPluralPinpoint(pinpoint) ? 'secs' : 'sec'}. ${value}` : value
}

/** A date that only circumstances tell stands in brackets (14.145). */
export function toIssued(work: Work): CitedDate | null {
  if (work.issued !== null) return work.issued
  return work.circa === null ? null : { ...work.circa, isCirca: true }
}

/** `n.d.` where nothing tells the date and no date of access stands for it. */
export function toChicagoIssued(work: Work): string {
  const issued = toIssued(work)
  if (issued !== null) return toChicagoDate(issued)
  return work.url !== null && work.accessed !== null ? '' : 'n.d.'
}

export function toAccessed(work: Work): string {
  return work.issued === null && work.url !== null && work.accessed !== null
    ? `accessed ${toChicagoDate(work.accessed)}`
    : ''
}

export function toRepost(work: Work): string {
  if (work.repost === null) return ''
  const date = readDate(work.repost.issued)
  const what = work.repost.abridged ? 'abridged repost' : 'repost'
  return joinPieces([what, work.repost.outlet, date === null ? null : toChicagoDate(date)])
}

/** The initial The of a periodical falls (8.170), a foreign article stays (14.194). */
export function toPeriodical(name: string): string {
  return name.replace(/^The\s+/, '')
}

/** A periodical in italics with its city, a blog with the word, a news site in roman (14.191–14.208). */
export function toContainer(work: Work): string {
  if (work.container === null || work.isByOutlet) return ''
  if (work.item.type === 'webpage') return work.container
  const name = toItalic(toPeriodical(work.container))
  if (work.item.type === 'post-weblog') return `${name} (blog)`
  return work.place === null ? name : `${name} (${work.place})`
}

/** A magazine that only a year and a number date: `no. 3 (2010)` (14.174); null for everything else. */
export function toNumberedIssue(work: Work): string | null {
  const { issue, volume, type } = work.item
  if (issue === undefined || work.issued?.from == null || work.issued.from.month !== undefined) return null
  if (work.issued.season !== null || !/^article/.test(type)) return null
  return `${volume === undefined ? '' : `${volume}, `}no. ${issue} (${work.issued.from.year})`
}

export function isTitleBracketed(work: Work): boolean {
  return work.title?.isDescription ?? false
}
