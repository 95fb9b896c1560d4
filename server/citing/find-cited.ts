import { findPassageAt } from '../../citations/documents/find-passage-at.js'
import { findRecordOwner, listReferredRecords } from '../../citations/documents/to-quoted-record.js'
import type { Extraction, SearchEngine, Span } from '../../schema/index.js'
import { NotFound } from '../bad-request.js'

/** What a citation points at: a document, a passage, a quotation or a record that a document refers to. */
export interface Cited {
  readonly id: string
  readonly extraction: Extraction
  /** Of the passage or the quotation's first word; null for a document as a whole. */
  readonly paragraph: number | null
  /** The passage, or the one that the quotation begins in; null for a document, and outside the numbered paragraphs. */
  readonly passageId: string | null
  /** Pieces of the canonical text to copy, in order; none for a document as a whole. */
  readonly pieces: readonly Span[]
  readonly speaker: string | null
}

/** @throws NotFound */
export async function getCited(engine: SearchEngine, id: string): Promise<Cited> {
  const cited = id === '' ? null : await findCited(engine, id)
  if (!cited)
    throw new NotFound(
      `there is nothing to cite under “${id}”`,
      'the id of a document, a passage, a quotation or a record',
    )
  return cited
}

/** Null where neither a document, nor a passage, nor a quotation, nor a record that a document refers to has that id. */
export async function findCited(engine: SearchEngine, id: string): Promise<Cited | null> {
  const extraction = await findExtraction(engine, id)
  return extraction && toCited(extraction, id)
}

/** The document that an id is of, or that holds what has the id. */
export async function findExtraction(engine: SearchEngine, id: string): Promise<Extraction | null> {
  const owner = findRecordOwner(id)
  const found = (await engine.findDocument(id)) ?? (await engine.findDocumentOf(id))
  return found ?? (owner === null ? null : engine.findDocument(owner))
}

function toCited(extraction: Extraction, id: string): Cited | null {
  const whole = { id, extraction, paragraph: null, passageId: null, pieces: [], speaker: null }
  if (extraction.document.id === id) return whole
  const passage = extraction.passages.find((one) => one.id === id)
  if (passage) return { ...whole, paragraph: passage.paragraph, passageId: id, pieces: [passage.span] }
  const quotation = extraction.quotations.find((one) => one.id === id)
  if (!quotation) return toCitedRecord(extraction, id)
  const { paragraph, quoted, spans, speaker } = quotation
  const pieces = quoted.length > 0 ? quoted : spans
  const start = pieces[0]?.[0] ?? 0
  const holder = findPassageAt(extraction, start)
  return { ...whole, paragraph, passageId: holder?.id ?? null, pieces, speaker: speaker?.name ?? null }
}

/** A record that the document refers to has no words of its own here. */
function toCitedRecord(extraction: Extraction, id: string): Cited | null {
  const record = listReferredRecords(extraction).find((one) => one.id === id)
  if (!record) return null
  const holder = findPassageAt(extraction, record.span[0])
  const place = { paragraph: holder?.paragraph ?? null, passageId: holder?.id ?? null }
  return { id, extraction, ...place, pieces: [], speaker: null }
}
