import type { Extraction, Span, Unit } from '../../schema/index.js'
import { splitWords, type Words } from '../../search/words/index.js'
import { findGroups, join } from './brute-terms.js'

/** Words `[from, to)`. */
export type Place = readonly [from: number, to: number]

/** A passage or quotation as the evaluator reads it. */
export interface Page {
  readonly extraction: Extraction
  readonly id: string
  readonly text: string
  readonly words: Words
  /** Canonical offset of each word. */
  readonly offsets: readonly number[]
  /** Where the page stands in the canonical text. */
  readonly pieces: readonly Span[]
  readonly unit: Unit
}

export interface World {
  readonly extractions: readonly Extraction[]
  readonly passages: readonly Page[]
  readonly quotations: readonly Page[]
  /** Every word and every run of a compound written together, of all passages. */
  readonly vocabulary: ReadonlySet<string>
}

/** Which words may be used, and the number each has when distance is counted. */
export interface View {
  readonly page: Page
  readonly isAllowed: (word: number) => boolean
  readonly numbers: readonly number[]
}

export function createWorld(extractions: readonly Extraction[]): World {
  const passages = extractions.flatMap((extraction) =>
    extraction.passages.map(({ id, span }) => toPage(extraction, id, [span], 'passages')),
  )
  const quotations = extractions.flatMap((extraction) =>
    extraction.quotations.map(({ id, spans }) => toPage(extraction, id, spans, 'quotations')),
  )
  const vocabulary = new Set(
    passages.flatMap(({ words }) =>
      findGroups(words, 0, words.length).map(([from, to]) => join(words.folded, from, to)),
    ),
  )
  return { extractions, passages, quotations, vocabulary }
}

export function toPage(extraction: Extraction, id: string, pieces: readonly Span[], unit: Unit): Page {
  const text = pieces.map((piece) => extraction.text.slice(...piece)).join(' … ')
  const offsets = pieces.flatMap(([start, end]) => Array.from({ length: end - start + 3 }, (_, at) => start + at))
  const words = splitWords(text)
  return { extraction, id, text, words, offsets: words.starts.map((start) => offsets[start]!), pieces, unit }
}
