import type { Span } from '../../schema/index.js'
import { type Run, toRuns } from './to-runs.js'

/** A paragraph up to that long is shown whole. */
const MOST_WORDS = 90
/** Words kept on each side of a mark in a sentence that is too long to show. */
const WORDS_AROUND = 20

/**
 * The paragraph where it is short, else the sentences around the marks: those that show the most different marked words first,
 * until about 90 words; a longer sentence is cut at words. Never cut inside a mark. A cut shows as ` … `.
 * @param sentences spans into `text`, in order
 */
export function toSnippet(text: string, sentences: readonly Span[], matches: readonly Span[]): readonly Run[] {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }): Span => [index, index + word.length])
  if (words.length <= MOST_WORDS) return toRuns(text, matches)
  const windows = matches.length > 0 ? chooseWindows(text, words, sentences, matches) : [toOpening(words, sentences)]
  return joinWindows(text, mergeWindows(text, windows), matches)
}

function chooseWindows(
  text: string,
  words: readonly Span[],
  sentences: readonly Span[],
  matches: readonly Span[],
): Span[] {
  const chosen: Span[] = []
  let room = MOST_WORDS
  for (const match of orderByNovelty(text, matches)) {
    if (chosen.some((window) => contains(window, match))) continue
    const window = toWindow(words, sentences, matches, match)
    const cost = countWords(words, window)
    if (chosen.length > 0 && cost > room) continue
    chosen.push(window)
    room -= cost
  }
  return chosen.sort((a, b) => a[0] - b[0])
}

/** Each marked wording once before any comes again: the reader sees every part of the query. */
function orderByNovelty(text: string, matches: readonly Span[]): readonly Span[] {
  const firsts = new Map<string, Span>()
  for (const match of matches) {
    const wording = text.slice(...match).toLowerCase()
    if (!firsts.has(wording)) firsts.set(wording, match)
  }
  const first = new Set(firsts.values())
  return [...first, ...matches.filter((match) => !first.has(match))]
}

/** The sentences that hold the match, cut to the words around it where they are long, grown over marks it would cut. */
function toWindow(words: readonly Span[], sentences: readonly Span[], matches: readonly Span[], match: Span): Span {
  const own = sentences.filter((sentence) => overlaps(sentence, match))
  const whole: Span = [Math.min(match[0], own[0]?.[0] ?? match[0]), Math.max(match[1], own.at(-1)?.[1] ?? match[1])]
  const window = countWords(words, whole) <= MOST_WORDS / 2 ? whole : toWordsAround(words, whole, match)
  return growOverMarks(window, matches)
}

function toWordsAround(words: readonly Span[], whole: Span, match: Span): Span {
  const first = words.findIndex((word) => word[1] > match[0])
  const last = words.findLastIndex((word) => word[0] < match[1])
  const from = words[Math.max(0, first - WORDS_AROUND)]?.[0] ?? match[0]
  const to = words[Math.min(words.length - 1, last + WORDS_AROUND)]?.[1] ?? match[1]
  return [Math.max(from, whole[0]), Math.min(to, whole[1])]
}

function growOverMarks(window: Span, matches: readonly Span[]): Span {
  const cut = matches.filter((match) => overlaps(match, window))
  return [Math.min(window[0], cut[0]?.[0] ?? window[0]), Math.max(window[1], cut.at(-1)?.[1] ?? window[1])]
}

/** Where nothing is marked: as much of the beginning as half a snippet holds, at a sentence's end where one is near. */
function toOpening(words: readonly Span[], sentences: readonly Span[]): Span {
  const limit = words[MOST_WORDS - 1]?.[1] ?? 0
  const end = sentences.findLast((sentence) => sentence[1] <= limit)?.[1]
  return [words[0]?.[0] ?? 0, end ?? limit]
}

/** Windows in order with those that touch or overlap made one. */
function mergeWindows(text: string, windows: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const window of windows) {
    const last = merged.at(-1)
    if (last && text.slice(last[1], window[0]).trim() === '')
      merged[merged.length - 1] = [last[0], Math.max(last[1], window[1])]
    else merged.push(window)
  }
  return merged
}

function joinWindows(text: string, windows: readonly Span[], matches: readonly Span[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const window of windows) {
    if (text.slice(at, window[0]).trim() !== '') runs.push({ text: at === 0 ? '… ' : ' … ', matched: false })
    runs.push(...toRuns(text, matches, trim(text, window)))
    at = window[1]
  }
  if (text.slice(at).trim() !== '') runs.push({ text: ' …', matched: false })
  return runs
}

function trim(text: string, [start, end]: Span): Span {
  const shown = text.slice(start, end)
  return [end - shown.trimStart().length, start + shown.trimEnd().length]
}

function countWords(words: readonly Span[], span: Span): number {
  return words.filter((word) => overlaps(word, span)).length
}
function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
