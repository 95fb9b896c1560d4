import { toDesignation } from '../bluebook/format-article.js'
import type { CslName } from '../csl-item.js'
import { toClockTime, toMlaDate } from '../dates/format-date.js'
import { readDate } from '../dates/read-date.js'
import { toInvertedName, toRunningName } from '../names/format-name.js'
import { joinOrAbridge } from '../names/join-names.js'
import type { Work } from '../read-work.js'
import { capitaliseFirst, dropGuards, joinPieces, joinSentences, toItalic } from '../text/marked-text.js'
import { quoteTitle } from '../text/quote-title.js'
import { toHeadlineCase } from '../titles/to-headline-case.js'
import { formatMlaLegal } from './format-mla-legal.js'

/** MLA 5.8: three and more authors are the first and et al. */
const MOST = 2

function toMlaRunning(name: CslName): string {
  return toRunningName(name, 'comma-before-junior')
}

export function toMlaAuthors(names: readonly CslName[]): string {
  const [first, second] = names
  if (first === undefined) return ''
  const lead = toInvertedName(first)
  if (names.length > MOST) return `${lead}, et al.`
  return second === undefined ? lead : `${lead}${lead.includes(',') ? ',' : ''} and ${toMlaRunning(second)}`
}

/** 2.90, as Chicago; another language's title stands as it is (2.97). */
export function toMlaTitle(work: Work, words = work.title?.main ?? ''): string {
  return dropGuards(work.title?.isForeign || work.title?.isDescription ? words : toHeadlineCase(words, 'chicago'))
}

function toSetTitle(work: Work): string {
  const { title } = work
  if (title === null) return ''
  if (title.isDescription) return toMlaTitle(work).replace(/^\[|\]$/g, '')
  if (work.kind === 'report') return toItalic(toMlaTitle(work))
  if (title.translation === null) return quoteTitle(toMlaTitle(work), '.')
  const translation = dropGuards(toHeadlineCase(title.translation, 'chicago'))
  return `${quoteTitle(toMlaTitle(work))} [${quoteTitle(translation)}]`
}

/** 5.95: without the scheme. */
function toAddress(work: Work): string {
  return work.url?.replace(/^https?:\/\//i, '') ?? ''
}

function toPages(work: Work): string {
  if (work.page === null) return ''
  return `${/[-–,]/.test(work.page.replace(/^[A-Z]+-/, '')) ? 'pp.' : 'p.'} ${work.page.replace(/(?<=\d)-(?=\w)/g, '–')}`
}

function toDate(work: Work): string {
  const time = work.item.custom?.time
  return work.issued === null ? '' : joinPieces([toMlaDate(work.issued), time === undefined ? '' : toClockTime(time)])
}

function toContainer(work: Work): string {
  const { container, publisher, place } = work
  const named = container === null ? '' : `${toItalic(container)}${place === null ? '' : ` [${place}]`}`
  const owner = publisher !== container && (container === null || work.item.type === 'post-weblog') ? publisher : null
  return joinPieces([named, owner])
}

function toRepost(work: Work): string {
  if (work.repost === null) return ''
  const date = readDate(work.repost.issued)
  const what = work.repost.abridged ? 'Abridged repost' : 'Repost'
  return joinPieces([what, work.repost.outlet, date === null ? null : toMlaDate(date)])
}

/** Only where undated (5.111). */
function toAccessed(work: Work): string {
  const isNeeded = work.issued === null && work.accessed !== null && work.url !== null
  return isNeeded && work.accessed !== null ? `Accessed ${toMlaDate(work.accessed)}` : ''
}

/** A body that publishes its own words stands as publisher alone (5.22). */
function formatArticle(work: Work): string {
  const { volume, issue } = work.item
  const counted = [volume === undefined ? '' : `vol. ${volume}`, issue === undefined ? '' : `no. ${issue}`]
  const pages = toPages(work)
  const place = openSentence(joinPieces([toContainer(work), ...counted, toDate(work), pages, toAddress(work)]))
  return joinSentences([
    work.isByOutlet ? '' : toMlaAuthors(work.authors),
    toSetTitle(work),
    place,
    toAccessed(work),
    toRepost(work),
    toDesignation(work),
  ])
}

function toGenre(work: Work): string {
  const genre = (work.genre ?? '').replace(/^email/i, 'e-mail').replace(/^memo$/i, 'memorandum')
  return capitaliseFirst(genre)
}

function isByAgency(work: Work): boolean {
  return work.publisher !== null && work.authors.some((name) => name.literal === work.publisher)
}

/** `“Subject.” Received by B, date, agency, number. Genre.`; without a subject `Genre to B. date, …` */
function formatCorrespondence(work: Work): string {
  const agency = isByAgency(work) || work.authors.length === 0 ? null : work.publisher
  const place = [toDate(work), agency, work.location ?? work.number, work.archive, toAddress(work)]
  const lead = work.authors.length > 0 ? toMlaAuthors(work.authors) : (work.publisher ?? '')
  const to = joinOrAbridge(work.recipients.map(toMlaRunning), MOST)
  if (work.title === null || work.title.isDescription) {
    return joinSentences([
      lead,
      to === '' ? toSetTitle(work) || toGenre(work) : `${toGenre(work)} to ${to}`,
      openSentence(joinPieces(place)),
    ])
  }
  const received = to === '' ? '' : `Received by ${to}`
  return joinSentences([
    lead,
    toSetTitle(work),
    openSentence(joinPieces([received, ...place])),
    toAccessed(work),
    toGenre(work),
  ])
}

/** A season or `circa` that comes to open its sentence takes a capital; an address never does. */
function openSentence(place: string): string {
  return /^(?:spring|summer|fall|winter|circa)\b/.test(place) ? capitaliseFirst(place) : place
}

function formatRecord(work: Work): string {
  const publisher = isByAgency(work) ? null : work.publisher
  const place = openSentence(joinPieces([publisher, toDate(work), work.location, work.archive, toAddress(work)]))
  const number = work.number
  const genre = work.kind === 'report' ? '' : toGenre(work)
  return joinSentences([toMlaAuthors(work.authors), toSetTitle(work), place, toAccessed(work), number, genre])
}

/** Entry of the works cited; null where MLA has no settled form (court papers). */
export function formatMla(work: Work): string | null {
  if (work.through !== null) return formatMla(work.through.work)
  switch (work.kind) {
    case 'filing':
      return null
    case 'case':
    case 'statute':
      return formatMlaLegal(work)
    case 'correspondence':
      return formatCorrespondence(work)
    case 'report':
    case 'unpublished':
      return formatRecord(work)
    default:
      return formatArticle(work)
  }
}
