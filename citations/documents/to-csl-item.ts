import type { DocumentInfo, Entity } from '../../schema/index.js'
import { abbreviateOutlet, isListedOutlet } from '../abbreviations/abbreviate-outlet.js'
import { keepSound } from '../check-csl-item.js'
import type { CslCustom, CslDate, CslItem, CslName } from '../csl-item.js'
import { toDictionary } from '../data/to-dictionary.js'
import { toDayMonthYear } from '../dates/format-date.js'
import { readDate } from '../dates/read-date.js'
import { joinWithAnd } from '../names/join-names.js'
import { findBreak } from '../titles/read-title.js'
import { chooseItemType, isBlogSection } from './choose-item-type.js'
import { parsePersonName } from './parse-person-name.js'
import { findNounPhrase, shortenTitle } from './shorten-title.js'

/** CSL variables that a person may supply under `custom`; they stand over what was read. */
const SUPPLIED = new Set(
  'type title-short genre publisher publisher-place container-title container-title-short authority number volume issue page number-of-pages section archive archive_location URL DOI language note accessed'.split(
    ' ',
  ),
)
/** Other names that sidecars and headers of records use for them. */
const ALSO = toDictionary({ bates: 'archive_location', agency: 'publisher', court: 'authority' })

/** `2011-02` → date parts. */
export function toCslDate(iso: string): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] }
}

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** A sidecar writes a date as `2019-06-03`. */
function toSuppliedValue(name: string, value: unknown): unknown {
  if (name === 'accessed' && typeof value === 'string') return { raw: value }
  return typeof value === 'boolean' ? String(value) : value
}

function readSupplied(custom: DocumentInfo['custom']): Readonly<Record<string, unknown>> {
  const entries = Object.entries(custom).map(([name, value]) => [ALSO[name] ?? name, value] as const)
  const kept = entries.filter(([name, value]) => SUPPLIED.has(name) && value !== null)
  return keepSound(Object.fromEntries(kept.map(([name, value]) => [name, toSuppliedValue(name, value)])))
}

/** What the copy does not say, and what it is, in the words of a note that BibTeX and RIS carry. */
function toNote(document: DocumentInfo): string {
  const missing = [
    document.authors.length === 0 ? 'author' : '',
    document.outlet === null ? 'publication' : '',
    document.published === null ? 'date' : '',
  ].filter((part) => part !== '')
  const isTelling = document.kind === 'article' && (document.outlet === null || document.published === null)
  const circa = readDate(toCirca(document))
  return [
    isTelling ? `No ${joinWithOr(missing)} stated in the copy used` : '',
    circa === null ? '' : `circa ${toDayMonthYear(circa)}`,
    toRepostNote(document),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function joinWithOr(parts: readonly string[]): string {
  return parts.length > 2 ? `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}` : joinWithAnd(parts, 'or')
}

function toRepostNote({ repost }: DocumentInfo): string {
  if (repost === null) return ''
  const date = repost.date === null ? null : readDate(toCslDate(repost.date))
  const what = [repost.abridged ? 'Abridged repost' : 'Repost', date === null ? '' : toDayMonthYear(date)]
  const site =
    repost.outlet === null ? 'reposting site not identified in the copy used' : `reposted by ${repost.outlet}`
  return `${what.filter((part) => part !== '').join(', ')}; ${site}`
}

function toCirca({ custom }: DocumentInfo): CslDate | undefined {
  return typeof custom.circa === 'string' || typeof custom.circa === 'number'
    ? toCslDate(String(custom.circa))
    : undefined
}

/** English unless someone said otherwise, or the title's small words are Spanish. */
function guessLanguage(title: string | null): string {
  const spanish = title?.match(/(?<!\p{L})(?:el|los|las|una|del|por|para|con|según|que|en la)(?!\p{L})/giu)?.length ?? 0
  return spanish >= 2 ? 'es' : 'en-US'
}

/** A name this much of a title is a headline that was taken for a name. */
const MOST_OF_TITLE = 0.4

function toProperNames(title: string | null, entities: readonly Entity[]): readonly string[] {
  if (title === null) return []
  const names = entities
    .filter(({ category }) => category !== 'date')
    .flatMap(({ name, aliases }) => [name, ...aliases])
  const isName = (name: string) =>
    name.length > 2 && name.length <= title.length * MOST_OF_TITLE && /^\p{Lu}/u.test(name)
  return [...new Set(names)].filter((name) => isName(name) && title.includes(name))
}

function toCustom(document: DocumentInfo, entities: readonly Entity[]): CslCustom {
  const { title, published, repost } = document
  const circa = toCirca(document)
  const isLong = title !== null && findBreak(title) === title.length && shortenTitle(title) !== title
  const proper = toProperNames(title, entities)
  return {
    ...(published?.time !== undefined && { time: published.time }),
    ...(circa !== undefined && { circa }),
    ...(repost !== null && {
      repost: {
        outlet: repost.outlet,
        abridged: repost.abridged,
        ...(repost.date !== null && { issued: toCslDate(repost.date) }),
      },
    }),
    ...(isLong && { 'short-title': shortenTitle(title) }),
    ...(title !== null && document.authors.length === 0 && { 'noun-phrase': findNounPhrase(title) }),
    ...(proper.length > 0 && { 'proper-names': proper }),
  }
}

function toContainer(document: DocumentInfo): Partial<CslItem> {
  const { outlet, section } = document
  if (outlet === null || document.kind === 'record') return outlet === null ? {} : { publisher: outlet }
  if (isBlogSection(section)) return { 'container-title': section ?? outlet, publisher: outlet }
  const short = abbreviateOutlet(outlet)
  const isShorter = isListedOutlet(outlet) && short !== outlet && short !== outlet.replace(/^The\s+/, '')
  return { 'container-title': outlet, ...(isShorter && { 'container-title-short': short }) }
}

function toNumber({ custom }: DocumentInfo): Partial<CslItem> {
  if (typeof custom.number !== 'string' || !/^[A-Z]\d{6,}$/.test(custom.number)) return {}
  return { number: `Doc. No. ${custom.number}` }
}

function toNames(names: readonly string[]): readonly CslName[] {
  return names.map(parsePersonName)
}

/**
 * What is known about a document, as CSL-JSON. A person's fields under `custom` (`genre`, `bates`, `agency`, `recipients`, any CSL
 * variable) stand over what was read; what nobody said stays absent.
 * @param entities the document's, so that sentence case leaves names in the title alone
 */
export function toCslItem(document: DocumentInfo, entities: readonly Entity[] = []): CslItem {
  const recipients = toNames(toTexts(document.custom.recipients ?? document.custom.recipient))
  const note = toNote(document)
  const custom = toCustom(document, entities)
  return {
    id: document.id,
    type: chooseItemType(document),
    ...(document.title !== null && { title: document.title }),
    ...(document.authors.length > 0 && { author: toNames(document.authors) }),
    ...(recipients.length > 0 && { recipient: recipients }),
    ...toContainer(document),
    ...(document.published !== null && { issued: toCslDate(document.published.date) }),
    ...(document.url !== null && { URL: document.url }),
    language: guessLanguage(document.title),
    ...(note !== '' && { note }),
    ...readSupplied(document.custom),
    ...toNumber(document),
    ...(Object.keys(custom).length > 0 && { custom }),
  }
}
