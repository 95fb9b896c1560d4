import { listReferredRecords } from '../../citations/documents/to-quoted-record.js'
import type { Block, Extraction, Mention, Quotation } from '../../schema/index.js'
import { SURE } from '../../schema/index.js'
import { type DocumentState, LAYER_OF, toAnchor, toDocumentHref, withLayer } from '../document-state.js'
import type { DocumentMarks } from '../search/find-marks.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { groupLayers, type Layer, type LayeredRun, toLayeredRuns } from '../text/to-layered-runs.js'
import { toCiteLinks } from './to-cite-links.js'
import { type QuotationNote, toQuotationNote } from './to-quotation-note.js'

/** A stretch of the text as the reader shows it. */
export interface TextRun {
  readonly text: string
  readonly matched: boolean
  /** What lies over it, as style classes; empty where nothing does. */
  readonly classes: string
  /** The note of a quotation, or the search for an entity. */
  readonly href: string | null
  readonly title: string | null
}

export interface BlockView {
  readonly kind: Block['kind']
  /** Null in front matter and captions. */
  readonly number: number | null
  readonly runs: readonly TextRun[]
  readonly hit: HitPlace | null
  readonly notes: readonly QuotationNote[]
  /** Records first named here, where records are shown: each can be cited through the document. */
  readonly records: readonly { readonly words: string; readonly href: string }[]
  /** Who speaks here, where the notes are not shown. */
  readonly voices: readonly { readonly name: string; readonly href: string; readonly isSure: boolean }[]
}

/** Where a matching paragraph stands among the others. */
export interface HitPlace {
  readonly index: number
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
}

type Over =
  | { readonly type: 'match' }
  | { readonly type: 'quotation'; readonly quotation: Quotation }
  | { readonly type: 'mention'; readonly mention: Mention }

/** The page's own heading says these already. */
export const IN_HEADING: readonly Block['kind'][] = ['title', 'byline', 'outlet', 'date', 'section', 'dek']

export function toBlockViews(extraction: Extraction, state: DocumentState, marks: DocumentMarks): readonly BlockView[] {
  const blocks = extraction.blocks.filter(({ kind }) => !IN_HEADING.includes(kind))
  const layers = groupLayers(
    blocks.map(({ span }) => span),
    listLayers(extraction, state, marks),
  )
  const quotations = groupByParagraph(extraction.quotations)
  const records = listRecords(extraction, state)
  return blocks.map((block, index) => {
    const own = block.paragraph === null ? [] : (quotations.get(block.paragraph) ?? [])
    const isNoted = state.shown.includes('quotations')
    return {
      kind: block.kind,
      number: block.paragraph,
      runs: toLayeredRuns(extraction.text, block.span, layers[index] ?? []).map(toTextRun),
      hit: toHitPlace(marks, block.paragraph),
      notes: isNoted ? own.map((quotation) => toQuotationNote(extraction, quotation)) : [],
      records: records.filter(({ at }) => block.span[0] <= at && at < block.span[1]),
      voices: isNoted ? [] : listVoices(own, state),
    }
  })
}

function groupByParagraph(quotations: readonly Quotation[]): ReadonlyMap<number | null, readonly Quotation[]> {
  const groups = new Map<number | null, Quotation[]>()
  for (const quotation of quotations) {
    const group = groups.get(quotation.paragraph)
    if (group) group.push(quotation)
    else groups.set(quotation.paragraph, [quotation])
  }
  return groups
}

function listLayers(
  { quotations, mentions }: Extraction,
  state: DocumentState,
  marks: DocumentMarks,
): readonly Layer<Over>[] {
  const matches = marks.spans.map((span) => ({ span, value: { type: 'match' } as const }))
  const said = state.shown.includes('quotations')
    ? quotations.flatMap((quotation) =>
        quotation.spans.map((span) => ({ span, value: { type: 'quotation', quotation } as const })),
      )
    : []
  const named = mentions
    .filter(({ category }) => state.shown.includes(LAYER_OF[category]))
    .map((mention) => ({ span: mention.span, value: { type: 'mention', mention } as const }))
  return [...matches, ...said, ...named]
}

/** The records that the document tells enough of, and where each is cited. */
function listRecords(
  extraction: Extraction,
  state: DocumentState,
): readonly { readonly words: string; readonly href: string; readonly at: number }[] {
  if (!state.shown.includes(LAYER_OF.record)) return []
  return listReferredRecords(extraction).map(({ id, words, span }) => ({
    words,
    href: toCiteLinks(id).href,
    at: span[0],
  }))
}

function toTextRun({ text, span, over }: LayeredRun<Over>): TextRun {
  const quotation = over.find((one) => one.type === 'quotation')?.quotation
  const mention = over.find((one) => one.type === 'mention')?.mention
  return {
    text,
    matched: over.some(({ type }) => type === 'match'),
    classes: [quotation && toSaidClass(quotation), mention && `entity entity-${mention.category}`]
      .filter(Boolean)
      .join(' '),
    href: mention ? toEntityHref(mention) : quotation ? toNoteHref(quotation, span[0]) : null,
    title: mention ? `${mention.category}: ${mention.entity}` : null,
  }
}

function toSaidClass({ speaker, confidence }: Quotation): string {
  return speaker && confidence >= SURE ? 'said' : 'said said-unsure'
}

/** Only the first stretch of a quotation is a link: one stop for the keyboard, not one for each line. */
function toNoteHref({ id, spans }: Quotation, start: number): string | null {
  return spans[0]?.[0] === start ? `#note-${id}` : null
}

function toEntityHref({ category, entity }: Mention): string | null {
  if (category === 'person' || category === 'organisation' || category === 'place')
    return toHref({ ...EMPTY_STATE, values: { [category]: [entity] } })
  return null
}

function toHitPlace({ paragraphs }: DocumentMarks, paragraph: number | null): HitPlace | null {
  const index = paragraph === null ? -1 : paragraphs.indexOf(paragraph)
  if (index === -1) return null
  const toPlace = (number: number | undefined) => (number === undefined ? null : toAnchor(number))
  return {
    index: index + 1,
    total: paragraphs.length,
    previous: toPlace(paragraphs[index - 1]),
    next: toPlace(paragraphs[index + 1]),
  }
}

function listVoices(quotations: readonly Quotation[], state: DocumentState): BlockView['voices'] {
  const byName = new Map<string, boolean>()
  for (const { speaker, jointSpeakers, confidence } of quotations)
    for (const { name } of speaker ? [speaker, ...jointSpeakers] : [])
      byName.set(name, (byName.get(name) ?? false) || confidence >= SURE)
  const [first] = quotations
  const href = toDocumentHref(withLayer(state, 'quotations'), toAnchor(first?.paragraph ?? null))
  return [...byName].map(([name, isSure]) => ({ name, href, isSure }))
}
