import { toWrittenDate } from './dates/format-date.js'
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
  const title = dropGuards(work.title.main)
  return work.title.isDescription ? title : quoteTitle(title, ',')
}

function toPart(work: Work, pin: string): string {
  const date = work.issued === null ? 'undated' : `${work.issued.isCirca ? 'about ' : ''}${toWrittenDate(work.issued)}`
  return joinPieces([
    joinWithAnd(work.authors.map((name) => toRunningName(name))) + toRecipients(work),
    toTitle(work),
    work.genre,
    work.item.volume === undefined ? null : `vol. ${work.item.volume}`,
    work.container,
    work.publisher === work.container ? null : work.publisher,
    work.item.authority ?? null,
    work.item.section === undefined ? null : `section ${work.item.section}`,
    date,
    work.number,
    pin,
    work.location,
    work.archive,
    work.url,
  ])
}

/** Everything the item says in words anyone can read, title and names as the source has them. */
export function formatPlain(work: Work, pinpoint: Pinpoint | null): string {
  const pin = toRawPinpoint(pinpoint)
  if (work.through === null) return closeSentence(toPart(work, pin))
  return closeSentence(joinPieces([toPart(work, ''), `${work.through.verb} in ${toPart(work.through.work, pin)}`]))
}
