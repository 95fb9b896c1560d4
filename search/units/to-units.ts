import {
  type Extraction,
  type FacetField,
  type HitQuotation,
  type Mention,
  type Quotation,
  type Span,
  SURE,
  type Unit,
} from '../../schema/index.js'
import { clipSpans, joinPieces, type Pieces } from './clip-spans.js'
import { indexSpans, type SpanIndex } from './index-spans.js'

/** A field and one of its values, of one unit. */
export interface UnitValue {
  readonly field: FacetField | 'law'
  readonly value: string
}

/** What is searched and shown as one: a passage, or a quotation in the quotations tab. */
export interface SearchUnit {
  readonly unit: Unit
  readonly id: string
  readonly paragraph: number | null
  /** Where it stands in the canonical text. */
  readonly pieces: Pieces
  /** The whole passage; a quotation's pieces joined by ` … `. */
  readonly text: string
  /** Spans into `text`. */
  readonly sentences: readonly Span[]
  /** Those it overlaps, or the quotation itself. */
  readonly quotations: readonly HitQuotation[]
  /** Without those of the document (`toDocumentValues`); each once. A quotation has the mentions wholly inside its pieces. */
  readonly values: readonly UnitValue[]
}

/** Values of the facet `confidence`: at least `SURE`, and below. */
export const CONFIDENCE_VALUES = { sure: 'sure', unsure: 'check attribution' } as const

const MENTION_FIELDS = { person: 'person', organisation: 'organisation', place: 'place', law: 'law' } as const

export function toDocumentValues({ document }: Extraction): UnitValue[] {
  const values: UnitValue[] = [{ field: 'kind', value: document.kind }]
  if (document.outlet !== null) values.push({ field: 'outlet', value: document.outlet })
  if (document.published !== null) values.push({ field: 'year', value: document.published.date.slice(0, 4) })
  return values
}

/** The passages of a document, in order. */
export function toPassageUnits(extraction: Extraction): SearchUnit[] {
  const quotations = indexSpans(extraction.quotations, ({ spans }) => spans)
  const mentions = indexMentions(extraction)
  return extraction.passages.map(({ id, paragraph, span, sentences }) => {
    const place = { unit: 'passages' as const, id, paragraph, pieces: [span] }
    const here = { quotations: quotations.findOverlapping([span]), mentions: mentions.findOverlapping([span]) }
    return toUnit(extraction.text, place, sentences, here)
  })
}

/** The quotations of a document, in order; a sentence they are cut from is cut to their pieces. */
export function toQuotationUnits(extraction: Extraction): SearchUnit[] {
  const sentences = indexSpans(
    extraction.passages.flatMap((passage) => passage.sentences),
    (sentence) => [sentence],
  )
  const mentions = indexMentions(extraction)
  return extraction.quotations.map((quotation) => {
    const { id, paragraph, spans } = quotation
    const place = { unit: 'quotations' as const, id, paragraph, pieces: spans }
    const here = { quotations: [quotation], mentions: mentions.findInside(spans) }
    return toUnit(extraction.text, place, sentences.findOverlapping(spans), here)
  })
}

function indexMentions({ mentions }: Extraction): SpanIndex<Mention> {
  const named = mentions.filter(({ category }) => category in MENTION_FIELDS)
  return indexSpans(named, ({ span }) => [span])
}

function toUnit(
  text: string,
  place: Pick<SearchUnit, 'unit' | 'id' | 'paragraph' | 'pieces'>,
  sentences: readonly Span[],
  { quotations, mentions }: Pick<Extraction, 'quotations' | 'mentions'>,
): SearchUnit {
  const { pieces } = place
  return {
    ...place,
    text: joinPieces(text, pieces),
    sentences: clipSpans(sentences, pieces),
    quotations: quotations.map((quotation) => toHitQuotation(quotation, pieces)),
    values: uniqueValues([...quotations.flatMap(toQuotationValues), ...mentions.map(toMentionValue)]),
  }
}

function toHitQuotation(quotation: Quotation, pieces: Pieces): HitQuotation {
  const { id, kind, speaker, jointSpeakers, confidence, reason, record, said } = quotation
  return {
    id,
    kind,
    spans: clipSpans(quotation.spans, pieces),
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    ...(jointSpeakers.length > 0 && { jointSpeakers: jointSpeakers.map(({ name, role }) => ({ name, role })) }),
    status: speaker?.status ?? 'unattributed',
    confidence,
    reason,
    record,
    said,
  }
}

function toQuotationValues({ speaker, jointSpeakers, confidence }: Quotation): UnitValue[] {
  if (speaker === null) return [{ field: 'status', value: 'unattributed' }]
  return [
    ...[speaker, ...jointSpeakers].map(({ name }): UnitValue => ({ field: 'speaker', value: name })),
    { field: 'status', value: speaker.status },
    { field: 'confidence', value: confidence >= SURE ? CONFIDENCE_VALUES.sure : CONFIDENCE_VALUES.unsure },
  ]
}

function toMentionValue({ category, entity }: Mention): UnitValue {
  return { field: MENTION_FIELDS[category as keyof typeof MENTION_FIELDS], value: entity }
}

function uniqueValues(values: readonly UnitValue[]): UnitValue[] {
  const seen = new Set<string>()
  return values.filter(({ field, value }) => {
    const key = `${field}:${value}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
