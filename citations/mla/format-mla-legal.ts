import { abbreviateCourt } from '../abbreviations/abbreviate-court.js'
import { nameReporter, toDatabase, toLawNumber } from '../bluebook/format-legal.js'
import { readData } from '../data/read-data.js'
import { toMlaDate } from '../dates/format-date.js'
import type { Work } from '../read-work.js'
import { dropGuards, joinPieces, joinSentences, toItalic } from '../text/marked-text.js'

const { courts, circuits, districts } = readData<{
  courts: Record<string, string>
  circuits: Record<string, string>
  districts: Record<string, string>
}>('courts.json')
const places = readData<{ states: Record<string, string> }>('places.json')
const { reporters, codes } = readData<{
  reporters: Record<string, readonly [string, string]>
  codes: Record<string, readonly [string, string]>
}>('reporters.json')
const STATES = new Map(Object.entries(places.states).map(([name, short]) => [short.replace(/\s/g, ''), name]))

function findState(short: string): string | null {
  return STATES.get(short.replace(/\s/g, '')) ?? null
}

/** The court MLA names as author: `S.D.N.Y.`, `9th Cir.`, `D. Ariz.`; what cannot be resolved stays as the item has it. */
export function toCourtName(name: string): string {
  const authority = abbreviateCourt(name)
  const listed = courts[authority]
  if (listed !== undefined) return listed
  const circuit = circuits[/^(\w+) Cir\.$/.exec(authority)?.[1] ?? '']
  if (circuit !== undefined) return `United States, Court of Appeals for the ${circuit} Circuit`
  const district = /^([NSEWCM])?\.?D\. ?(.+)$/.exec(authority)
  const state = findState(district?.[2] ?? '')
  if (district === null || state === null) return authority
  const part = district[1] === undefined ? '' : `${districts[district[1]]} `
  return `United States, District Court for the ${part}District of ${state === 'District of Columbia' ? 'Columbia' : state}`
}

function toReporter(work: Work): string {
  const { volume } = work.item
  if (work.container === null || volume === undefined) return ''
  const [name, series] = reporters[nameReporter(work)] ?? [work.container, '']
  return joinPieces([toItalic(name), series, `vol. ${volume}`, toPages(work)])
}

function toPages({ page }: Work): string {
  return page === null ? '' : `${/[-–]/.test(page) ? 'pp.' : 'p.'} ${page.replace(/-/g, '–')}`
}

function toDocket(work: Work): string {
  return work.number === null || work.container !== null ? '' : `No. ${work.number.replace(/^No\.\s*/, '')}`
}

/** MLA lists a section of a code by the code. */
function formatCode(work: Work): string {
  const [name, unit] = codes[work.container ?? ''] ?? [work.container ?? '', 'vol.']
  const { volume, section } = work.item
  const bare = section === undefined ? '' : `section ${String(section).replace(/^§+\s*/, '')}`
  const year = work.issued === null ? '' : toMlaDate(work.issued)
  const url = work.url?.replace(/^https?:\/\//i, '') ?? ''
  const title = work.title === null ? '' : toItalic(dropGuards(work.title.main))
  return joinSentences([
    title,
    toLawNumber(work),
    joinPieces([toItalic(name), volume === undefined ? '' : `${unit} ${volume}`, bare, year, toPages(work), url]),
  ])
}

/** A case by its court, named as author; a statute by its code (MLA appendix 1). */
export function formatMlaLegal(work: Work): string {
  if (work.kind === 'statute') return formatCode(work)
  const name = work.title === null ? '' : toItalic(dropGuards(work.title.main))
  const court = work.authority === null ? '' : toCourtName(work.authority)
  const date = work.issued === null ? '' : toMlaDate(work.issued)
  const url = work.url?.replace(/^https?:\/\//i, '') ?? ''
  const docket = joinPieces([toDocket(work), date, toDatabase(work)])
  return joinSentences([court, name, docket, toReporter(work), url])
}
