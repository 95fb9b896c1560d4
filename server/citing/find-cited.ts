import type { Extraction, SearchEngine, Span } from '../../schema/index.js'
import { NotFound } from '../bad-request.js'

/** What a citation points at: a document, a passage or a quotation. */
export interface Cited {
  readonly id: string
  readonly extraction: Extraction
  /** Of the passage or the quotation's first word; null for a document as a whole. */
  readonly paragraph: number | null
  /** Pieces of the canonical text to copy, in order; none for a document as a whole. */
  readonly pieces: readonly Span[]
  readonly speaker: string | null
}

/** @throws NotFound */
export async function getCited(engine: SearchEngine, id: string): Promise<Cited> {
  const cited = id === '' ? null : await findCited(engine, id)
  if (!cited)
    throw new NotFound(`there is nothing to cite under “${id}”`, 'the id of a document, a passage or a quotation')
  return cited
}

/** Null where neither a document, nor a passage, nor a quotation has that id. */
export async function findCited(engine: SearchEngine, id: string): Promise<Cited | null> {
  const extraction = (await engine.findDocument(id)) ?? (await engine.findDocumentOf(id))
  return extraction && toCited(extraction, id)
}

function toCited(extraction: Extraction, id: string): Cited | null {
  if (extraction.document.id === id) return { id, extraction, paragraph: null, pieces: [], speaker: null }
  const passage = extraction.passages.find((one) => one.id === id)
  if (passage) return { id, extraction, paragraph: passage.paragraph, pieces: [passage.span], speaker: null }
  const quotation = extraction.quotations.find((one) => one.id === id)
  if (!quotation) return null
  const { paragraph, quoted, spans, speaker } = quotation
  return { id, extraction, paragraph, pieces: quoted.length > 0 ? quoted : spans, speaker: speaker?.name ?? null }
}
