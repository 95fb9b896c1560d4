import { toCode } from '../bluebook/format-legal.js'
import type { CslName } from '../csl-item.js'
import { toApaTextYear, toWrittenDate } from '../dates/format-date.js'
import { isPerson, toInitialedName, toSurname } from '../names/format-name.js'
import { joinOrAbridge } from '../names/join-names.js'
import { formatPinpointValue, isPluralPinpoint, type Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import { dropGuards, joinPieces, toItalic } from '../text/marked-text.js'
import { quoteTitle } from '../text/quote-title.js'
import { toHeadlineCase } from '../titles/to-headline-case.js'
import { isInPeriodical, toApaGenre } from './format-apa.js'

/** APA 8.17: three and more authors are the first and et al. */
const MOST_NAMED = 2

export function toApaPinpoint(pinpoint: Pinpoint | null): string {
  if (pinpoint === null) return ''
  const value = formatPinpointValue(pinpoint)
  const plural = isPluralPinpoint(pinpoint)
  if (pinpoint.label === 'para') return `para${plural ? 's' : ''}. ${value}`
  if (pinpoint.label === 'page') return `p${plural ? 'p' : ''}. ${value}`
  return pinpoint.label === 'section' ? `${plural ? '§§' : '§'} ${value}` : value
}

/** An unsigned work goes by its title, in headline case: in marks from a periodical, in italics else (8.14). */
function toTextTitle(work: Work): string {
  const { title } = work
  if (title === null) return work.publisher ?? '[untitled]'
  const short = dropGuards(title.isForeign ? title.short : toHeadlineCase(title.short, 'apa'))
  if (title.isDescription) return short
  return isInPeriodical(work) ? quoteTitle(short, ',') : toItalic(short)
}

function toTextName(work: Work): string {
  if (work.kind === 'statute' && work.title === null) return toCode(work, null)
  if (work.kind === 'case' || work.kind === 'statute') return toItalic(dropGuards(work.title?.main ?? ''))
  if (work.authors.length === 0) return toTextTitle(work)
  const hasInitials = work.item.custom?.['first-initials'] === true
  const named = work.authors.map((name, at) => (at === 0 && hasInitials ? toInitialedName(name) : toSurname(name)))
  return joinOrAbridge(named, MOST_NAMED, '&')
}

/** `[Name redacted]` keeps its brackets as the record shows them; a describing `[Unidentified sender]` loses them in running text. */
export function toTextLiteral(literal: string): string {
  const inner = /^\[(unidentified .*|unknown .*)\]$/i.exec(literal)?.[1]
  const shown = inner ?? literal
  return /^\[?(?:name|unidentified|unknown|redacted|sender)\b/i.test(shown) ? shown.toLowerCase() : shown
}

function toInitialed(names: readonly CslName[]): string {
  const written = names.map((name) => (isPerson(name) ? toInitialedName(name) : toTextLiteral(name.literal ?? '')))
  return joinOrAbridge(written, MOST_NAMED, '&')
}

/** A record as the text introduces it, the article that holds it being what is listed (8.6). */
function toTextRecord(work: Work): string {
  const who = toInitialed(work.authors)
  const agency = work.authors.some((name) => name.literal === work.publisher) ? null : work.publisher
  if (work.kind !== 'correspondence')
    return joinPieces([who || agency || toTextTitle(work), toApaTextYear(work.issued)])
  const to = work.recipients.length === 0 ? '' : ` to ${toInitialed(work.recipients)}`
  const genre = toApaGenre(work.genre ?? 'communication').toLowerCase()
  const date = work.issued === null ? 'n.d.' : toWrittenDate({ ...work.issued, isYearInferred: false })
  return joinPieces([who, agency, genre + to, date])
}

function toBody(work: Work, pinpoint: Pinpoint | null): string {
  return joinPieces([toTextName(work), toTextYear(work), toApaPinpoint(pinpoint)])
}

/** A statute has no year of its own to give where the item has none. */
function toTextYear(work: Work): string {
  return work.kind === 'statute' && work.issued === null
    ? ''
    : toApaTextYear(work.issued, work.item.custom?.['year-suffix'])
}

/** `(Delgado, 2010, para. 7)`; null where APA has no settled form. */
export function formatApaInText(work: Work, pinpoint: Pinpoint | null): string | null {
  if (work.through !== null) {
    return `(${joinPieces([toTextRecord(work), `as cited in ${toBody(work.through.work, pinpoint)}`])})`
  }
  return work.kind === 'filing' ? null : `(${toBody(work, pinpoint)})`
}
