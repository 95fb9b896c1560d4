import type { EntitySummary } from '../../schema/index.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { foldLetters } from '../text/fold-letters.js'
import { formatCount, formatNumber } from '../text/format-count.js'
import { toTellingRole } from '../text/to-telling-role.js'
import { toAddress } from '../to-address.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { type Pager, toPager } from './to-pager.js'

export interface SpeakersPage {
  readonly frame: PageFrame
  readonly find: string
  readonly summary: string
  readonly speakers: readonly SpeakerRow[]
  readonly orders: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly pager: Pager | null
}

export interface SpeakerRow {
  readonly name: string
  readonly href: string
  readonly role: string | null
  readonly aliases: string
  /** `corrected by hand`, `possibly the same as Ronald Welch`; empty where there is nothing to say. */
  readonly remark: string
  readonly quotations: string
  readonly sure: string
  readonly sureHref: string
  readonly documents: string
  readonly documentsHref: string
}

export interface SpeakersState {
  readonly find: string
  readonly order: 'quotations' | 'name'
  readonly page: number
}

const SPEAKERS_A_PAGE = 100

export function toSpeakersPage(speakers: readonly EntitySummary[], state: SpeakersState): SpeakersPage {
  const found = speakers.filter((speaker) => isNamed(speaker, foldLetters(state.find)))
  const sorted = [...found].sort(state.order === 'name' ? byName : byQuotations)
  const start = (state.page - 1) * SPEAKERS_A_PAGE
  return {
    frame: { title: 'Speakers', section: 'speakers', box: EMPTY_BOX },
    find: state.find,
    summary: formatCount(found.length, 'speaker'),
    speakers: sorted.slice(start, start + SPEAKERS_A_PAGE).map(toSpeakerRow),
    orders: (['quotations', 'name'] as const).map((order) => ({
      label: order === 'name' ? 'by name' : 'most quoted',
      href: toSpeakersHref({ ...state, order, page: 1 }),
      isCurrent: order === state.order,
    })),
    pager: toPager(state.page, Math.ceil(found.length / SPEAKERS_A_PAGE), (page) => toSpeakersHref({ ...state, page })),
  }
}

export function toSpeakersHref({ find, order, page }: SpeakersState): string {
  const all = [
    ['find', find],
    ['order', order === 'quotations' ? '' : order],
    ['page', page === 1 ? '' : String(page)],
  ] as const
  return toAddress(
    '/speakers',
    all.filter(([, value]) => value !== ''),
  )
}

export function toSpeakerRow(speaker: EntitySummary): SpeakerRow {
  const { id, name, roles, aliases, quotations, sureQuotations, documents } = speaker
  return {
    name,
    href: `/speakers/${encodeURIComponent(id)}`,
    role: toTellingRole(name, roles[0] ?? null),
    aliases: aliases.join(', '),
    remark: toRemark(speaker),
    quotations: formatNumber(quotations),
    sure: formatNumber(sureQuotations),
    sureHref: `/speakers/${encodeURIComponent(id)}?certainty=sure`,
    documents: formatNumber(documents),
    documentsHref: toHref({ ...EMPTY_STATE, values: { speaker: [name] }, view: 'documents' }),
  }
}

/** Most quoted first; ties by name, so that pages are stable. */
export function byQuotations(a: EntitySummary, b: EntitySummary): number {
  return b.quotations - a.quotations || byName(a, b)
}

function byName(a: EntitySummary, b: EntitySummary): number {
  return a.name.localeCompare(b.name, 'en')
}

function isNamed({ name, aliases, roles }: EntitySummary, find: string): boolean {
  return find === '' || [name, ...aliases, ...roles].some((words) => foldLetters(words).includes(find))
}

function toRemark({ correctedByHand, possiblySame }: EntitySummary): string {
  const near = possiblySame.length > 0 ? `possibly the same as ${possiblySame.join(', ')}` : ''
  return [correctedByHand ? 'corrected by hand' : '', near].filter((part) => part !== '').join('; ')
}
