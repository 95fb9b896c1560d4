/** From `at` in the text on, each unit comes from `from` on in the file, until the next segment. */
export interface Segment {
  readonly at: number
  readonly from: number
}

/** A text that knows where in the file each of its units stood. */
export interface TracedText {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** A stretch to keep, or what stands instead of it. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly instead?: string
}

export function traceWhole(text: string): TracedText {
  return { text, segments: [{ at: 0, from: 0 }] }
}

/** Offset in the file (UTF-16 units of its decoded text) of an offset in the text. */
export function toFileOffset(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle]!.at <= offset) low = middle
    else high = middle - 1
  }
  const segment = segments[low]
  return segment ? segment.from + offset - segment.at : offset
}

/** The pieces of a text, in order, as a text of their own. */
export function joinPieces(whole: TracedText, pieces: readonly Piece[]): TracedText {
  const parts: string[] = []
  const segments: Segment[] = []
  let length = 0
  let next = 0
  for (const { start, end, instead } of pieces) {
    const part = instead ?? whole.text.slice(start, end)
    segments.push({ at: length, from: toFileOffset(whole.segments, start) })
    while (next < whole.segments.length && whole.segments[next]!.at <= start) next++
    for (; instead === undefined && next < whole.segments.length && whole.segments[next]!.at < end; next++) {
      const { at, from } = whole.segments[next]!
      segments.push({ at: length + at - start, from })
    }
    parts.push(part)
    length += part.length
  }
  return { text: parts.join(''), segments: mergeSegments(segments) }
}

/** Leaves out the stretches in `cuts` (or puts their `instead`); cuts inside an earlier cut are ignored. */
export function cutPieces(whole: TracedText, cuts: readonly Piece[]): TracedText {
  const pieces: Piece[] = []
  let kept = 0
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start < kept) continue
    if (cut.start > kept) pieces.push({ start: kept, end: cut.start })
    if (cut.instead) pieces.push(cut)
    kept = cut.end
  }
  pieces.push({ start: kept, end: whole.text.length })
  return joinPieces(whole, pieces)
}

function mergeSegments(segments: readonly Segment[]): readonly Segment[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const last = merged.at(-1)
    if (last?.at === segment.at) merged.pop()
    const before = merged.at(-1)
    if (before && segment.from - before.from === segment.at - before.at) continue
    merged.push(segment)
  }
  return merged
}
