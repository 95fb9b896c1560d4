import { toDesignation } from '../bluebook/format-article.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import { dropGuards, joinPieces, toItalic } from '../text/marked-text.js'
import { quoteTitle } from '../text/quote-title.js'
import {
  isTitleBracketed,
  toAccessed,
  toChicagoIssued,
  toChicagoPinpoint,
  toChicagoTitle,
  toContainer,
  toNoteNames,
  toNumberedIssue,
  toRepost,
} from './format-pieces.js'

function toQuoted(work: Work): string {
  if (work.title === null) return ''
  if (work.title.isDescription) return toChicagoTitle(work)
  const translation = work.title.translation
  if (translation === null) return quoteTitle(toChicagoTitle(work), ',')
  return `${quoteTitle(toChicagoTitle(work))} [${dropGuards(translation)}]`
}

function toIssue(work: Work, pin: string): string {
  const numbered = toNumberedIssue(work)
  const container = toContainer(work)
  if (numbered === null) return joinPieces([container, toBlogOwner(work), toChicagoIssued(work), pin])
  const joined = work.item.volume === undefined ? joinPieces([container, numbered]) : `${container} ${numbered}`
  return /^\p{N}/u.test(pin) ? `${joined}: ${pin}` : joinPieces([joined, pin])
}

function toBlogOwner(work: Work): string {
  const { container, publisher } = work
  if (publisher === null || publisher === container || work.isByOutlet) return ''
  return container === null || work.item.type === 'post-weblog' ? publisher : ''
}

/** Newspaper, magazine, site and blog in a note (14.191–14.208), without the final period. */
export function formatArticleNote(work: Work, pinpoint: Pinpoint | null): string {
  const designation = toDesignation(work)?.toLowerCase() ?? ''
  return joinPieces([
    toNoteNames(work.authors),
    toQuoted(work),
    designation,
    toIssue(work, toChicagoPinpoint(pinpoint)),
    toRepost(work),
    toAccessed(work),
    work.url,
  ])
}

export function toSmallGenre(work: Work): string {
  const genre = work.item.custom?.['genre-in-text'] ?? work.genre ?? ''
  const words = genre.replace(/^e-mail/i, 'email').replace(/^memo$/i, 'memorandum')
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.toLowerCase()
}

function toBates(work: Work, pinpoint: Pinpoint | null): string | null {
  return pinpoint?.label === 'bates' ? null : work.location
}

function isByAgency(work: Work): boolean {
  return work.publisher !== null && work.authors.some((name) => name.literal === work.publisher)
}

/** The sender; where a placeholder stands for the name, `Legal advisor [name not given], AGENCY`. */
function toSender(work: Work): string {
  const { custom } = work.item
  const placeholder = custom?.['author-placeholder']
  if (placeholder === undefined) return toNoteNames(work.authors)
  const role = custom?.['author-roles']?.[0] ?? ''
  const who = role === '' ? placeholder : `${role.slice(0, 1)}${role.slice(1).toLowerCase()} ${placeholder}`
  return joinPieces([who, toNoteNames(work.authors)])
}

function toHolding(work: Work): readonly (string | null)[] {
  return [work.number, isByAgency(work) ? null : work.publisher, work.archive, work.through === null ? work.url : null]
}

/** `A to B, “Subject,” email, date, pin, Bates, number, agency` (14.229); a letter needs no word for it. */
export function formatCorrespondenceNote(work: Work, pinpoint: Pinpoint | null): string {
  const to = work.recipients.length === 0 ? '' : ` to ${toNoteNames(work.recipients)}`
  const sender = toSender(work) + to
  const subject = isTitleBracketed(work) ? '' : toQuoted(work)
  const isLetter = /^letter/i.test(work.genre ?? '') && to !== ''
  const agency = to === '' && !isByAgency(work) ? work.publisher : null
  const pin = work.through === null ? toChicagoPinpoint(pinpoint) : ''
  const [number = null, owner = null, archive = null, url = null] = toHolding(work)
  return joinPieces([
    sender === '' ? null : sender,
    agency,
    subject,
    isLetter ? '' : toSmallGenre(work),
    toChicagoIssued(work),
    pin,
    toBates(work, pinpoint),
    number,
    agency === null ? owner : null,
    archive,
    url,
  ])
}

/** Title in marks, genre in small letters (14.228). */
export function formatUnpublishedNote(work: Work, pinpoint: Pinpoint | null): string {
  const pin = work.through === null ? toChicagoPinpoint(pinpoint) : ''
  const genre = toSmallGenre(work)
  const medium = work.item.custom?.medium ?? work.item.medium ?? ''
  return joinPieces([
    toNoteNames(work.authors),
    toQuoted(work),
    genre,
    toChicagoIssued(work),
    medium,
    pin,
    toBates(work, pinpoint),
    ...toHolding(work),
  ])
}

/** As a book (14.220): `BODY, *Title*, NUMBER (PUBLISHER, DATE), PIN, URL`. */
export function formatReportNote(work: Work, pinpoint: Pinpoint | null): string {
  if (isTitleBracketed(work)) return formatUnpublishedNote(work, pinpoint)
  const title = work.title === null ? '' : toItalic(toChicagoTitle(work))
  const head = joinPieces([toNoteNames(work.authors), title, work.number])
  const imprint = joinPieces([
    [work.place, work.publisher].filter((part) => part !== null).join(': '),
    toChicagoIssued(work),
  ])
  const pin = work.through === null ? toChicagoPinpoint(pinpoint) : ''
  return joinPieces([`${head} (${imprint})`, pin, toBates(work, pinpoint), work.archive, toAccessed(work), work.url])
}
