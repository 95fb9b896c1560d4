import type { DocumentKind, PublishedDate } from './document.js'
import type { Entity } from './entity.js'
import type { ParsedQuery } from './query.js'
import type { Quotation, QuotationKind, SpeakerStatus } from './quotation.js'
import type { Span } from './span.js'

export const FACET_FIELDS = [
  'speaker',
  'person',
  'organisation',
  'place',
  'outlet',
  'kind',
  'year',
  'status',
  'confidence',
] as const
export type FacetField = (typeof FACET_FIELDS)[number]
/** Everything that can restrict: the facets, and one document. Values of one field are alternatives, fields add up. */
export type FilterField = FacetField | 'document'

export interface Filters {
  readonly values: Readonly<Partial<Record<FilterField, readonly string[]>>>
  /** `YYYY[-MM[-DD]]`, inclusive; null is open. */
  readonly from: string | null
  readonly to: string | null
}

export type Sort = 'relevance' | 'date' | '-date'
export type Unit = 'passages' | 'quotations'

export interface SearchRequest {
  readonly query: ParsedQuery
  readonly filters: Filters
  readonly sort: Sort
  /** From 1. */
  readonly page: number
  /** 0 to 100. */
  readonly per: number
  readonly unit: Unit
  readonly facets: readonly FacetField[]
  /** Values a facet answers with at most, the selected ones always among them. */
  readonly facetValues: number
  /** One hit a document, its first in the order asked for; pages then count documents. Totals and facets stay as they are. */
  readonly isByDocument?: boolean
}

export interface HitDocument {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly kind: DocumentKind
  readonly authors: readonly string[]
  readonly published: PublishedDate | null
  readonly repost: { readonly outlet: string | null; readonly date: string | null; readonly abridged: boolean } | null
}

/** A quotation as a hit shows it. Spans are into the hit's `text`. */
export interface HitQuotation {
  readonly id: string
  readonly kind: QuotationKind
  readonly spans: readonly Span[]
  /** Null: unattributed. */
  readonly speaker: string | null
  readonly role: string | null
  /** Who said it together with `speaker`; absent where nobody did. */
  readonly jointSpeakers?: readonly { readonly name: string; readonly role: string | null }[]
  readonly status: SpeakerStatus | 'unattributed'
  readonly confidence: number
  readonly reason: string
  readonly record: string | null
  /** When it was said or written; null or absent where nothing tells. */
  readonly said?: Quotation['said']
}

export interface Hit {
  /** A passage's or, in the quotations tab, a quotation's id. */
  readonly id: string
  readonly document: HitDocument
  readonly paragraph: number | null
  /** The whole passage; a quotation's pieces joined by ` … `. */
  readonly text: string
  /** Spans into `text`, sorted, not overlapping. */
  readonly matches: readonly Span[]
  /** Spans into `text`. */
  readonly sentences: readonly Span[]
  readonly quotations: readonly HitQuotation[]
  /** How many of its document match; only where one hit a document was asked for. */
  readonly inDocument?: number
}

export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly selected: boolean
}
export interface Facet {
  readonly field: FacetField
  /** Selected first, then by count, then by value. */
  readonly values: readonly FacetValue[]
  /** How many values with a count are not listed. */
  readonly more: number
}

export interface Total {
  readonly value: number
  readonly documents: number
  readonly exact: boolean
  /** Why not exact; absent where it is. */
  readonly reason?: string
}

/** Forms of an inflected word or wildcard that occur in the collection. */
export interface Expansion {
  readonly term: string
  readonly forms: readonly string[]
}

export interface SearchAnswer {
  readonly total: Total
  readonly hits: readonly Hit[]
  readonly facets: readonly Facet[]
  readonly expansions: readonly Expansion[]
  /** Notes that only the collection can give (a value that no document has). */
  readonly notes: ParsedQuery['notes']
  /**
   * What was asked for; `date` where relevance was and the set is too large to rank. Where no word is typed that ranks, all are
   * equally relevant and stand by date: that is `relevance` still.
   */
  readonly sortedBy: Sort
  readonly milliseconds: number
}

export interface CollectionStats {
  readonly documents: number
  readonly passages: number
  readonly quotations: number
  readonly words: number
  /** ISO time of the last completed indexing. */
  readonly indexedAt: string | null
  /** Hexadecimal; equal for equal collections (documents, ids, contents), whatever the engine. */
  readonly fingerprint: string
  readonly engine: string
  readonly engineVersion: string
  /** Documents by `YYYY-MM` (or `YYYY`), for the timeline; undated ones under ''. */
  readonly timeline: readonly { readonly month: string; readonly documents: number }[]
}

export interface EntitySummary extends Entity {
  /** `a-z0-9-`, unique in the collection, stable while the name is. */
  readonly id: string
  readonly mentions: number
  /** In the list of speakers those that quote them, in every other those that mention them. */
  readonly documents: number
  /** As a speaker. */
  readonly quotations: number
  readonly sureQuotations: number
}

/** Every document in which a query matches, for reports. */
export interface MatchingDocuments {
  readonly passages: number
  /** In order of id. */
  readonly ids: readonly string[]
  /** Dates as published, of the earliest and latest dated one; null where none is dated. */
  readonly first: string | null
  readonly last: string | null
  readonly exact: boolean
  readonly reason?: string
}

/** A word the collection has that is near one typed, offered and never mixed in. */
export interface NearWord {
  readonly typed: string
  readonly word: string
  readonly passages: number
}
