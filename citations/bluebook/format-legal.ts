import { abbreviateCourt } from '../abbreviations/abbreviate-court.js'
import { abbreviateCaseName, chooseShortParty } from '../abbreviations/abbreviate-institution.js'
import { abbreviatePaper } from '../abbreviations/abbreviate-paper.js'
import { readData } from '../data/read-data.js'
import { toBluebookDate } from '../dates/format-date.js'
import { formatPinpointValue, type Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import type { CitationOptions } from '../styles.js'
import { joinPieces } from '../text/marked-text.js'
import { toBluebookPinpoint } from './format-pinpoint.js'
import { toBluebookTitle } from './format-title.js'
import type { Typeface } from './typeface.js'

const { reporters } = readData<{ reporters: Record<string, unknown> }>('reporters.json')
const REPORTERS = new Map(Object.keys(reporters).map((name) => [name.replace(/\s/g, ''), name]))

/** The highest court's reporters name it by themselves (10.4(a)). */
const SUPREME = /^(?:U\.S\.|S\. ?Ct\.|L\. ?Ed\.(?: 2d)?)$/

function toDocket(work: Work): string {
  if (work.number === null) return ''
  return /^(?:No|Nos|Case|Civ|Crim|File|Index)\b/i.test(work.number) ? work.number : `No. ${work.number}`
}

/** Court and date in parentheses: the year alone where a reporter has it, the full date else (10.5). */
export function toCourtDate(work: Work, isReported: boolean): string {
  const date = work.issued
  const year = date?.from?.year === undefined ? '' : String(date.from.year)
  const court = isReported && SUPREME.test(nameReporter(work)) ? '' : abbreviateCourt(work.authority ?? '')
  const when = isReported || date === null ? year : toBluebookDate(date)
  const both = [court, when].filter((part) => part !== '').join(' ')
  return both === '' ? '' : ` (${both})`
}

export function isReported(work: Work): boolean {
  return work.container !== null && work.item.volume !== undefined
}

/** `877 F. Supp. 2d 87`, spaced as T1 has it; ___ where the page is not known yet (10.8.1(b)). */
export function toReporter(work: Work): string {
  return [work.item.volume, nameReporter(work), work.page?.split(/[-–]/)[0] ?? '___'].join(' ')
}

/** `F.Supp.2d` is `F. Supp. 2d`. */
export function nameReporter({ container }: Work): string {
  return REPORTERS.get((container ?? '').replace(/\s/g, '')) ?? container ?? ''
}

/** Number of a paper in a database; null where the location is another one. */
export function toDatabase(work: Work): string | null {
  return /\bWL\b|LEXIS/.test(work.location ?? '') ? work.location : null
}

function toCasePin(pinpoint: Pinpoint | null, options: CitationOptions): string {
  if (pinpoint?.label === 'page') return formatPinpointValue(pinpoint)
  return toBluebookPinpoint(pinpoint, options)
}

function toCaseName(work: Work): string {
  return abbreviateCaseName(work.title?.main ?? '[case not named]')
}

/** `*Name*, V Rep. P, PIN (Court Year)` (10); without a reporter by docket number and full date (10.8.1). */
export function formatCase(work: Work, pinpoint: Pinpoint | null, options: CitationOptions, face: Typeface): string {
  const name = face.caseName(toCaseName(work))
  if (isReported(work)) {
    return joinPieces([name, toReporter(work), toCasePin(pinpoint, options)]) + toCourtDate(work, true)
  }
  const database = toDatabase(work)
  const pin = toBluebookPinpoint(pinpoint, options)
  const head = joinPieces([name, toDocket(work), database, database === null ? '' : pin])
  const slip = database === null && pin !== '' ? `, slip op. ${pin}` : ''
  const docket = database === null ? work.location : null
  return joinPieces([head + slip + toCourtDate(work, false), docket, work.url])
}

/** `*First Party*, V Rep. at PIN` (10.9). */
export function formatShortCase(
  work: Work,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
  face: Typeface,
): string {
  const name = face.caseName(chooseShortParty(work.title?.main ?? '[case not named]'))
  const pin = toBluebookPinpoint(pinpoint, options)
  if (!isReported(work)) return joinPieces([name, toDatabase(work) ?? toDocket(work), pin])
  const volume = `${work.item.volume} ${nameReporter(work)}`
  return joinPieces([
    name,
    pin === '' ? toReporter(work) : pinpoint?.label === 'page' ? `${volume} ${pin}` : `${toReporter(work)}, ${pin}`,
  ])
}

function toPaperPin(pinpoint: Pinpoint | null, options: CitationOptions): string {
  if (pinpoint === null) return ''
  return pinpoint.label === 'line'
    ? ` at ${formatPinpointValue(pinpoint)}`
    : ` ${toBluebookPinpoint(pinpoint, options)}`
}

/** `Paper at PIN, *Case*, No. N (Court Date), ECF No. N` (10.8.3). */
export function formatFiling(work: Work, pinpoint: Pinpoint | null, options: CitationOptions, face: Typeface): string {
  const paper = work.title === null ? (work.genre ?? '[paper not named]') : toBluebookTitle(work.title)
  const caption = face.caseName(abbreviateCaseName(work.container ?? ''))
  const head = joinPieces([paper + toPaperPin(pinpoint, options), caption, toDocket(work)])
  return joinPieces([head + toCourtDate(work, false), work.location, work.url])
}

/** `Palmer Dep. 45:12–19` (B17.1, BT1). */
export function formatShortFiling(work: Work, pinpoint: Pinpoint | null, options: CitationOptions): string {
  const paper = abbreviatePaper(work.title === null ? (work.genre ?? '') : toBluebookTitle(work.title))
  const pin = toBluebookPinpoint(pinpoint, options)
  return pin === '' ? paper : `${paper} ${pin}`
}

function toSection(work: Work, pinpoint: Pinpoint | null): string {
  const section = pinpoint?.label === 'section' ? pinpoint.value : String(work.item.section ?? '')
  const bare = section.replace(/^§+\s*/, '')
  return bare === '' ? '' : `${/[–,]|\d-\d/.test(bare) && !/\d[a-z]+-\d/.test(bare) ? '§§' : '§'} ${bare}`
}

/** `5 U.S.C. § 552(b)(5)`; a code takes no year (12.3.2). */
export function toCode(work: Work, pinpoint: Pinpoint | null): string {
  const volume = work.item.volume === undefined ? null : String(work.item.volume)
  return [volume, work.container, toSection(work, pinpoint) || work.page]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}

/** Regulations and session laws keep their year (12.4, 14.2). */
function toLawYear(work: Work): string {
  const year = work.issued?.from?.year
  return year === undefined || work.container === null || /^U\.S\.C/.test(work.container) ? '' : ` (${year})`
}

/** A public law has its number before the statutes at large; a code needs none. */
export function toLawNumber(work: Work): string {
  return work.number !== null && (work.container === null || /^Pub\. L\./.test(work.number)) ? work.number : ''
}

export function formatStatute(work: Work, pinpoint: Pinpoint | null): string {
  const name = work.title === null ? '' : toBluebookTitle(work.title)
  return joinPieces([name, toLawNumber(work), toCode(work, pinpoint)]) + toLawYear(work)
}

/** `§ 552(b)(5)` (12.10). */
export function formatShortStatute(work: Work, pinpoint: Pinpoint | null): string {
  return toSection(work, pinpoint) || formatStatute(work, pinpoint)
}
