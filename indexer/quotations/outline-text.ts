// A text as a reader of attributions sees it: sentences with each quotation cut out and one sign left in its place.
import type { Analysis, Token } from '../language/analyse-text.js'
import type { MarkedStretch } from './pair-quotation-marks.js'

/** A word outside quotation marks, or a whole marked stretch (`stretch` ≥ 0, then `token` is its first). */
export interface Item {
  readonly token: Token
  /** Index into the stretches; -1 for a word. */
  readonly stretch: number
  readonly start: number
  readonly end: number
  /** The last word or stop inside a marked stretch, its marks aside; the word itself outside. */
  readonly closing: string
}

/** A sentence outside quotation marks. */
export interface Frame {
  readonly index: number
  readonly items: readonly Item[]
  /** Of its passage; null in front matter. */
  readonly paragraph: number | null
  /** Counts the blocks of text, front matter too: frames of one block share it. */
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Cuts a text into frames. A sentence's end inside a quotation ends none. `blockOf` tells the block of an offset. */
export function outlineText(
  analysis: Analysis,
  stretches: readonly MarkedStretch[],
  blockOf: (offset: number) => number,
): Frame[] {
  const inside = stretchOfTokens(analysis.tokens, stretches)
  const frames: Frame[] = []
  let items: Item[] = []
  const close = () => {
    if (items.length > 0) frames.push(toFrame(frames.length, items, analysis, blockOf))
    items = []
  }
  for (const [i, token] of analysis.tokens.entries()) {
    const before = analysis.tokens[i - 1]
    const block = blockOf(token.start)
    if (before && endsFrame(before, token, inside[i - 1]!, inside[i]!, block !== blockOf(before.start))) close()
    const last = items.at(-1)
    const stretch = inside[i]!
    if (stretch >= 0 && last?.stretch === stretch) items[items.length - 1] = goOn(last, token)
    else items.push({ token, stretch, start: token.start, end: token.end, closing: token.text })
  }
  close()
  return frames
}

function goOn(item: Item, { text, end }: Token): Item {
  return { ...item, end, closing: /^["“”„«»'’`]+$/.test(text) ? item.closing : text }
}

function endsFrame(before: Token, token: Token, insideBefore: number, inside: number, isNewBlock: boolean): boolean {
  if (isNewBlock) return true
  return before.sentence !== token.sentence && (inside < 0 || inside !== insideBefore)
}

function toFrame(
  index: number,
  items: readonly Item[],
  analysis: Analysis,
  blockOf: (offset: number) => number,
): Frame {
  const first = items[0]!
  const { paragraph } = analysis.sentences[first.token.sentence]!
  return { index, items, paragraph, block: blockOf(first.start), start: first.start, end: items.at(-1)!.end }
}

/** For each token the top stretch that it stands in, marks included; -1 outside. */
function stretchOfTokens(tokens: readonly Token[], stretches: readonly MarkedStretch[]): Int32Array {
  const inside = new Int32Array(tokens.length).fill(-1)
  let i = 0
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.depth > 0) continue
    for (const [start, end] of stretch.outer) {
      while (i < tokens.length && tokens[i]!.end <= start) i++
      while (i < tokens.length && tokens[i]!.start < end) inside[i++] = index
    }
  }
  return inside
}
