import type { Extraction } from '../../schema/index.js'
import {
  type DocumentState,
  LAYER_OF,
  LAYERS,
  type LayerName,
  toAnchor,
  toDocumentHref,
  withLayer,
  withoutLayer,
} from '../document-state.js'
import type { DocumentMarks } from '../search/find-marks.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { type BlockView, IN_HEADING, toBlockViews } from './to-block-views.js'
import { type CiteLinks, toCiteLinks } from './to-cite-links.js'
import { type DocumentFacts, toDocumentFacts } from './to-document-facts.js'
import type { MetaTag, PageFrame } from './to-frame.js'
import { UNTITLED } from './to-hit-view.js'
import { type QuotationNote, toQuotationNote } from './to-quotation-note.js'

export interface DocumentPage {
  readonly frame: PageFrame
  readonly title: string
  readonly facts: DocumentFacts
  readonly id: string
  readonly cite: CiteLinks
  /** Null where nothing was searched. */
  readonly search: SearchTrail | null
  readonly switches: readonly Switch[]
  readonly blocks: readonly BlockView[]
  /** Of quotations outside the numbered paragraphs. */
  readonly otherNotes: readonly QuotationNote[]
}

export interface SearchTrail {
  readonly backHref: string
  readonly backLabel: string
  /** `4 paragraphs match`, or why none is marked. */
  readonly summary: string
  readonly firstHref: string | null
}
export interface Switch {
  readonly label: string
  readonly count: string
  readonly href: string
  readonly isOn: boolean
}

/** @param refusal why the query marks nothing; null where it was understood */
export function toDocumentPage(
  extraction: Extraction,
  state: DocumentState,
  marks: DocumentMarks,
  refusal: string | null,
  meta: readonly MetaTag[],
): DocumentPage {
  const { document, quotations } = extraction
  const title = document.title ?? UNTITLED
  const isOn = state.shown.includes('quotations')
  const others = quotations.filter(({ paragraph }) => paragraph === null)
  return {
    frame: { title, section: null, box: { q: state.q, isExact: state.isExact, hidden: [] }, meta },
    title,
    id: document.id,
    cite: toCiteLinks(document.id),
    facts: toDocumentFacts(extraction),
    search: state.q === '' ? null : toSearchTrail(state, marks, refusal),
    switches: toSwitches(extraction, state),
    blocks: toBlockViews(extraction, state, marks),
    otherNotes: isOn ? others.map((quotation) => toQuotationNote(extraction, quotation)) : [],
  }
}

function toSearchTrail(
  state: DocumentState,
  { paragraphs, passages }: DocumentMarks,
  refusal: string | null,
): SearchTrail {
  const [first] = paragraphs
  const matching = first === undefined ? 'nothing here matches' : `${formatCount(paragraphs.length, 'paragraph')} here`
  return {
    backHref: toHref({ ...EMPTY_STATE, q: state.q, isExact: state.isExact }),
    backLabel: refusal === null ? `${formatCount(passages, 'passage')} for ${state.q}` : 'back to the search',
    summary: refusal ?? matching,
    firstHref: first === undefined ? null : toAnchor(first),
  }
}

const SWITCH_LABELS: Readonly<Record<LayerName, string>> = {
  quotations: 'Quotations',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  records: 'Records and laws',
  dates: 'Dates',
}

function toSwitches(extraction: Extraction, state: DocumentState): readonly Switch[] {
  return LAYERS.map((layer) => {
    const isOn = state.shown.includes(layer)
    const href = toDocumentHref(isOn ? withoutLayer(state, layer) : withLayer(state, layer))
    return { label: SWITCH_LABELS[layer], count: String(countLayer(extraction, layer)), href, isOn }
  })
}

/** As many as the text shows: the page's heading is ours and marks none. */
function countLayer({ quotations, mentions, blocks }: Extraction, layer: LayerName): number {
  if (layer === 'quotations') return quotations.length
  const shown = blocks.filter(({ kind }) => !IN_HEADING.includes(kind))
  return mentions
    .filter(({ category }) => LAYER_OF[category] === layer)
    .filter(({ span }) => shown.some((block) => block.span[0] < span[1] && span[0] < block.span[1])).length
}
