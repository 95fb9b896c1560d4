import type { Extraction, HitDocument } from '../../../schema/index.js'
import { type EntityTally, tallyEntities } from '../../entities/tally-entities.js'
import { type NameRow, NameTable } from '../../match/name-table.js'
import { toHitDocument } from '../../units/to-hit-document.js'
import { digestExtraction } from '../fingerprint.js'
import { encodeDocument } from './encode-value.js'

/** What is kept of a document beside its text; small, so that all of them can be read at once. */
export interface DocumentSummary {
  readonly document: HitDocument
  /** Under which it was put. */
  readonly hash: string
  /** Its part of the collection's fingerprint. */
  readonly digest: string
  readonly passages: number
  readonly quotations: number
  /** In all its passages. */
  readonly words: number
  /** In all its quotations. */
  readonly quotedWords: number
}

export interface DocumentRecord {
  readonly id: string
  readonly list: 'summaries'
  /** As units name it. */
  readonly document: string
  readonly kept: DocumentSummary
  readonly tallies: readonly EntityTally[]
  /** Every name it gives to who and what it mentions or quotes, and its own fields. */
  readonly names: readonly NameRow[]
}

/** A piece of the JSON of an extraction: a book is larger than what an answer should carry at once. */
export interface TextRecord {
  readonly id: string
  readonly list: 'texts'
  /** As units name it. */
  readonly document: string
  readonly part: number
  readonly kept: string
}

/** UTF-16 units of JSON in one piece. */
const PART = 2_000_000

export function toDocumentRecord(
  extraction: Extraction,
  hash: string,
  counts: Pick<DocumentSummary, 'words' | 'quotedWords'>,
): DocumentRecord {
  const names = new NameTable()
  names.addDocument(extraction)
  const { document, passages, quotations } = extraction
  return {
    id: `${document.id}-s`,
    list: 'summaries',
    document: encodeDocument(document.id),
    kept: {
      document: toHitDocument(document),
      hash,
      digest: digestExtraction(extraction),
      passages: passages.length,
      quotations: quotations.length,
      ...counts,
    },
    tallies: tallyEntities(extraction),
    names: [...names.rows],
  }
}

/** Pieces are cut anywhere but inside a surrogate pair, which JSON would not bring back. */
export function toTextRecords(extraction: Extraction): TextRecord[] {
  const json = JSON.stringify(extraction)
  const { id } = extraction.document
  const key = encodeDocument(id)
  const records: TextRecord[] = []
  for (let start = 0; start < json.length; ) {
    let end = Math.min(json.length, start + PART)
    if (end < json.length && /[\uD800-\uDBFF]/.test(json[end - 1]!)) end--
    const part = records.length
    records.push({ id: `${id}-t${part}`, list: 'texts', document: key, part, kept: json.slice(start, end) })
    start = end
  }
  return records
}

export function joinTextRecords(records: readonly TextRecord[]): Extraction {
  const parts = [...records].sort((a, b) => a.part - b.part)
  return JSON.parse(parts.map(({ kept }) => kept).join('')) as Extraction
}
