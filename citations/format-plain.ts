import { isReported, toCode, toReporter } from './bluebook/format-legal.js'
import { toWrittenDate } from './dates/format-date.js'
import { readDate } from './dates/read-date.js'
import { toRawPinpoint } from './exports/raw-fields.js'
import { toRunningName } from './names/format-name.js'
import { joinWithAnd } from './names/join-names.js'
import type { Pinpoint } from './parse-pinpoint.js'
import type { Work } from './read-work.js'
import { closeSentence, dropGuards, joinPieces } from './text/marked-text.js'
import { quoteTitle } from './text/quote-title.js'

function toRecipients(work: Work): string {
  return work.recipients.length === 0 ? '' : ` to ${joinWithAnd(work.recipients.map((name) => toRunningName(name)))}`
}

function toTitle(work: Work): string {
  if (work.title === null) return ''
  const { main, translation, isDescription } = work.title
  const title = isDescription ? dropGuards(main) : quoteTitle(dropGuards(main), translation === null ? ',' : '')
  return translation === null ? title : `${title} [${dropGuards(translation)}]`
}

function counted(label: string, count: string | number | undefined): string | null {
  return count === undefined || count === '' ? null : `${label} ${count}`
}

/** A law and a reported case by the volume and page that lawyers find them at. */
function toContainer(work: Work): readonly (string | null)[] {
  if (work.kind === 'statute') return [work.number, toCode(work, null)]
  if (work.kind === 'case' && isReported(work)) return [toReporter(work)]
  const { volume, issue, section } = work.item
  const place = work.place === null ? '' : ` (${work.place})`
  const named = work.isByOutlet ? null : work.container
  const container = named === null ? work.place : named + place
  return [container, counted('vol.', volume), counted('no.', issue), counted('section', section)]
}

function toDate(work: Work): string {
  if (work.issued !== null) return `${work.issued.isCirca ? 'about ' : ''}${toWrittenDate(work.issued)}`
  if (work.circa !== null) return `about ${toWrittenDate(work.circa)}`
  return work.kind === 'statute' ? '' : 'undated'
}

function toRepost(work: Work): string | null {
  if (work.repost === null) return null
  const date = readDate(work.repost.issued)
  const what = work.repost.abridged ? 'abridged repost' : 'repost'
  return joinPieces([what, work.repost.outlet, date === null ? null : toWrittenDate(date)])
}

/** Pages of the whole, where no page of it is named. */
function toPages(work: Work, pin: string): string | null {
  if (work.page === null || pin.startsWith('p') || work.kind === 'case' || work.kind === 'statute') return null
  return toRawPinpoint({ label: 'page', value: work.page })
}

function toAccessed(work: Work): string | null {
  return work.issued === null && work.accessed !== null ? `accessed ${toWrittenDate(work.accessed)}` : null
}

function toPart(work: Work, pin: string): string {
  const isOwn = work.publisher === work.container || work.authors.some((name) => name.literal === work.publisher)
  return joinPieces([
    joinWithAnd(work.authors.map((name) => toRunningName(name))) + toRecipients(work),
    toTitle(work),
    work.genre,
    ...toContainer(work),
    isOwn ? null : work.publisher,
    work.authority,
    toDate(work),
    work.kind === 'statute' ? null : work.number,
    toPages(work, pin),
    pin,
    work.location,
    work.archive,
    toRepost(work),
    work.url,
    toAccessed(work),
  ])
}

/** Everything the item says in words anyone can read, title and names as the source has them. */
export function formatPlain(work: Work, pinpoint: Pinpoint | null): string {
  const pin = toRawPinpoint(pinpoint)
  if (work.through === null) return closeSentence(toPart(work, pin))
  return closeSentence(joinPieces([toPart(work, ''), `${work.through.verb} in ${toPart(work.through.work, pin)}`]))
}
