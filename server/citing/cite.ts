import type { CslItem } from '../../citations/csl-item.js'
import { citeSource, countParagraphs } from '../../citations/documents/cite-source.js'
import { toCslItem } from '../../citations/documents/to-csl-item.js'
import { type Citation, formatCitation } from '../../citations/format-citation.js'
import { findMissingParagraph, type Pinpoint, parsePinpoint } from '../../citations/parse-pinpoint.js'
import { dropOuterMarks } from '../../citations/quotations/compose-quotation.js'
import { BETWEEN_PIECES, createPermalink } from '../../citations/quotations/permalink.js'
import { BadSetting } from '../../schema/index.js'
import { BadParameter } from '../bad-request.js'
import type { CitationRequest } from './citation-request.js'
import type { Cited } from './find-cited.js'

/** A quotation from a record that an article quotes is cited as that record, quoted in the article. */
export function toItem({ extraction, id }: Cited): CslItem {
  return citeSource(extraction, id)?.item ?? toCslItem(extraction.document, extraction.entities)
}

/**
 * @param typed null: where the passage stands; empty: nowhere in particular
 * @throws BadParameter where it is no pinpoint
 */
export function toPinpoint(cited: Cited, typed: string | null, item: CslItem): Pinpoint | null {
  try {
    return parsePinpoint(typed ?? toOwnPinpoint(cited), item)
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error
    const [message = '', expected = ''] = error.message.split(': expected ')
    throw new BadParameter(message, expected)
  }
}

/** A citation with what is wrong with its place; null where nothing is. */
export interface PlacedCitation extends Citation {
  readonly misplaced: string | null
}

export function cite(cited: Cited, { style, pinpoint, options }: CitationRequest): PlacedCitation {
  const item = toItem(cited)
  const place = toPinpoint(cited, pinpoint, item)
  return { ...formatCitation(item, style, place, options), misplaced: findMisplaced(cited, place) }
}

/** A paragraph beyond the document's last. */
export function findMisplaced({ extraction }: Cited, place: Pinpoint | null): string | null {
  return findMissingParagraph(place, countParagraphs(extraction))
}

/** A passage is cited by its paragraph; a document as a whole. */
export function toOwnPinpoint({ paragraph }: Pick<Cited, 'paragraph'>): string {
  return paragraph === null ? '' : `para ${paragraph}`
}

/** The words as they stand in the canonical text, pieces apart by an ellipsis; null for a document as a whole. */
export function toWords({ extraction, pieces }: Cited): string | null {
  return pieces.length === 0 ? null : pieces.map((span) => extraction.text.slice(...span)).join(BETWEEN_PIECES)
}

/** Path of the page that says later whether these words still stand there; null for a document or a record as a whole. */
export function toPermalink(cited: Cited): string | null {
  const words = toWords(cited)
  return words === null || cited.passageId === null ? null : createPermalink(cited.passageId, dropOuterMarks(words))
}
