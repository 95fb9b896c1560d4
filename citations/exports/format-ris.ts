import { isEmail } from '../classify-item.js'
import type { CslItem, CslName } from '../csl-item.js'
import { toDictionary } from '../data/to-dictionary.js'
import { toClockTime, toDayMonthYear } from '../dates/format-date.js'
import { readDate } from '../dates/read-date.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import { readWork } from '../read-work.js'
import {
  capitalise,
  toDateNote,
  toIsoDate,
  toLabelled,
  toPageRange,
  toRaw,
  toRawGenre,
  toRawName,
  toRawPinpoint,
  toRawSurnames,
  toRepostNote,
  toVerb,
} from './raw-fields.js'

const TYPES = toDictionary({
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  article: 'GEN',
  'post-weblog': 'BLOG',
  post: 'ELEC',
  report: 'RPRT',
  dataset: 'DATA',
  document: 'GEN',
  legal_case: 'CASE',
  legislation: 'STAT',
  regulation: 'STAT',
  bill: 'BILL',
  hearing: 'HEAR',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  'paper-conference': 'CPAPER',
  manuscript: 'MANSCPT',
  map: 'MAP',
  speech: 'GEN',
  interview: 'GEN',
  broadcast: 'VIDEO',
  motion_picture: 'MPCT',
  patent: 'PAT',
})

function toType(item: CslItem): string {
  if (item.type === 'webpage') return toRaw(item['container-title']) === '' ? 'ELEC' : 'NEWS'
  if (item.type === 'personal_communication') return isEmail(item) ? 'ICOMM' : 'PCOMM'
  return TYPES[item.type] ?? 'GEN'
}

function toName(name: CslName): string {
  const raw = toRawName(name)
  if (typeof raw === 'string') return raw
  return [raw.family, raw.given, raw.suffix].filter((part) => part !== '').join(', ')
}

/** `YYYY/MM/DD/other`: the parts that are not known stay empty. */
function toDate(item: CslItem): string {
  const date = readDate(item.issued)
  const from = date?.from
  if (from == null) return ''
  const part = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'))
  const time = item.custom?.time
  const other = date?.season ?? (typeof time === 'string' ? toClockTime(time) : null)
  return `${from.year}/${part(from.month)}/${part(from.day)}${other === null ? (from.day === undefined ? '/' : '') : `/${other}`}`
}

function toAccessed(item: CslItem): string {
  return toIsoDate(item.accessed, '/')
}

/** A report says how many pages it has. */
function toPages(item: CslItem): readonly [string, string] {
  return toRaw(item.page) === '' ? [toRaw(item['number-of-pages']), ''] : toPageRange(item)
}

function toThroughTitle(title: string): string {
  return title.split(/—|(?<=\p{L})–(?=\p{L})/u)[0] ?? title
}

function toThrough(item: CslItem, pinpoint: Pinpoint | null): string {
  const work = readWork(item)
  const verb = toVerb(work)
  if (verb === null || work.through === null) return ''
  const article = work.through.work.item
  const issued = readDate(article.issued)
  const title = toThroughTitle(toRaw(article.title))
  const isBlog = article.type === 'post-weblog'
  const parts = [
    toRawSurnames(article),
    issued === null ? `${title} (n.d.)` : title,
    isBlog ? '' : toRaw(article['container-title'] ?? article.publisher),
    issued === null ? '' : toDayMonthYear(issued),
    toRawPinpoint(pinpoint),
  ]
  return `${verb} ${parts.filter((part) => part !== '').join(', ')}`
}

/** What has no tag of its own, or has it taken already. */
function findUnheld(item: CslItem): readonly string[] {
  const pages = toRaw(item['number-of-pages'])
  return [
    toRaw(item.publisher) === '' ? '' : toRaw(item.authority),
    toRaw(item.page) === '' || pages === '' ? '' : `${pages} pp.`,
    toRaw(item.medium),
    toLabelled('Date:', readDate(item.issued)?.literal),
    toDateNote(item),
  ]
}

function toNote(item: CslItem, pinpoint: Pinpoint | null): string {
  const through = toThrough(item, pinpoint)
  const note = toRaw(item.note)
  const own = through !== '' && /^(?:Quoted|Cited) in /.test(note) ? '' : note
  return [own, ...findUnheld(item), toRepostNote(item), through].filter((part) => part !== '').join('; ')
}

function toLines(item: CslItem, pinpoint: Pinpoint | null): readonly (readonly [string, string])[] {
  const { kind } = readWork(item)
  const [first, last] = toPages(item)
  const number = toRaw(item.number)
  const court = toRaw(item.authority)
  const names = (list: readonly CslName[] | undefined, tag: string) =>
    (Array.isArray(list) ? list : []).map((name) => [tag, toName(name)] as const)
  return [
    ['TY', toType(item)],
    ...names(item.author, 'AU'),
    ...names(item.recipient, 'A2'),
    ['TI', toRaw(item.title)],
    ['T2', toRaw(item['container-title'])],
    ['VL', toRaw(item.volume)],
    ['IS', toRaw(item.issue)],
    ['CY', toRaw(item['publisher-place'])],
    ['PB', toRaw(item.publisher) || court],
    ['PY', String(readDate(item.issued)?.from?.year ?? '')],
    ['DA', toDate(item)],
    ['M3', kind === 'case' || kind === 'statute' ? capitalise(toRaw(item.genre)) : toRawGenre(item)],
    ['M1', item.type === 'report' ? '' : number],
    ['SN', item.type === 'report' ? number : ''],
    ['SP', first],
    ['EP', last],
    ['AN', toRaw(item.archive_location)],
    ['DB', toRaw(item.archive)],
    ['SE', toRaw(item.section)],
    ['N1', toNote(item, pinpoint)],
    ['DO', toRaw(item.DOI).replace(/\s/g, '')],
    ['UR', toRaw(item.URL).replace(/\s/g, '')],
    ['Y2', toAccessed(item)],
    ['LA', toRaw(item.language)],
  ]
}

/** One RIS record, lines ending with CR and LF, the last one `ER  - `. */
export function formatRis(item: CslItem, pinpoint: Pinpoint | null): string {
  const lines = toLines(item, pinpoint).filter(([, value]) => value !== '')
  return `${[...lines, ['ER', ''] as const].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}`
}
