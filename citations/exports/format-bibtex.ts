import { toDesignation } from '../bluebook/format-article.js'
import type { CslItem, CslName } from '../csl-item.js'
import { readDate } from '../dates/read-date.js'
import { isPerson, toRunningName } from '../names/format-name.js'
import { joinWithAnd } from '../names/join-names.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import { readWork } from '../read-work.js'
import { cutAtFirstBreak } from '../titles/read-title.js'
import { createKey } from './create-key.js'
import { escapeTex, escapeUrl } from './escape-tex.js'
import { findUnheld } from './find-unheld.js'
import {
  toIsoDate,
  toRaw,
  toRawGenre,
  toRawName,
  toRawPinpoint,
  toRawSurnames,
  toRepostNote,
  toVerb,
} from './raw-fields.js'
import { toBabelLanguage } from './to-babel-language.js'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
type EntryType = 'article' | 'techreport' | 'misc'

function toEntryType(item: CslItem): EntryType {
  if (item.type.startsWith('article')) return 'article'
  return item.type === 'report' && toRaw(item.number) !== '' ? 'techreport' : 'misc'
}

function toAuthor(name: CslName): string {
  const raw = toRawName(name)
  if (typeof raw === 'string') return isPerson(name) ? escapeTex(raw) : `{${escapeTex(raw)}}`
  if (raw.given === '' && raw.suffix === '') return braceName(raw.family)
  return [raw.family, raw.suffix, raw.given]
    .filter((part, at) => part !== '' || (at === 2 && raw.suffix !== ''))
    .map((part) => (/,|\band\b/.test(part) ? `{${escapeTex(part)}}` : escapeTex(part)))
    .join(', ')
}

/** One name of several words would be taken apart. */
function braceName(name: string): string {
  return /\s/.test(name) ? `{${escapeTex(name)}}` : escapeTex(name)
}

function toCourtPlace(item: CslItem): string {
  const court = toRaw(item.authority) === '' ? '' : ` (${toRaw(item.authority)})`
  const number = toRaw(item.number)
  return `${number === '' ? '' : `No. ${number.replace(/^No\. /, '')}`}${court}`
}

function toReporter(item: CslItem): string {
  const court = toRaw(item.authority) === '' ? '' : ` (${toRaw(item.authority)})`
  const section = toRaw(item.section)
  const place = section === '' ? toRaw(item.page) : `§ ${section.replace(/^§+\s*/, '')}`
  const cited = [toRaw(item.volume), toRaw(item['container-title']), place].filter((part) => part !== '').join(' ')
  const law = readWork(item).kind === 'statute' ? toRaw(item.number) : ''
  const both = [law, cited].filter((part) => part !== '').join(', ')
  return both === '' ? toCourtPlace(item).trim() : both + court
}

function toSite(item: CslItem): string {
  const parts = [toRaw(item.publisher), toRaw(item['container-title'])]
  return parts.filter((part, at) => part !== '' && parts.indexOf(part) === at).join(', ')
}

function toHowPublished(item: CslItem): string {
  const { kind } = readWork(item)
  if (kind === 'article' || kind === 'page') return toSite(item)
  if (kind === 'case' || kind === 'statute') return toReporter(item)
  const genre = toRawGenre(item)
  if (kind === 'filing') {
    return [genre, toRaw(item['container-title']), toCourtPlace(item)].filter((part) => part.trim() !== '').join(', ')
  }
  const isByAgency = item.author?.some((name) => name.literal === item.publisher) ?? false
  const pages = toRaw(item['number-of-pages'])
  return [genre, isByAgency ? '' : toRaw(item.publisher), pages === '' ? '' : `${pages} pp.`]
    .filter((part) => part !== '')
    .join(', ')
}

function toRecipients(item: CslItem): string {
  const { recipients, title } = readWork(item)
  if (recipients.length === 0) return ''
  const named =
    title?.isDescription && recipients.some((name) => title.main.includes(name.family ?? name.literal ?? '\uE00F'))
  return named ? '' : `To ${joinWithAnd((item.recipient ?? []).map((name) => toRunningName(name)))}`
}

