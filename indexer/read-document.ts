import { createHash } from 'node:crypto'
import type { Block, BlockKind, DocumentInfo, Passage } from '../schema/index.js'
import { cleanCharacters } from './canonical/clean-characters.js'
import { joinBlocks } from './canonical/join-blocks.js'
import { type DraftBlock, splitBlocks } from './canonical/split-blocks.js'
import { stripMarkup } from './canonical/strip-markup.js'
import { cutPieces, type Segment, traceWhole } from './canonical/traced-text.js'
import { cutHeadLines } from './metadata/cut-head-lines.js'
import { findRecordHeader } from './metadata/find-record-header.js'
import { type ReadFields, readArticle } from './metadata/read-article.js'
import { findSalutation, readLetter } from './metadata/read-letter.js'
import { readRecord } from './metadata/read-record.js'
import { readStamps } from './metadata/read-stamps.js'
import { cutPassages } from './passages/cut-passages.js'
import type { Corrections, QuotationCorrection } from './sources/corrections.js'
import { cutFrontMatter } from './sources/cut-front-matter.js'
import { decodeBytes } from './sources/decode-bytes.js'
import { toDocumentId } from './sources/to-document-id.js'

/** A document as read from its file, before any language work. Every span is into `text`. */
export interface ReadDocument {
  readonly document: DocumentInfo
  /** The canonical text: its blocks, in order, apart by `\n\n`. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Paragraphs (and headings inside the body) with their sentences; front matter has none. */
  readonly passages: readonly Passage[]
}

/** A document with what leads back to its file, and what a person said of its quotations. */
export interface ReadFile extends ReadDocument {
  /** Leads from `text` back to the decoded file: `toFileOffset(segments, offset)`. */
  readonly segments: readonly Segment[]
  /** A person's word on single quotations, to be applied once they are found. */
  readonly quotationCorrections: readonly QuotationCorrection[]
}

export interface ReadOptions {
  /** Where the same name would stand for two files, the caller knows better. */
  readonly id?: string
  /** Of the sidecar; they win over front matter. */
  readonly corrections?: Corrections
}

/**
 * Reads a text or markdown file: characters, mark-up, blocks, what is front matter and what the body, passages.
 * @throws {SourceRefused} for empty and binary files; odd text never throws
 */
export function readDocument(file: string, bytes: Uint8Array, options: ReadOptions = {}): ReadFile {
  const decoded = decodeBytes(bytes)
  const front = cutFrontMatter(decoded.text)
  const corrections = { ...front.corrections, ...options.corrections }
  const stripped = stripMarkup(cleanCharacters(cutPieces(traceWhole(decoded.text), [{ start: 0, end: front.end }])))
  const drafts = cutHeadLines(splitBlocks(stripped), stripped.text)
  const fields = readFields(drafts, front.corrections)
  const { text, blocks, segments, warnings } = joinBlocks(stripped, drafts, fields.kinds)
  const id = options.id ?? toDocumentId(file)
  const document: DocumentInfo = {
    file,
    id,
    ...correctFields(fields, corrections),
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    warnings: [...decoded.warnings, ...front.warnings, ...warnings],
  }
  const passages = cutPassages(id, text, blocks)
  return { document, text, blocks, passages, segments, quotationCorrections: corrections.quotations ?? [] }
}

/** Front matter that names the title says that the first line is none, unless it is the same. */
function readFields(
  drafts: readonly DraftBlock[],
  front: Corrections,
): ReadFields & { readonly kind: DocumentInfo['kind'] } {
  const header = findRecordHeader(drafts)
  if (header) return { kind: 'record', ...readRecord(drafts, header) }
  const salutation = findSalutation(drafts)
  if (salutation >= 0) return { kind: 'record', ...readLetter(drafts, salutation) }
  const fields = readArticle(drafts)
  const isNamed = typeof front.title === 'string' && fields.title !== null && toKey(fields.title) !== toKey(front.title)
  const kinds = fields.kinds.map(
    (kind, index): BlockKind => (isNamed && kind === 'title' && !drafts[index]!.level ? 'paragraph' : kind),
  )
  const stamps = readStamps(drafts)
  return { kind: Object.keys(stamps).length ? 'record' : 'article', ...fields, kinds, custom: stamps }
}

function toKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function correctFields(fields: ReadFields & { readonly kind: DocumentInfo['kind'] }, corrections: Corrections) {
  const { kinds: _, ...read } = fields
  const { quotations, custom, ...given } = corrections
  const named = Object.keys(corrections).filter((name) => name !== 'quotations')
  return { ...read, url: null, ...given, custom: { ...read.custom, ...custom }, correctedByHand: named }
}
