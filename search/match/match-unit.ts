import type { FieldName } from '../../schema/index.js'

/**
 * A passage, or in the quotations tab a quotation, as the matcher reads it. Word indexes count the words of `text` from 0; ids
 * are those of the collection's word table. Plain data: an engine may store it and hand it back, or compute a field when it is read.
 */
export interface MatchUnit {
  readonly documentId: string
  /** Of each word. */
  readonly ids: Uint32Array
  /** Runs of compounds as triples `first word, parts, id`, ordered by first word, then parts. */
  readonly runs: Uint32Array
  /** Index of the first word of each sentence, ascending. */
  readonly sentences: Uint32Array
  /** For `said:`: of each quotation the words wholly inside its pieces, as pairs `from, to` (exclusive), ascending. */
  readonly quotations: readonly Uint32Array[]
  /**
   * For distances within `said:`: the number each word has in the document, where words stand between the pieces of a quotation;
   * null where words follow each other (every passage).
   */
  readonly positions: Uint32Array | null
  /** What fields are compared with; a field without a value is absent. */
  readonly values: Readonly<Partial<Record<FieldName, readonly string[]>>>
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where the document is undated. */
  readonly date: string | null
  /** Read for marks and for `case:` alone. */
  readonly text: string
}
