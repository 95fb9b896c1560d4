import { classifyItem, type Kind } from './classify-item.js'
import type { CslCustom, CslDate, CslItem, CslName, CslRepost } from './csl-item.js'
import { type CitedDate, readDate } from './dates/read-date.js'
import { mendBatesRange } from './mend-bates-range.js'
import { readCircaNote, readRepostNote } from './read-note.js'
import { curlQuotationMarks } from './text/curl-quotation-marks.js'
import { dropUnseen } from './text/marked-text.js'
import { isForeignLanguage, readTitle, type Title, toPlainText } from './titles/read-title.js'

/** The record or article as every style reads it: what is absent is null, decided once. */
export interface Work {
  readonly item: CslItem
  readonly kind: Kind
  readonly authors: readonly CslName[]
  readonly recipients: readonly CslName[]
  readonly title: Title | null
  readonly container: string | null
  readonly publisher: string | null
  /** The court. */
  readonly authority: string | null
  readonly place: string | null
  readonly issued: CitedDate | null
  readonly accessed: CitedDate | null
  /** A date that only circumstances tell, where the source states none. */
  readonly circa: CitedDate | null
  /** As printed: `November` of `e-mail`; null where the item has none or its bracketed title says it already. */
  readonly genre: string | null
  readonly number: string | null
  /** Bates number or range, or ECF number. */
  readonly location: string | null
  readonly archive: string | null
  readonly page: string | null
  readonly url: string | null
  readonly isForeign: boolean
  readonly isPrint: boolean
  /** True where a body is the author of what stands on its own site: it is named once. */
  readonly isByOutlet: boolean
  readonly repost: CslRepost | null
  /** The article through which a record is known, and whether it quotes it or only refers to it. */
  readonly through: { readonly work: Work; readonly verb: 'quoted' | 'cited' } | null
}

function text(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const plain = curlQuotationMarks(toPlainText(String(value))).trim()
  return plain === '' ? null : plain
}

function isClean(value: unknown): boolean {
  return typeof value !== 'string' || (value !== '' && value === text(value))
}

function cleanName(name: CslName): CslName {
  if (Object.values(name).every(isClean)) return name
  const entries = Object.entries(name).map(([part, value]) => [
    part,
    typeof value === 'string' ? (text(value) ?? '') : value,
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as CslName
}

function readNames(names: readonly CslName[] | undefined): readonly CslName[] {
  if (!Array.isArray(names)) return []
  return names
    .filter((name) => typeof name === 'object' && name !== null)
    .map(cleanName)
    .filter((name) => name.literal !== undefined || name.family !== undefined || name.given !== undefined)
}

/** A genre that a cataloguer's title in brackets already names is not said twice, but for letters and their like. */
function readGenre(item: CslItem, kind: Kind, title: Title | null): string | null {
  const genre = text(item.genre)
  if (genre === null || kind === 'correspondence' || !title?.isDescription) return genre
  return title.main.toLowerCase().includes(genre.toLowerCase()) ? null : genre
}

/** Under whatever name: `repost`, `reprinted-in`, `republished-in`. */
function findCopy(custom: CslCustom): unknown {
  const name = Object.keys(custom).find((field) => /^re(?:post|print|publish)/.test(field))
  return name === undefined ? undefined : custom[name]
}

/** Our own shape, or a copy given as a CSL item of its own. */
function readRepost(item: CslItem): CslRepost | null {
  const copy = findCopy(item.custom ?? {})
  if (typeof copy === 'string') return { outlet: text(copy), abridged: item.custom?.abridged === true }
  if (typeof copy === 'object' && copy !== null) {
    const fields = copy as Readonly<Record<string, unknown>>
    const issued = fields.issued ?? (typeof fields.date === 'string' ? { raw: fields.date } : undefined)
    return {
      outlet: text(fields.outlet ?? fields.site ?? fields['container-title'] ?? fields.publisher),
      ...(issued !== undefined && { issued: issued as CslDate }),
      abridged: fields.abridged === true || item.custom?.abridged === true,
    }
  }
  const original = item['original-date']
  return original === undefined
    ? readRepostNote(text(item.note) ?? '')
    : { outlet: text(item['container-title']), ...(item.issued && { issued: item.issued }), abridged: false }
}

/** Of a copy whose original CSL tells (`original-date`, `original-publisher`), the original is what is cited. */
function readOriginal(item: CslItem): CslItem {
  if (item['original-date'] === undefined || item.custom?.repost !== undefined) return item
  const container = item['original-publisher'] ?? item['container-title']
  return { ...item, issued: item['original-date'], ...(container !== undefined && { 'container-title': container }) }
}

function readLocation(item: CslItem): string | null {
  const location = text(item.archive_location)
  return location === null ? null : mendBatesRange(location)
}

function readUrl(item: CslItem): string | null {
  const url = dropUnseen(String(item.URL ?? '')).replace(/\s+/g, '')
  if (url !== '') return url
  return item.DOI ? `https://doi.org/${dropUnseen(String(item.DOI)).trim()}` : null
}

function readThrough(item: CslItem): Work['through'] {
  const quoted = item.custom?.['quoted-in']
  const through = quoted ?? item.custom?.['cited-in']
  return through === undefined ? null : { work: readWork(through), verb: quoted === undefined ? 'cited' : 'quoted' }
}

function readIssued({ issued, custom }: CslItem): CitedDate | null {
  const date = readDate(issued, custom?.['year-inferred'] === true)
  return date !== null && custom?.circa === true ? { ...date, isCirca: true } : date
}

function readCirca({ custom, note }: CslItem): CitedDate | null {
  const circa = typeof custom?.circa === 'object' ? custom.circa : readCircaNote(text(note) ?? '')
  return readDate(circa)
}

const known = new WeakMap<CslItem, Work>()

/** Reads an item once; a list of many styles reads each item a single time. */
export function readWork(item: CslItem): Work {
  const before = known.get(item)
  if (before !== undefined) return before
  const work = read(item)
  known.set(item, work)
  return work
}

function isByOutlet(authors: readonly CslName[], outlet: string | null): boolean {
  const bare = (name: string) => name.replace(/^The\s+/, '')
  const [author] = authors
  return (
    authors.length === 1 && outlet !== null && author?.literal !== undefined && bare(author.literal) === bare(outlet)
  )
}

function read(item: CslItem): Work {
  const cited = readOriginal(item)
  const authors = readNames(item.author)
  const container = text(cited['container-title'])
  const publisher = text(item.publisher)
  const kind = classifyItem(item)
  const title = readTitle(item)
  const page = text(item.page)
  const url = readUrl(item)
  return {
    item,
    kind,
    authors,
    recipients: readNames(item.recipient),
    title,
    container,
    publisher,
    authority: text(item.authority),
    place: text(item['publisher-place']),
    issued: readIssued(cited),
    accessed: readDate(item.accessed),
    circa: readCirca(item),
    genre: readGenre(item, kind, title),
    number: text(item.number),
    location: readLocation(item),
    archive: text(item.archive),
    page,
    url,
    isForeign: isForeignLanguage(item.language),
    isPrint: page !== null && url === null,
    isByOutlet: (kind === 'article' || kind === 'page') && isByOutlet(authors, container ?? publisher),
    repost: readRepost(item),
    through: readThrough(item),
  }
}
