import type { Extraction } from '../../schema/index.js'
import type { CslItem } from '../csl-item.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import { BETWEEN_PIECES } from '../quotations/permalink.js'
import { findPassageAt } from './find-passage-at.js'
import { toCslItem } from './to-csl-item.js'
import { isCitableRecord, listReferredRecords, toQuotedRecord } from './to-quoted-record.js'

/** How many paragraphs the copy has. */
export function countParagraphs({ blocks }: Pick<Extraction, 'blocks'>): number {
  return blocks.reduce((most, { paragraph }) => Math.max(most, paragraph ?? 0), 0)
}

/** What an id of the collection names, ready to be cited. */
export interface CitedSource {
  readonly item: CslItem
  /** Paragraph of the passage or quotation; null for a whole document. */
  readonly pinpoint: Pinpoint | null
  /** Words that stand there, verbatim; null for a whole document. */
  readonly words: string | null
}

function atParagraph(paragraph: number | null): Pinpoint | null {
  return paragraph === null ? null : { label: 'para', value: String(paragraph) }
}

function joinSpans(extraction: Extraction, spans: readonly (readonly [number, number])[]): string {
  return spans.map((span) => extraction.text.slice(...span)).join(BETWEEN_PIECES)
}

/**
 * The item, pinpoint and words of a document's, passage's or quotation's id; null where the document has no such part. A quotation from
 * a record that an article quotes is cited as that record, quoted in the article; a record it only refers to, as cited in it.
 */
export function citeSource(extraction: Extraction, id: string): CitedSource | null {
  const { document } = extraction
  const item = () => toCslItem(document, extraction.entities)
  if (id === document.id) return { item: item(), pinpoint: null, words: null }
  const quotation = extraction.quotations.find((one) => one.id === id)
  if (quotation !== undefined) {
    const isThrough = isCitableRecord(extraction, quotation)
    return {
      item: isThrough ? toQuotedRecord(extraction, quotation.record ?? '', quotation) : item(),
      pinpoint: atParagraph(quotation.paragraph),
      words: joinSpans(extraction, quotation.spans),
    }
  }
  const passage = extraction.passages.find((one) => one.id === id)
  if (passage !== undefined)
    return { item: item(), pinpoint: atParagraph(passage.paragraph), words: extraction.text.slice(...passage.span) }
  const record = listReferredRecords(extraction).find((one) => one.id === id)
  if (record === undefined) return null
  const holder = findPassageAt(extraction, record.span[0])
  const pinpoint = atParagraph(holder?.paragraph ?? null)
  return { item: toQuotedRecord(extraction, record.words, null), pinpoint, words: null }
}
