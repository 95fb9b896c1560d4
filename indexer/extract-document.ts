import type { Extraction } from '../schema/index.js'
import { analyseText } from './language/analyse-text.js'
import { findMentions } from './mentions/find-mentions.js'
import { correctQuotations } from './pipeline/correct-quotations.js'
import { findQuotations } from './quotations/find-quotations.js'
import { type ReadOptions, readDocument } from './read-document.js'

/**
 * All that is found in one file: metadata, passages, mentions, quotations, and entities within the document.
 * @param file as the report names it
 * @throws {SourceRefused} for empty and binary files, and for a correction of a quotation that the text does not have
 */
export function extractDocument(file: string, bytes: Uint8Array, options: ReadOptions = {}): Extraction {
  const read = readDocument(file, bytes, options)
  const { text, blocks, passages } = read
  const analysis = analyseText(text, passages)
  const { mentions, entities } = findMentions(read, analysis)
  const found = findQuotations(read, analysis, mentions, entities)
  const quotations = correctQuotations(text, found.quotations, read.quotationCorrections)
  const document = { ...read.document, warnings: [...read.document.warnings, ...found.warnings] }
  return { document, text, blocks, passages, quotations, mentions, entities }
}
