import { toCoins } from '../../citations/zotero/to-coins.js'
import { type Hit, type HitDocument, type HitQuotation, type PublishedDate, SURE } from '../../schema/index.js'
import { toHitItem } from '../citing/hit-item.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { type SearchState, toHref, withFilter } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { formatDate } from '../text/format-date.js'
import type { Run } from '../text/to-runs.js'
import { toSnippet } from '../text/to-snippet.js'
import { toTellingRole } from '../text/to-telling-role.js'
import { toElsewhereHref } from '../to-elsewhere.js'
import { toValueLabel } from './facet-labels.js'
import { type CiteLinks, toCiteLinks } from './to-cite-links.js'

/** Where a hit stands, in words. */
export interface SourceView {
  readonly title: string
  /** `MSNBC · Oct. 15, 2010 (reposted Oct. 18, 2010, abridged)`; empty where the source says nothing. */
  readonly line: string
}

/** Someone quoted in the hit. */
export interface SpeakerView {
  readonly name: string
  readonly role: string | null
  /** Restricts the search to this speaker; null where nobody is named. */
  readonly href: string | null
  /** `direct quotation`, … */
  readonly kind: string
  readonly isSure: boolean
  readonly why: string
}

export interface HitView {
  readonly id: string
  readonly source: SourceView
  readonly href: string
  /** `¶ 9`; null in front matter. */
  readonly paragraph: string | null
  readonly snippet: readonly Run[]
  readonly speakers: readonly SpeakerView[]
  /** Where very many speak in one passage: those that are shown only when asked for. */
  readonly moreSpeakers: { readonly label: string; readonly speakers: readonly SpeakerView[] } | null
  readonly cite: CiteLinks
  /** The same words in the whole collection; of a quotation only, and null where no other source has them. */
  readonly elsewhere: { readonly label: string; readonly href: string } | null
  /** For reference managers. */
  readonly coins: string
}

export const UNTITLED = 'Untitled document'

/** A letter with its signatories must not push the next hit off the screen. */
const MOST_SPEAKERS = 5

/** @param others how many other documents have the words of a quotation; absent where that was not counted */
export function toHitView(hit: Hit, state: SearchState, others?: number): HitView {
  const speakers = listSpeakers(hit.quotations.flatMap(toVoices)).map((quotation) => toSpeakerView(quotation, state))
  const shown = speakers.length > MOST_SPEAKERS + 1 ? speakers.slice(0, MOST_SPEAKERS) : speakers
  const rest = speakers.slice(shown.length)
  return {
    id: hit.id,
    source: toSourceView(hit.document),
    href: toDocumentHref({ ...state, id: hit.document.id, shown: [] }, toAnchor(hit.paragraph)),
    paragraph: hit.paragraph === null ? null : `¶ ${hit.paragraph}`,
    snippet: toSnippet(hit.text, hit.sentences, hit.matches),
    cite: toCiteLinks(hit.id),
    elsewhere: isQuotation(hit) ? toElsewhereLink(hit.text, others) : null,
    coins: toCoins(toHitItem(hit.document)),
    speakers: shown,
    moreSpeakers: rest.length > 0 ? { label: `${rest.length} more speak in this paragraph`, speakers: rest } : null,
  }
}

function toElsewhereLink(text: string, others: number | undefined): HitView['elsewhere'] {
  const href = others === 0 ? null : toElsewhereHref(text)
  const label = others === undefined ? 'The same words elsewhere' : `Also in ${formatCount(others, 'source')}`
  return href === null ? null : { label, href }
}

function isQuotation({ id, quotations }: Hit): boolean {
  return quotations.some((quotation) => quotation.id === id)
}

/** A record has no outlet: its author tells most. */
export function toSourceView({ title, authors, outlet, published, repost }: HitDocument): SourceView {
  const parts = [outlet ?? authors.join(', '), formatPublished(published), repost && describeRepost(repost)]
  return { title: title ?? UNTITLED, line: parts.filter((part) => part).join(' · ') }
}

export function formatPublished(published: PublishedDate | null): string | null {
  return published && formatDate(published.date)
}

export function describeRepost({ outlet, date, abridged }: NonNullable<HitDocument['repost']>): string {
  const what = ['reposted', outlet && `by ${outlet}`, date && formatDate(date)].filter((part) => part).join(' ')
  return abridged ? `${what}, abridged` : what
}

/** What several said together, once for each of them. */
function toVoices(quotation: HitQuotation): readonly HitQuotation[] {
  const { jointSpeakers = [] } = quotation
  return [quotation, ...jointSpeakers.map(({ name, role }) => ({ ...quotation, speaker: name, role }))]
}

/** One chip a speaker, the surest of their quotations standing for them; the unattributed only where nobody else speaks. */
function listSpeakers(quotations: readonly HitQuotation[]): readonly HitQuotation[] {
  const byName = new Map<string, HitQuotation>()
  for (const quotation of quotations) {
    const name = quotation.speaker ?? ''
    const known = byName.get(name)
    if (!known || known.confidence < quotation.confidence) byName.set(name, quotation)
  }
  if (byName.size > 1) byName.delete('')
  return [...byName.values()]
}

export function toSpeakerView(quotation: HitQuotation, state: SearchState): SpeakerView {
  const { speaker, role, kind, confidence, reason, status } = quotation
  return {
    name: speaker ?? toValueLabel('status', status),
    role: speaker === null ? null : toTellingRole(speaker, role),
    href: speaker === null ? null : toHref(withFilter(state, 'speaker', speaker)),
    kind: `${kind} quotation`,
    isSure: speaker !== null && confidence >= SURE,
    why: reason,
  }
}
