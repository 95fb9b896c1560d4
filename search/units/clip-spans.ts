import type { Span } from '../../schema/index.js'

/** The stretches of canonical text that a unit shows as one text, pieces joined by `PIECE_JOIN`. */
export type Pieces = readonly Span[]

/** Between the pieces of a quotation that its cue splits. */
export const PIECE_JOIN = ' … '

/** A unit's text, cut out of the document's. */
export function joinPieces(text: string, pieces: Pieces): string {
  return pieces.map(([start, end]) => text.slice(start, end)).join(PIECE_JOIN)
}

/** Spans into canonical text, cut to the pieces and moved into the unit's text. */
export function clipSpans(spans: readonly Span[], pieces: Pieces): Span[] {
  const clipped: Span[] = []
  let before = 0
  for (const [from, to] of pieces) {
    for (const [start, end] of spans) {
      const cutStart = Math.max(start, from)
      const cutEnd = Math.min(end, to)
      if (cutStart < cutEnd) clipped.push([cutStart - from + before, cutEnd - from + before])
    }
    before += to - from + PIECE_JOIN.length
  }
  return clipped
}
