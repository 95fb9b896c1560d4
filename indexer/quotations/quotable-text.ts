import type { Extraction } from '../../schema/extraction.js'

/** What finding quotations needs of a document. */
export type QuotableText = Pick<Extraction, 'document' | 'text' | 'blocks' | 'passages'>
