import { extractDocument } from '../extract-document.js'
import { readCorrectionsOf, readSource } from '../sources/read-source.js'
import { SourceRefused } from '../sources/source-refused.js'

/** One file for a worker. */
export interface ExtractJob {
  /** As the report names it. */
  readonly file: string
  readonly path: string
  readonly id: string
}

export type ExtractResult =
  | { readonly kind: 'refused'; readonly reason: string }
  /** `extraction` is the JSON of an `Extraction`: a string crosses threads fastest. */
  | { readonly kind: 'extracted'; readonly hash: string; readonly extraction: string }

/** Reads and extracts one file; whatever is wrong with it is an answer, never an exception. */
export function extractSource({ file, path, id }: ExtractJob): ExtractResult {
  try {
    const source = readSource(path)
    const corrections = readCorrectionsOf(source)
    const extraction = extractDocument(file, source.bytes, { id, corrections })
    return { kind: 'extracted', hash: source.hash, extraction: JSON.stringify(extraction) }
  } catch (error) {
    if (error instanceof SourceRefused) return { kind: 'refused', reason: error.message }
    return {
      kind: 'refused',
      reason: `cannot be understood: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}
