import type { EntitySummary, HitQuotation, QuotationKind } from '../../schema/index.js'
import { SURE } from '../../schema/index.js'
import type { DatedQuotation, SpeakerQuotations } from '../search/list-speaker-quotations.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { formatDate } from '../text/format-date.js'
import { toTellingRole } from '../text/to-telling-role.js'
import { toAddress } from '../to-address.js'
import { toPhraseHref } from '../to-elsewhere.js'
import { type BarChart, toBarChart } from './to-bar-chart.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { type HitView, toHitView, toSourceView } from './to-hit-view.js'
import { type Pager, toPager } from './to-pager.js'
import type { NamedLink } from './to-quotation-note.js'

/** What restricts the quotations of a speaker's page. */
export interface SpeakerState {
  readonly q: string
  readonly certainty: 'sure' | 'unsure' | null
  readonly kind: QuotationKind | null
  readonly page: number
}

export interface SpeakerPage {
  readonly frame: PageFrame
  readonly name: string
  readonly aliases: readonly string[]
  readonly correctedByHand: boolean
  readonly roles: readonly RoleView[]
  readonly possiblySame: readonly NamedLink[]
  readonly summary: string
  readonly searchHref: string
  readonly chart: BarChart | null
  readonly q: string
  readonly hidden: readonly (readonly [string, string])[]
  readonly filters: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly quotations: readonly QuotationView[]
  readonly found: string
  readonly pager: Pager | null
  /** Why the words that were typed restrict nothing, or the list is cut; null else. */
  readonly remark: string | null
}

/** A role as given, with when and where. */
export interface RoleView {
  readonly role: string
  readonly source: string
  readonly href: string
}
export interface QuotationView extends HitView {
  /** `said Oct. 2010`, `printed Jan. 8, 2012`, `no date`. */
  readonly date: string
  readonly kind: QuotationKind
  readonly isSure: boolean
  readonly why: string
}

const QUOTATIONS_A_PAGE = 50

export function toSpeakerPage(
  speaker: EntitySummary,
  everyone: readonly EntitySummary[],
  all: SpeakerQuotations,
  state: SpeakerState,
  refusal: string | null,
): SpeakerPage {
  const { name, aliases, possiblySame, correctedByHand, quotations, sureQuotations } = speaker
  const found = all.quotations.filter((one) => isWanted(one, state))
  const start = (state.page - 1) * QUOTATIONS_A_PAGE
  const pages = Math.ceil(found.length / QUOTATIONS_A_PAGE)
  return {
    frame: { title: name, section: 'speakers', box: EMPTY_BOX },
    name,
    aliases,
    correctedByHand,
    roles: toRoles(name, all.quotations),
    possiblySame: possiblySame.map((other) => ({ name: other, href: toNamedHref(everyone, other) })),
    summary: `${formatCount(quotations, 'quotation')}, ${sureQuotations} of them sure`,
    searchHref: toHref({ ...EMPTY_STATE, values: { speaker: [name] }, view: 'quotations' }),
    chart: toChart(name, found),
    q: state.q,
    hidden: toParameters({ ...state, q: '', page: 1 }),
    filters: toFilters(speaker.id, state),
    quotations: found.slice(start, start + QUOTATIONS_A_PAGE).map((one) => toQuotationView(one, state)),
    found: formatCount(found.length, 'quotation'),
    pager: toPager(state.page, pages, (page) => toStateHref(speaker.id, { ...state, page })),
    remark: refusal ?? toRemark(all),
  }
}

/** Who is quoted has a page; of others the collection has mentions. */
function toNamedHref(everyone: readonly EntitySummary[], name: string): string {
  const quoted = everyone.find((one) => one.name === name)
  return quoted ? `/speakers/${encodeURIComponent(quoted.id)}` : toPhraseHref(name)
}

function isWanted({ quotation }: DatedQuotation, { certainty, kind }: SpeakerState): boolean {
  if (kind !== null && quotation.kind !== kind) return false
  return certainty === null || (certainty === 'sure') === quotation.confidence >= SURE
}

function toRemark({ quotations, total }: SpeakerQuotations): string | null {
  if (quotations.length >= total) return null
  return `The first ${formatCount(quotations.length, 'quotation')} of ${total} are listed; words narrow them down.`
}

/** Each role once, with the earliest place that gives it. */
function toRoles(name: string, quotations: readonly DatedQuotation[]): readonly RoleView[] {
  const roles = new Map<string, RoleView>()
  for (const { hit, quotation } of quotations) {
    const role = toTellingRole(name, findRole(name, quotation))
    if (role === null || roles.has(role.toLowerCase())) continue
    const { href, source } = toHitView(hit, EMPTY_STATE)
    roles.set(role.toLowerCase(), { role, source: source.line || source.title, href })
  }
  return [...roles.values()]
}

/** Each of those who said it together has a role of their own. */
function findRole(name: string, { speaker, role, jointSpeakers }: HitQuotation): string | null {
  return speaker === name ? role : (jointSpeakers?.find((one) => one.name === name)?.role ?? null)
}

function toChart(name: string, quotations: readonly DatedQuotation[]): BarChart | null {
  const dated = quotations.flatMap(({ hit }) => (hit.document.published ? [hit.document.published.date] : []))
  const inQuotations = { ...EMPTY_STATE, values: { speaker: [name] }, view: 'quotations' as const }
  return toBarChart(
    dated.map((date) => ({ date, count: 1 })),
    'quotation',
    (period) => toHref({ ...inQuotations, from: period, to: period }),
  )
}

const FILTERS: readonly (readonly [label: string, change: Partial<SpeakerState>])[] = [
  ['all', { certainty: null, kind: null }],
  ['sure', { certainty: 'sure' }],
  ['check attribution', { certainty: 'unsure' }],
  ['direct', { kind: 'direct' }],
  ['mixed', { kind: 'mixed' }],
  ['indirect', { kind: 'indirect' }],
]

function toFilters(id: string, state: SpeakerState): SpeakerPage['filters'] {
  return FILTERS.map(([label, change]) => {
    const changed = { ...state, ...change, page: 1 }
    const isCurrent = changed.certainty === state.certainty && changed.kind === state.kind
    return { label, href: toStateHref(id, changed), isCurrent }
  })
}

function toParameters({ q, certainty, kind, page }: SpeakerState): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['q', q || null],
    ['certainty', certainty],
    ['kind', kind],
    ['page', page === 1 ? null : String(page)],
  ]
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

function toStateHref(id: string, state: SpeakerState): string {
  return toAddress(`/speakers/${encodeURIComponent(id)}`, toParameters(state))
}

function toQuotationView({ hit, quotation, date, isSaidDate }: DatedQuotation, state: SpeakerState): QuotationView {
  const view = toHitView(hit, { ...EMPTY_STATE, q: state.q })
  const dated = date === null ? 'no date' : `${isSaidDate ? 'said' : 'printed'} ${formatDate(date)}`
  return {
    ...view,
    source: toSourceView(hit.document),
    date: dated,
    kind: quotation.kind,
    isSure: quotation.confidence >= SURE,
    why: quotation.reason,
  }
}
