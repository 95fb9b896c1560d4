import type { Expansion, ParsedQuery, QueryNote } from '../../schema/index.js'
import { countPages, type Found } from '../search/find-hits.js'
import type { NearQuery } from '../search/find-near-queries.js'
import type { RelatedWord } from '../search/find-related-words.js'
import type { Suggestion } from '../search/suggest-looser.js'
import { type SearchState, toHref, toParameters, type View, withPage, withQuery, withView } from '../search-state.js'
import { formatCount, formatNumber } from '../text/format-count.js'
import { type Constraint, toClearHref, toConstraints } from './to-constraints.js'
import { type FacetView, toFacetViews } from './to-facet-view.js'
import type { Keeping, PageFrame } from './to-frame.js'
import { type HitView, toHitView } from './to-hit-view.js'
import { type Pager, toSearchPager } from './to-pager.js'
import {
  type DateForm,
  type Link,
  type SearchActions,
  type Tab,
  toActions,
  toDateForm,
  toSortLabel,
  toSorts,
  toTabs,
} from './to-search-controls.js'

export interface CountedLink {
  readonly label: string
  readonly href: string
  readonly count: string
}

export interface SearchPage {
  readonly frame: PageFrame
  /** `7 passages`; `No passage matches` */
  readonly heading: string
  /** The tab says the figure too, in full: nobody needs to read it twice. */
  readonly isCountedAbove: boolean
  /** Null where nothing was typed. */
  readonly readAs: string | null
  readonly notes: readonly QueryNote[]
  readonly expansions: readonly Expansion[]
  readonly tabs: readonly Tab[]
  readonly constraints: readonly Constraint[]
  readonly clearHref: string | null
  readonly facets: readonly FacetView[]
  readonly dates: DateForm
  readonly sorts: readonly Link[]
  readonly view: View
  readonly hits: readonly HitView[]
  readonly documents: readonly DocumentHitView[]
  readonly pager: Pager | null
  /** Why a figure is a lower bound, an order another, a list cut. */
  readonly remarks: readonly string[]
  readonly near: readonly NearView[]
  readonly terms: readonly CountedLink[]
  readonly looser: readonly CountedLink[]
  /** Words to add, from the passages shown. */
  readonly related: readonly Link[]
  readonly actions: SearchActions
  readonly pasted: PastedOffer | null
}

export interface DocumentHitView extends HitView {
  readonly passages: CountedLink
}
export interface NearView extends CountedLink {
  readonly typed: string
}

/** For many words without a connector: to search them as one phrase, or to check them as a quotation. */
export interface PastedOffer {
  readonly href: string
  /** The words in quotation marks; null where drafts are not checked here. */
  readonly draft: string | null
}

/** What this site can do with a search beside answering it. */
export interface Offers extends Pick<Keeping, 'records' | 'saved'> {
  readonly checks: boolean
}

/** What was looked up beside the hits. */
export interface Beside {
  readonly near: readonly NearQuery[]
  readonly terms: readonly Suggestion[]
  readonly looser: readonly Suggestion[]
  readonly related: readonly RelatedWord[]
  /** Of the quotations tab only: in how many other documents the words of a hit stand, by its id. */
  readonly elsewhere: ReadonlyMap<string, number>
}

export function toSearchPage(
  state: SearchState,
  query: ParsedQuery,
  found: Found,
  beside: Beside,
  offers: Offers,
): SearchPage {
  const { answer } = found
  const heading = toHeading(state.view, found)
  return {
    frame: toSearchFrame(state, `${toTitle(query)} · ${heading}`),
    heading: answer.total.exact && answer.total.value === 0 ? `No ${state.view.slice(0, -1)} matches` : heading,
    isCountedAbove: answer.total.exact && answer.total.value > 0,
    readAs: query.root ? query.readAs : null,
    notes: [...query.notes, ...answer.notes].filter(({ kind }) => kind !== PASTED),
    expansions: answer.expansions,
    tabs: toTabs(state, found),
    constraints: toConstraints(state),
    clearHref: toClearHref(state),
    facets: toFacetViews(answer.facets, state),
    dates: toDateForm(state),
    sorts: toSorts(state),
    view: state.view,
    hits: found.groups ? [] : answer.hits.map((hit) => toHitView(hit, state, beside.elsewhere.get(hit.id))),
    documents: toDocumentHits(state, found),
    pager: toSearchPager(state, countPages(found, state)),
    remarks: toRemarks(state, found),
    near: beside.near.map((near) => ({ ...toCounted(near, near.word), typed: near.typed })),
    terms: beside.terms.map((term) => toCounted(term, term.label)),
    looser: beside.looser.map((looser) => toCounted(looser, looser.label)),
    related: beside.related.map(({ word, state: more }) => ({ label: word, href: toHref(more), isCurrent: false })),
    actions: toActions(state, offers),
    pasted: toPastedOffer(state, query, offers.checks),
  }
}

/** The header's box holds the query; a new search keeps the filters, the tab and the order. */
export function toSearchFrame(state: SearchState, title: string): PageFrame {
  const hidden = toParameters(withPage(state, 1)).filter(([name]) => name !== 'q' && name !== 'exact')
  return { title, section: 'search', box: { q: state.q, isExact: state.isExact, hidden } }
}

const LONGEST_TITLE = 80

function toTitle({ root, readAs }: ParsedQuery): string {
  if (!root) return 'All passages'
  return readAs.length > LONGEST_TITLE ? `${readAs.slice(0, LONGEST_TITLE).trimEnd()}…` : readAs
}

function toHeading(view: View, { answer, counts }: Found): string {
  const total = view === 'documents' ? counts.documents : answer.total.value
  const counted = formatCount(total, view.slice(0, -1), view)
  return answer.total.exact ? counted : `at least ${counted}`
}

function toDocumentHits(state: SearchState, { groups }: Found): readonly DocumentHitView[] {
  return (groups ?? []).map(({ hit, passages }) => {
    const inside = { ...withView(state, 'passages'), values: { ...state.values, document: [hit.document.id] } }
    const link = { label: passages === 1 ? 'passage' : 'passages', count: formatNumber(passages), href: toHref(inside) }
    return { ...toHitView(hit, state), passages: link }
  })
}

function toRemarks(state: SearchState, { answer }: Found): readonly string[] {
  const { total, sortedBy } = answer
  return [
    total.exact ? null : `The figure is a lower bound: ${total.reason ?? 'the search was cut short'}.`,
    state.q !== '' && sortedBy !== state.sort
      ? `Too many passages match to rank them by relevance: they are sorted by date, ${toSortLabel(sortedBy)} first.`
      : null,
  ].filter((remark) => remark !== null)
}

function toCounted({ state, passages }: Pick<Suggestion, 'state' | 'passages'>, label: string): CountedLink {
  return { label, href: toHref(state), count: formatNumber(passages) }
}

/** The parser's note on many words without a connector: likely a sentence that was pasted. */
const PASTED = 'long-prose'

function toPastedOffer(state: SearchState, { typed, notes }: ParsedQuery, canCheck: boolean): PastedOffer | null {
  if (!notes.some(({ kind }) => kind === PASTED)) return null
  const words = typed
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { href: toHref(withQuery(state, `"${words}"`)), draft: canCheck ? `“${words}”` : null }
}
