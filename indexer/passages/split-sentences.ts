import type { Span } from '../../schema/index.js'
import { sentenceGoesOn } from './sentence-goes-on.js'

/** Where a sentence may end: a stop, what closes after it, and white space. */
const STOP = /(?:[.?!…]+(?: \.(?= \.|[ \n]|$)){0,3})[”’"'»)\]}*]*(?=\s)/g
const ITEM = /^(?:[•·●▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/
/** A line this much shorter than the longest of its block was ended on purpose. */
const ENDED_LINE = 0.7
/** As much of what follows as the rules look at. */
const AHEAD = 120

/** Sentences of a paragraph: split at every stop, then joined again for named reasons. Spans into `text`; they hold every letter. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { end, isLineEnd } of findEnds(text)) {
    if (end <= start) continue
    const piece = text.slice(start, end).trim()
    if (!/[\p{L}\p{N}]/u.test(piece)) continue
    if (!isLineEnd && sentenceGoesOn(piece, text.slice(end, end + AHEAD).trimStart())) continue
    spans.push(trimSpan(text, start, end))
    start = end
  }
  const rest = trimSpan(text, start, text.length)
  const last = spans.at(-1)
  if (/[\p{L}\p{N}]/u.test(text.slice(...rest)) || !last) return rest[1] > rest[0] ? [...spans, rest] : spans
  return rest[1] > rest[0] ? [...spans.slice(0, -1), [last[0], rest[1]]] : spans
}

interface PossibleEnd {
  readonly end: number
  readonly isLineEnd: boolean
}

function findEnds(text: string): readonly PossibleEnd[] {
  const stops = Array.from(text.matchAll(STOP), ({ index, 0: stop }) => ({
    end: index + stop.length,
    isLineEnd: false,
  }))
  if (!text.includes('\n')) return stops
  const longest = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0)
  const lineEnds = Array.from(text.matchAll(/\n/g), ({ index }) => ({ end: index, isLineEnd: true }))
  return [...stops, ...lineEnds.filter(({ end }) => endsLine(text, end, longest))].sort((a, b) => a.end - b.end)
}

/** A line end ends a sentence before an item of a list, and where the line was not filled. */
function endsLine(text: string, index: number, longest: number): boolean {
  const next = text.slice(index + 1, index + AHEAD)
  if (ITEM.test(next)) return true
  const line = index - (text.lastIndexOf('\n', index - 1) + 1)
  return line < longest * ENDED_LINE && !/^[\p{Ll},;]/u.test(next)
}

function trimSpan(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end)
  return [start + (piece.length - piece.trimStart().length), end - (piece.length - piece.trimEnd().length)]
}
