import type { CslItem } from '../../citations/csl-item.js'
import { citeSource } from '../../citations/documents/cite-source.js'
import { toCslItem } from '../../citations/documents/to-csl-item.js'
import { type Citation, formatCitation } from '../../citations/format-citation.js'
import { type Pinpoint, parsePinpoint } from '../../citations/parse-pinpoint.js'
import type { CitationRequest } from './citation-request.js'
import type { Cited } from './find-cited.js'

/** A quotation from a record that an article quotes is cited as that record, quoted in the article. */
export function toItem({ extraction, id }: Cited): CslItem {
  return citeSource(extraction, id)?.item ?? toCslItem(extraction.document, extraction.entities)
}

/** @param typed null: where the passage stands; empty: nowhere in particular */
export function toPinpoint(cited: Cited, typed: string | null, item: CslItem): Pinpoint | null {
  return parsePinpoint(typed ?? toOwnPinpoint(cited), item)
}

export function cite(cited: Cited, { style, pinpoint, options }: CitationRequest): Citation {
  const item = toItem(cited)
  return formatCitation(item, style, toPinpoint(cited, pinpoint, item), options)
}

/** A passage is cited by its paragraph; a document as a whole. */
export function toOwnPinpoint({ paragraph }: Pick<Cited, 'paragraph'>): string {
  return paragraph === null ? '' : `para ${paragraph}`
}

/** The words as they stand in the canonical text, pieces apart by an ellipsis; null for a document as a whole. */
export function toWords({ extraction, pieces }: Cited): string | null {
  return pieces.length === 0 ? null : pieces.map((span) => extraction.text.slice(...span)).join(' … ')
}
