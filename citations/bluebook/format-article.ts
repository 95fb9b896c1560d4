import { abbreviateInstitution } from '../abbreviations/abbreviate-institution.js'
import { abbreviateOutlet, abbreviatePlace } from '../abbreviations/abbreviate-outlet.js'
import type { CslRepost } from '../csl-item.js'
import { toBluebookDate, toClockTime } from '../dates/format-date.js'
import { readDate } from '../dates/read-date.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import type { CitationOptions } from '../styles.js'
import { capitaliseFirst, joinPieces, toItalic } from '../text/marked-text.js'
import { toBluebookAuthors } from './format-people.js'
import { toBarePinpoint, toBluebookPinpoint } from './format-pinpoint.js'
import { toSetTitle } from './format-title.js'
import type { Typeface } from './typeface.js'

/** Kinds of article that stand where, or behind where, the author does (16.6(c)). */
const DESIGNATION =
  /^(?:editorial|op-?ed|opinion|letter to the editor|commentary|(?:book |film )?review|obituary|interview|column|correction)$/i

export function toDesignation(work: Work): string | null {
  return work.genre !== null && DESIGNATION.test(work.genre) ? capitaliseFirst(work.genre) : null
}

function toOutlet(work: Work, typeface: Typeface): string {
  const { container, publisher } = work
  const site = container === null ? null : abbreviateOutlet(container, work.isForeign)
  const owner = publisher === null ? null : abbreviateInstitution(publisher)
  const isBlog = work.item.type === 'post-weblog'
  const name = site === null || (isBlog && owner !== null && owner !== site) ? [owner, site] : [site]
  const joined = name.filter((part) => part !== null).join(': ')
  if (joined === '') return ''
  return `${typeface.outlet(joined)}${work.place === null ? '' : ` (${abbreviatePlace(work.place)})`}`
}

function toClock(work: Work): string {
  const time = work.item.custom?.time
  return time === undefined ? '' : `, ${toClockTime(time).replace('a.m.', 'AM').replace('p.m.', 'PM')}`
}

/** `FIRST, PIN` once where both are equal (16.5, 3.2(a)). */
function toPrintPages(work: Work, pinpoint: Pinpoint | null, options: CitationOptions): string {
  const first = (work.page ?? '').split(/\s*[-–,]\s*(?=[A-Za-z]?\d)/)[0] ?? ''
  const pin = toBarePinpoint(pinpoint, options)
  return `at ${first}${pin === '' || pin === first ? '' : `, ${pin}`}`
}

function toReprint(repost: CslRepost | null): string {
  if (repost === null) return ''
  const site = repost.outlet === null ? '[website not identified]' : abbreviateOutlet(repost.outlet)
  const date = readDate(repost.issued)
  const dated = date === null ? '(n.d.)' : `(${toBluebookDate(date)})`
  return `${toItalic('reprinted in')} ${site} ${dated}${repost.abridged ? ' (abridged)' : ''}`
}

/** Undated with a date of access: `URL (last visited DATE)` and no n.d. (18.2.2(c)). */
function toAddress(work: Work): string {
  if (work.url === null) return ''
  const visited =
    work.issued === null && work.accessed !== null ? ` (last visited ${toBluebookDate(work.accessed)})` : ''
  return work.url + visited
}

function toDated(work: Work): string {
  if (work.issued !== null) return `(${toBluebookDate(work.issued)}${toClock(work)})`
  return work.url !== null && work.accessed !== null ? '' : '(n.d.)'
}

/** The owner of a site is not named as its author as well (18.2.2(a)). */
function toSource(work: Work, typeface: Typeface): { lead: string; head: string; outlet: string } {
  const lead = joinPieces([work.isByOutlet ? '' : toBluebookAuthors(work.authors), toDesignation(work)])
  const title = work.title === null ? '[untitled]' : toSetTitle(work.title, typeface.articleTitle)
  return { lead, head: joinPieces([lead, title]), outlet: toOutlet(work, typeface) }
}

/** Newspaper, magazine, site, blog (16.5, 16.6, 18.2.2), without the final period. */
export function formatBluebookArticle(
  work: Work,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
  typeface: Typeface,
): string {
  const { head, outlet } = toSource(work, typeface)
  if (work.isPrint) {
    const date = work.issued === null ? 'n.d.' : toBluebookDate(work.issued)
    return joinPieces([head, outlet, date, toPrintPages(work, pinpoint, options), toReprint(work.repost)])
  }
  const pin = toBluebookPinpoint(pinpoint, options)
  const early = options.pinpointPlace === 'before-date' ? pin : ''
  const named = joinPieces([joinPieces([head, outlet]), early])
  const dated = [named, toDated(work)].filter((part) => part !== '').join(' ')
  const body = joinPieces([dated, toReprint(work.repost), early === '' ? pin : '', toAddress(work)])
  return outlet === '' && work.url === null ? `${body} (on file with [author])` : body
}
