import type { Span } from '../../schema/index.js'
import { sentenceGoesOn } from './sentence-goes-on.js'

/** Where a sentence may end: a stop, what closes after it, and white space. */
const STOP = /(?<![.?!…])(?:[.?!…]+(?: \.(?= \.|[ \n]|$)){0,3})[”’"'»)\]}*]*(?=\s)/g
const ITEM = /^(?:[•·●▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/
/** A line this much shorter than the longest of its block was ended on purpose. */
const ENDED_LINE = 0.7
/** As much of what follows as the rules look at. */
const AHEAD = 120
/** As much of what precedes: a bracket may stand open that long. */
const BEHIND = 300
const WORD = /[\p{L}\p{N}]/u

/** Sentences of a paragraph: split at every stop, then joined again for named reasons. Spans into `text`; they hold every letter. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  let hasWords = false
  let looked = 0
  for (const { end, isLineEnd } of findEnds(text)) {
    if (end <= start) continue
    hasWords ||= WORD.test(text.slice(looked, end))
    looked = end
    if (!hasWords) continue
    const piece = text.slice(Math.max(start, end - BEHIND), end).trim()
    if (!isLineEnd && sentenceGoesOn(piece, text.slice(end, end + AHEAD).trimStart())) continue
    spans.push(trimSpan(text, start, end))
    start = end
    hasWords = false
  }
  return closeLast(spans, text, start)
}

/** What is left without a word (a closing mark, a dash) belongs to the sentence before it. */
function closeLast(spans: Span[], text: string, start: number): Span[] {
  const rest = trimSpan(text, start, text.length)
  if (rest[1] <= rest[0]) return spans
  const last = spans.at(-1)
  return last && !WORD.test(text.slice(...rest)) ? [...spans.slice(0, -1), [last[0], rest[1]]] : [...spans, rest]
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
