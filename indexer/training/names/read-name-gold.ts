import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../../schema/span.js'
import { type Analysis, analyseText } from '../../language/analyse-text.js'
import { LABELS } from '../../mentions/names/name-model.js'
import type { CutSentence } from '../../mentions/names/tag-names.js'
import { readDocument } from '../../read-document.js'

/** A mention that a person marked. */
export interface GoldMention {
  readonly span: Span
  readonly category: 'person' | 'organisation' | 'place'
  readonly entity: string
}

/** A text with the names that a person marked in it; spans are into `text`. */
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly analysis: Analysis
  readonly mentions: readonly GoldMention[]
}

interface Line {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly category: GoldMention['category']
  readonly entity: string
}

/** Reads a part of open-news: `PART.mentions.jsonl` and `PART/ID.txt`. */
export function readNameGold(folder: string, part: string): GoldText[] {
  const byDocument = new Map<string, Line[]>()
  for (const line of readFileSync(join(folder, `${part}.mentions.jsonl`), 'utf8')
    .trim()
    .split('\n')) {
    const mention = JSON.parse(line) as Line
    byDocument.set(mention.doc, [...(byDocument.get(mention.doc) ?? []), mention])
  }
  return [...byDocument.keys()].sort().map((id) => {
    const bytes = readFileSync(join(folder, part, `${id}.txt`))
    const { text, passages } = readDocument(`${id}.txt`, bytes)
    const place = alignOffsets(bytes.toString('utf8'), text)
    const mentions = byDocument.get(id)!.map(({ start, end, category, entity }): GoldMention => {
      return { span: [place(start), place(end - 1) + 1], category, entity }
    })
    return { id, text, analysis: analyseText(text, passages), mentions }
  })
}

/** Where a character of the file stands in the canonical text: both hold the same characters, white space aside. */
export function alignOffsets(raw: string, text: string): (offset: number) => number {
  const places = new Int32Array(raw.length + 1)
  let at = 0
  for (let i = 0; i < raw.length; i++) {
    if (!/\s/.test(raw[i]!)) {
      let next = at
      while (next < text.length && next - at < 400 && text[next] !== raw[i]) next++
      if (text[next] === raw[i]) at = next
      places[i] = at
      at++
    } else places[i] = at
  }
  places[raw.length] = at
  return (offset) => places[offset]!
}

/** The label of every word of every sentence; a name whose edges cut a word in two is left out. */
export function goldLabels(gold: GoldText, sentences: readonly CutSentence[]): Int8Array[] {
  const pieces = sentences.flatMap((sentence) => sentence.pieces)
  const starts = new Map(pieces.map((piece, i) => [piece.start, i]))
  const ends = new Map(pieces.map((piece, i) => [piece.end, i]))
  const all = new Int8Array(pieces.length)
  for (const { span, category } of gold.mentions) {
    const first = starts.get(span[0])
    const last = ends.get(span[1])
    if (first === undefined || last === undefined) continue
    const begin = LABELS.indexOf(`B-${category}`)
    for (let i = first; i <= last; i++) all[i] = i === first ? begin : begin + 1
  }
  let from = 0
  return sentences.map((sentence) => {
    const labels = all.slice(from, from + sentence.pieces.length)
    from += sentence.pieces.length
    return labels
  })
}
