import type { Passage } from '../../schema/passage.js'
import type { Span } from '../../schema/span.js'
import { lemmatise } from './lemmatise.js'
import { tagWords } from './tag-words.js'
import { tokenize } from './tokenize.js'

/** One word or mark of the text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** Penn Treebank tag; punctuation is its own tag. */
  readonly tag: string
  /** Base form, lower case. */
  readonly lemma: string
  /** Index into `sentences`. */
  readonly sentence: number
}

/** A sentence, and which tokens it holds: `[first, last)` into `tokens`. */
export interface AnalysedSentence {
  readonly span: Span
  readonly first: number
  readonly last: number
  /** Number of its passage; null in front matter. */
  readonly paragraph: number | null
}

/** A text cut into sentences and tagged words, in order: what every later step reads. */
export interface Analysis {
  readonly tokens: readonly Token[]
  readonly sentences: readonly AnalysedSentence[]
}

/** Tags every word of a text. What lies outside the passages (title, dek, captions) counts a sentence a line. */
export function analyseText(text: string, passages: readonly Passage[]): Analysis {
  const tokens: Token[] = []
  const sentences: AnalysedSentence[] = []
  for (const { span, paragraph } of sentenceSpans(text, passages)) {
    const first = tokens.length
    addTokens(text, span, sentences.length, tokens)
    if (tokens.length > first) sentences.push({ span, first, last: tokens.length, paragraph })
  }
  return { tokens, sentences }
}

function sentenceSpans(text: string, passages: readonly Passage[]): { span: Span; paragraph: number | null }[] {
  const spans: { span: Span; paragraph: number | null }[] = []
  let from = 0
  for (const passage of passages) {
    spans.push(...lineSpans(text, from, passage.span[0]))
    for (const span of passage.sentences) spans.push({ span, paragraph: passage.paragraph })
    from = passage.span[1]
  }
  return [...spans, ...lineSpans(text, from, text.length)]
}

function lineSpans(text: string, from: number, to: number): { span: Span; paragraph: null }[] {
  const lines = [...text.slice(from, to).matchAll(/[^\n]*\S[^\n]*/g)]
  return lines.map((line) => ({ span: [from + line.index, from + line.index + line[0].length], paragraph: null }))
}

function addTokens(text: string, span: Span, sentence: number, into: Token[]): void {
  const spans = tokenize(text, span[0], span[1])
  const words = spans.map(([start, end]) => text.slice(start, end))
  const tags = tagWords(words)
  for (const [i, [start, end]] of spans.entries()) {
    const word = words[i]!
    const lower = word.toLowerCase()
    const tag = tags[i]!
    into.push({ start, end, text: word, lower, tag, lemma: lemmatise(lower, tag), sentence })
  }
}
