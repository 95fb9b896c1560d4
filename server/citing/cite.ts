import { toCslItem } from '../../citations/documents/to-csl-item.js'
import { type Citation, formatCitation } from '../../citations/format-citation.js'
import { parsePinpoint } from '../../citations/parse-pinpoint.js'
import type { CitationRequest } from './citation-request.js'
import type { Cited } from './find-cited.js'

export function cite(cited: Cited, { style, pinpoint, options }: CitationRequest): Citation {
  const { document, entities } = cited.extraction
  const item = toCslItem(document, entities)
  return formatCitation(item, style, parsePinpoint(pinpoint ?? toOwnPinpoint(cited), item), options)
}

/** A passage is cited by its paragraph; a document as a whole. */
export function toOwnPinpoint({ paragraph }: Cited): string {
  return paragraph === null ? '' : `para ${paragraph}`
}

/** The words as they stand in the canonical text, pieces apart by ` … `. */
export function toQuotedWords({ extraction, pieces }: Cited): string {
  return pieces.map((span) => extraction.text.slice(...span)).join(' … ')
}

/** From that many words a quotation is set off as a block (Bluebook 5.1, Chicago and others alike near it). */
const BLOCK_WORDS = 50

export function isBlockQuotation(words: string): boolean {
  return (words.match(/\S+/g)?.length ?? 0) >= BLOCK_WORDS
}
