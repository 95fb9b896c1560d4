import { toDesignation } from '../bluebook/format-article.js'
import type { CslName } from '../csl-item.js'
import { toApaDate, toApaTextYear, toWrittenDate } from '../dates/format-date.js'
import { readDate } from '../dates/read-date.js'
import { toApaName, toRunningName } from '../names/format-name.js'
import { joinWithAnd } from '../names/join-names.js'
import type { Work } from '../read-work.js'
import { lowerWords } from '../text/lower-words.js'
import { capitaliseFirst, closeSentence, dropGuards, joinPieces, joinSentences, toItalic } from '../text/marked-text.js'
import { toSentenceCase } from '../titles/to-sentence-case.js'
import { formatApaLegal } from './format-apa-legal.js'

/** APA 9.8: up to 20 authors, past that the first 19, an ellipsis and the last. */
const MOST_LISTED = 20

export function toApaAuthors(names: readonly CslName[]): string {
  const written = names.map(toApaName)
  if (written.length > MOST_LISTED) return `${written.slice(0, MOST_LISTED - 1).join(', ')}, . . . ${written.at(-1)}`
  if (written.length < 2) return written.join('')
  const comma = written.length > 2 || written[0]?.includes(',') ? ', ' : ' '
  return `${written.slice(0, -1).join(', ')}${comma}& ${written.at(-1)}`
}

/** Names that the item itself tells, so that sentence case leaves them alone. */
export function toKnownNames(work: Work): readonly string[] {
  const people = [...work.authors, ...work.recipients].map((name) => name.family ?? '')
  const bodies = [work.publisher, work.container, ...work.authors.map((name) => name.literal ?? null)]
    .filter((name): name is string => name !== null)
    .flatMap((name) => [name, name.replace(/^(?:U\.S\.|The)\s+/, '')])
    .filter((name) => /\s/.test(name))
  const listed = work.item.custom?.['proper-names'] ?? []
  return [...people, ...bodies, ...listed].filter((name) => name.length > 1 && !name.startsWith('['))
}

function toSentence(work: Work): string {
  if (work.title === null) return ''
  const { main, isForeign, isDescription } = work.title
  if (isForeign || isDescription) return dropGuards(main)
  return toSentenceCase(main, toKnownNames(work))
}

/** Newspapers, magazines and blogs have a roman title and an italic container; everything else the other way round (10.1, 10.16). */
export function isInPeriodical(work: Work): boolean {
  return work.kind === 'article' && work.item.type !== 'webpage'
}

function toRepost(work: Work): string {
  if (work.repost === null) return ''
  const date = readDate(work.repost.issued)
  const what = work.repost.abridged ? 'Abridged repost' : 'Repost'
  return `[${joinPieces([what, work.repost.outlet, date === null ? null : toWrittenDate(date)])}]`
}

export function toApaGenre(genre: string): string {
  return capitaliseFirst(lowerWords(genre.replace(/^e-mail/i, 'email').replace(/^memo$/i, 'memorandum')))
}

/** `[Email to Marc Raspail]`, `[Fact sheet]`; '' for an article without a designation, and where a bracketed title says it. */
function toBracket(work: Work): string {
  if (work.title?.isDescription || work.genre === null || work.item.type === 'post-weblog') return ''
  if (work.kind === 'report' && (work.number !== null || /^report$/i.test(work.genre))) return ''
  if (work.kind === 'article' && toDesignation(work) === null) return ''
  const to =
    work.recipients.length === 0 ? '' : ` to ${joinWithAnd(work.recipients.map((name) => toRunningName(name)))}`
  return `[${toApaGenre(work.genre)}${to}]`
}

function toNumber(work: Work): string {
  if (work.kind !== 'report' || work.number === null) return ''
  const kind = work.genre === null || /report/i.test(work.genre) ? 'Report' : toApaGenre(work.genre)
  return `(${kind} No. ${work.number})`
}

export function toApaTitle(work: Work): string {
  if (work.title === null)
    return toBracket(work) || (work.authors.length > 0 || work.publisher !== null ? '[Untitled]' : '')
  const sentence = toSentence(work)
  const set = work.title.isDescription || isInPeriodical(work) ? sentence : toItalic(sentence)
  const translation = work.title.translation === null ? '' : `[${toSentenceCase(work.title.translation)}]`
  return [set, translation, toNumber(work), toBracket(work), toRepost(work)].filter((part) => part !== '').join(' ')
}

/** `*Mother Jones*, *35*(6), 34–39`. */
function toContainer(work: Work): string {
  const site = [work.publisher, work.container].filter((part, at, all) => part !== null && all.indexOf(part) === at)
  const name = work.item.type === 'post-weblog' ? site.join(': ') : (work.container ?? '')
  const { volume, issue } = work.item
  const number = issue === undefined ? '' : `(${issue})`
  const counted = volume === undefined ? number : `${toItalic(String(volume))}${number}`
  return joinPieces([toItalic(name), counted, work.page?.replace(/-/g, '–') ?? null])
}

function toAgency(work: Work): string {
  const body = work.container ?? work.publisher
  const agency = body !== null && !work.authors.some((name) => name.literal === body) ? body : ''
  const number = work.location ?? (work.kind === 'report' ? null : work.number)
  if (number === null) return agency
  return agency === '' ? number : `${agency} (${number})`
}

function toSource(work: Work): string {
  return isInPeriodical(work) ? toContainer(work) : toAgency(work)
}

/** Date of access only where undated (9.16). */
function toAddress(work: Work): string {
  if (work.url === null) return ''
  const isRetrieved = work.issued === null && work.accessed !== null
  return isRetrieved && work.accessed !== null
    ? `Retrieved ${toWrittenDate(work.accessed)}, from ${work.url}`
    : work.url
}

/** Entry of the reference list; null where APA has no settled form (court papers). */
export function formatApa(work: Work): string | null {
  if (work.through !== null) return formatApa(work.through.work)
  if (work.kind === 'filing') return null
  if (work.kind === 'case' || work.kind === 'statute') return formatApaLegal(work)
  const suffix = work.item.custom?.['year-suffix'] ?? ''
  const date = `(${work.issued === null ? toApaTextYear(null, suffix) : toApaDate(work.issued, suffix)})`
  const authors = toApaAuthors(work.authors)
  const title = toApaTitle(work)
  const opened = authors === '' ? closeUnsigned(title, date) : joinSentences([authors, `${date}.`, title])
  const body = joinSentences([opened, toSource(work), work.archive])
  const address = toAddress(work)
  return address === '' ? closeSentence(body) : `${closeSentence(body)} ${address}`
}

/** Without an author the title leads and the date follows it (9.12). */
function closeUnsigned(title: string, date: string): string {
  return `${closeSentence(title)} ${date}.`
}
