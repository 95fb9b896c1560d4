import type { DocumentInfo, PublishedDate, Repost } from '../../schema/index.js'

/** A person's word on one quotation of a document, found by its words. */
export interface QuotationCorrection {
  readonly words: string
  /** Null takes the attribution away. */
  readonly speaker: string | null
  readonly role?: string | null
}

/** What a sidecar or front matter says; absent fields stay as read, null clears one. */
export interface Corrections {
  readonly kind?: DocumentInfo['kind']
  readonly title?: string | null
  readonly authors?: readonly string[]
  readonly outlet?: string | null
  readonly published?: PublishedDate | null
  readonly dek?: string | null
  readonly captions?: readonly string[]
  readonly repost?: Repost | null
  readonly section?: string | null
  readonly url?: string | null
  readonly custom?: Readonly<Record<string, unknown>>
  readonly quotations?: readonly QuotationCorrection[]
}
