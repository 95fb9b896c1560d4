import { createHash } from 'node:crypto'
import type { Extraction } from '../../schema/index.js'

/** A document's part of the fingerprint: everything known about it but the path it was read from. */
export function digestExtraction(extraction: Extraction): string {
  return digestText(writeWithoutFile(extraction))
}

/** An extraction as JSON, the path it was read from left empty. */
export function writeWithoutFile(extraction: Extraction): string {
  return JSON.stringify({ ...extraction, document: { ...extraction.document, file: '' } })
}

/** @param text of `writeWithoutFile` */
export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Equal for equal collections, whatever the engine and the order of indexing.
 * @param digests of `digestExtraction`, by document id
 * @returns SHA-256, hexadecimal
 */
export function fingerprintCollection(digests: Iterable<readonly [id: string, digest: string]>): string {
  const hash = createHash('sha256')
  for (const [id, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${id} ${digest}\n`)
  return hash.digest('hex')
}
