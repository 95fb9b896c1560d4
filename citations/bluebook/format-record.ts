import { abbreviateInstitution } from '../abbreviations/abbreviate-institution.js'
import type { CslName } from '../csl-item.js'
import { toBluebookDate } from '../dates/format-date.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import type { CitationOptions } from '../styles.js'
import { capitaliseFirst, joinPieces } from '../text/marked-text.js'
import { toHeadlineCase } from '../titles/to-headline-case.js'
import { toAffiliatedName, toBluebookAuthors, toBluebookBody } from './format-people.js'
import { toBarePinpoint, toBluebookPinpoint } from './format-pinpoint.js'
import { toSetTitle } from './format-title.js'
import type { Typeface } from './typeface.js'

export function toGenreName(work: Work): string {
  const genre = work.genre ?? (work.kind === 'correspondence' ? 'Communication' : '')
  if (/^e-?mail/i.test(genre)) return capitaliseFirst(genre.replace(/^email/i, 'e-mail'))
  return /^memo$/i.test(genre) ? 'Memorandum' : toHeadlineCase(genre, 'bluebook')
}

function toDated(work: Work): string {
  return work.issued === null ? '(n.d.)' : `(${toBluebookDate(work.issued)})`
}

/** Bates range unless the pinpoint is Bates, number, where it is kept or its address. */
function toHolding(work: Work, pinpoint: Pinpoint | null, isFiled: boolean): string {
  const bates = pinpoint?.label === 'bates' || work.location === null ? '' : ` (${work.location})`
  const number = work.number === null || work.kind === 'report' ? '' : ` (${work.number})`
  if (work.url !== null) return `${bates}${number}, ${work.url}`
  return `${bates}${number}${isFiled && work.through === null ? ` (on file with ${work.archive ?? '[author]'})` : ''}`
}

function hasRoles(roles: readonly string[] | undefined): boolean {
  return roles?.some((role) => role !== '') ?? false
}

function toRoled(names: readonly CslName[], roles: readonly string[], agencies: readonly string[]): string {
  const named = names.map((name, at) => toAffiliatedName(name, roles[at] ?? '', agencies[at] ?? ''))
  if (named.length < 2) return named.join('')
  const and = named.some((name) => name.includes(',')) ? ', and ' : ' & '
  return named.length > 2 ? `${named[0]} et al.` : named.join(and)
}

function toSenders(work: Work): string {
  const custom = work.item.custom
  const placeholder = custom?.['author-placeholder']
  const authors = placeholder === undefined ? work.authors : [{ literal: placeholder }]
  const body = placeholder === undefined ? null : (work.authors[0]?.literal ?? null)
  if (hasRoles(custom?.['author-roles']) || hasRoles(custom?.['author-affiliations'])) {
    return joinPieces([
      toRoled(authors, custom?.['author-roles'] ?? [], custom?.['author-affiliations'] ?? []),
      abbreviateInstitution(body ?? work.publisher ?? ''),
    ])
  }
  const agency = body ?? work.publisher ?? ''
  const isAgencyItself = authors.length === 1 && authors[0]?.literal === agency
  return joinPieces([toBluebookAuthors(authors), isAgencyItself ? '' : abbreviateInstitution(agency)])
}

function toRecipients(work: Work): string {
  const roles = work.item.custom?.['recipient-roles']
  return hasRoles(roles) ? toRoled(work.recipients, roles ?? [], []) : toBluebookAuthors(work.recipients)
}

/** `KIND from AUTHORS, AGENCY, to RECIPIENTS, at PIN (DATE) …` (17.2.3, 17.2.4), without the final period. */
export function formatBluebookCorrespondence(work: Work, pinpoint: Pinpoint | null, options: CitationOptions): string {
  const senders = toSenders(work)
  const from = senders === '' ? toGenreName(work) : `${toGenreName(work)} from ${senders}`
  const to = toRecipients(work)
  const comma = senders.includes(', ') ? ',' : ''
  const addressed = to === '' ? from : `${from}${comma} to ${to}`
  const pinned = joinPieces([addressed, work.through === null ? toBluebookPinpoint(pinpoint, options) : ''])
  return `${pinned} ${toDated(work)}${toHolding(work, pinpoint, true)}`
}

function toBodies(work: Work): string {
  const authors = toBluebookAuthors(work.authors)
  const owner = work.publisher === null ? '' : toBluebookBody(work.publisher)
  return joinPieces([authors, owner === authors ? '' : owner])
}

/** In a report the genre stands only where it is no word for a report. */
const REPORT =
  /^(?:.*\breport|study|audit|review|white paper|working paper|statistics|survey|evaluation|inspection|book)$/i

function withTitle(work: Work, title: string, pinpoint: Pinpoint | null, options: CitationOptions): string {
  const pin = work.through === null ? toBarePinpoint(pinpoint, options) : ''
  return pin === '' ? title : `${title} ${pin}`
}

/** `KIND, AGENCY, *Title* PIN (DATE) (Bates) (on file with [author])` (17.2.3). */
export function formatBluebookUnpublished(
  work: Work,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
  typeface: Typeface,
): string {
  const title = work.title === null ? '' : toSetTitle(work.title, typeface.articleTitle)
  const head = joinPieces([toGenreName(work), toBodies(work), title])
  return `${withTitle(work, head, pinpoint, options)} ${toDated(work)}${toHolding(work, pinpoint, true)}`
}

/** `BODY, PARENT, NUMBER, *Title* PIN (DATE), URL` (15). */
export function formatBluebookReport(
  work: Work,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
  typeface: Typeface,
): string {
  const genre = work.genre === null || REPORT.test(work.genre) ? '' : toGenreName(work)
  const title = work.title === null ? '' : toSetTitle(work.title, typeface.reportTitle)
  const head = joinPieces([genre, typeface.reportAuthor(toBodies(work)), work.number, title])
  const isFiled = work.location !== null || work.archive !== null
  return `${withTitle(work, head, pinpoint, options)} ${toDated(work)}${toHolding(work, pinpoint, isFiled)}`
}
