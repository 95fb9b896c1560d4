import type { Span } from '../../../schema/span.js'
import type { Analysis } from '../../language/analyse-text.js'
import { type NameSentence, readSentence } from './context-features.js'
import { cutTokens, type NamePiece } from './cut-tokens.js'
import { readEvidence, readLabelEvidence } from './document-evidence.js'
import { LABELS, labelSentence, loadNameModel, type NameModel } from './name-model.js'

/** A name where it stands, without titles before it. */
export interface NameSpan {
  readonly span: Span
  readonly category: 'person' | 'organisation' | 'place'
  /** `[first, last)` of the analysis' tokens. */
  readonly first: number
  readonly last: number
}

let model: NameModel | null = null

/** The names of people, organisations and places in a text, in order. */
export function tagNames(analysis: Analysis, using?: NameModel): NameSpan[] {
  const sentences = readSentences(analysis)
  if (!using) model ??= loadNameModel(new URL('./weights.json', import.meta.url))
  const labels = labelDocument(using ?? model!, sentences)
  return sentences.flatMap(({ pieces }, s) => toSpans(pieces, labels[s]!))
}

/** A sentence cut as the tagger needs it. */
export interface CutSentence extends NameSentence {
  readonly pieces: readonly NamePiece[]
}

/** The analysis' sentences as the tagger reads them. */
export function readSentences(analysis: Analysis): CutSentence[] {
  return analysis.sentences.map(({ first, last }) => {
    const pieces = cutTokens(analysis, first, last)
    const sentence = readSentence(
      pieces.map((piece) => piece.text),
      pieces.map((piece) => piece.tag),
    )
    return { ...sentence, pieces }
  })
}

/** Labels every sentence by itself, then again knowing what the same words were called elsewhere in the document. */
export function labelDocument(using: NameModel, sentences: readonly NameSentence[]): Int8Array[] {
  const evidence = readEvidence(sentences)
  const first = sentences.map((sentence, s) => labelSentence(using, sentence, (i) => evidence(s, i)))
  const elsewhere = readLabelEvidence(sentences, first)
  return sentences.map((sentence, s) => labelSentence(using, sentence, (i) => [...evidence(s, i), ...elsewhere(s, i)]))
}

function toSpans(pieces: readonly NamePiece[], labels: Int8Array): NameSpan[] {
  const spans: NameSpan[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label % 2 === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] === label + 1) end++
    const [start, stop] = [pieces[i]!, pieces[end - 1]!]
    const category = LABELS[label]!.slice(2) as NameSpan['category']
    spans.push({ span: [start.start, stop.end], category, first: start.token, last: stop.token + 1 })
    i = end - 1
  }
  return spans
}