function toThrough(item: CslItem, pinpoint: Pinpoint | null): string {
  const work = readWork(item)
  const verb = toVerb(work)
  if (verb === null || work.through === null) return ''
  const through = work.through.work
  const title = through.title === null ? '' : `“${cutAtFirstBreak(toRaw(through.item.title))}”`
  const year = readDate(through.item.issued)?.from?.year ?? 'n.d.'
  const who = toRawSurnames(through.item) || title
  return [`${verb} ${who} (${year})`, toRawPinpoint(pinpoint)].filter((part) => part !== '').join(', ')
}

function toOwnNote(item: CslItem): string {
  const note = toRaw(item.note)
  const isRepeated = readWork(item).through !== null && /^(?:Quoted|Cited) in /.test(note)
  return isRepeated ? '' : note
}

function toNote(item: CslItem, type: EntryType, pinpoint: Pinpoint | null): string {
  const { kind } = readWork(item)
  const isNumberNote = type === 'misc' && (kind === 'correspondence' || kind === 'unpublished')
  const designation = kind === 'article' && toDesignation(readWork(item)) !== null ? toRawGenre(item) : ''
  return [
    toRecipients(item),
    toRaw(item.archive_location),
    isNumberNote ? toRaw(item.number) : '',
    ...findUnheld(item, type),
    toOwnNote(item),
    toRepostNote(item),
    toThrough(item, pinpoint),
    designation,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

type Field = readonly [name: string, value: string]

function dateFields(item: CslItem): readonly Field[] {
  const date = readDate(item.issued)
  const from = date?.from
  if (from == null) return date?.literal ? [['year', `{${escapeTex(date.literal)}}`]] : []
  const month = date?.season ? `{${date.season}}` : (MONTHS[(from.month ?? 0) - 1] ?? '')
  const to = date?.to
  const days = to != null && to.month === from.month && to.day !== undefined ? `${from.day}--${to.day}` : from.day
  return [
    ['year', `{${from.year}}`],
    ['month', month],
    ['day', days === undefined ? '' : `{${days}}`],
  ]
}

function braced(name: string, value: string, encode = escapeTex): Field {
  return [name, value === '' ? '' : `{${encode(value)}}`]
}

/** Fields in the order people expect them; '' is absent. */
function toFields(item: CslItem, type: EntryType, pinpoint: Pinpoint | null): readonly Field[] {
  const title = toRaw(item.title)
  const isArticle = type === 'article'
  const authors = readNames(item).map(toAuthor).join(' and ')
  const number: readonly Field[] =
    type === 'techreport' ? [braced('institution', toRaw(item.publisher)), braced('number', toRaw(item.number))] : []
  return [
    ['author', authors === '' ? '' : `{${authors}}`],
    ['title', title === '' ? '' : `{{${escapeTex(title)}}}`],
    braced('journal', isArticle ? toRaw(item['container-title']) : ''),
    braced('address', toRaw(item['publisher-place'])),
    braced('volume', isArticle ? toRaw(item.volume) : ''),
    braced('number', isArticle ? toRaw(item.issue) : ''),
    braced('pages', isArticle ? toRaw(item.page).replace(/(?<=\w)[-–](?=\w)/g, '–') : ''),
    braced('howpublished', type === 'misc' ? toHowPublished(item) : ''),
    ...number,
    ...dateFields(item),
    braced('note', toNote(item, type, pinpoint)),
    braced('doi', toRaw(item.DOI).replace(/\s/g, ''), escapeUrl),
    braced('url', toRaw(item.URL).replace(/\s/g, ''), escapeUrl),
    braced('urldate', toIsoDate(item.accessed, '-')),
    braced('langid', toBabelLanguage(item.language)),
  ]
}

function readNames(item: CslItem): readonly CslName[] {
  return Array.isArray(item.author) ? item.author.filter((name) => toRawName(name) !== '') : []
}

/**
 * One BibTeX entry without a newline at its end.
 * @param key unique in its file, lower-case ASCII; made from the item where not given
 */
export function formatBibtex(item: CslItem, pinpoint: Pinpoint | null, key = createKey(item)): string {
  const type = toEntryType(item)
  const fields = toFields(item, type, pinpoint).filter(([, value]) => value !== '')
  const width = Math.max(...fields.map(([name]) => name.length))
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`)
  return `@${type}{${key},\n${lines.join(',\n')}\n}`
}
