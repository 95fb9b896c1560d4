import type { Block, DocumentInfo, Draft, DraftStretch, Quotation, Span } from '../schema/index.js'
import { analyseText } from './language/analyse-text.js'
import { findMentions } from './mentions/find-mentions.js'
import { countWords } from './passages/count-words.js'
import { cutPassages } from './passages/cut-passages.js'
import { findQuotations } from './quotations/find-quotations.js'
import { pairQuotationMarks } from './quotations/pair-quotation-marks.js'

/** CONTRACT, check: a set-off block this long claims to quote though it has no marks. */
const BLOCK_WORDS = 40
/** Set off: indented, or marked as in an e-mail; or what a colon announces. */
const INDENTED = /^(?:\t| {2,}|\s*>)/
const ANNOUNCED = /:\s*$/

/** Finds what a draft (a brief, an article) claims to quote and whom it credits. Nothing of the text is changed: every span is into it as it came. */
export function readDraft(text: string): Draft {
  const paragraphs = splitParagraphs(text)
  const quotations = findCredits(text, paragraphs)
  const marked = pairQuotationMarks(text, paragraphs)
    .stretches.filter(({ depth }) => depth === 0)
    .map(({ pieces }) => toStretch(pieces, quotations))
  const setOff = findSetOff(text, paragraphs)
    .filter((span) => !marked.some(({ spans }) => spans.some((piece) => overlaps(piece, span))))
    .map((span) => toStretch([span], quotations))
  return { text, stretches: [...marked, ...setOff].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)) }
}

/** Blocks between blank lines; where a draft has none, its lines. */
function splitParagraphs(text: string): readonly Span[] {
  const pattern = /\n[^\S\n]*\n/.test(text) ? /[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*/g : /[^\n]+/g
  return [...text.matchAll(pattern)]
    .filter(([block]) => block.trim() !== '')
    .map(({ 0: block, index }) => [index, index + block.trimEnd().length] as const)
}

function findSetOff(text: string, paragraphs: readonly Span[]): readonly Span[] {
  return paragraphs
    .filter((span, index) => {
      const block = text.slice(...span)
      const before = paragraphs[index - 1]
      const isSetOff =
        block.split('\n').every((line) => INDENTED.test(line)) || (before && ANNOUNCED.test(text.slice(...before)))
      return isSetOff && countWords(block) >= BLOCK_WORDS
    })
    .map(([start, end]) => [start + (text.slice(start, end).match(/^[\s>]*/)?.[0].length ?? 0), end] as const)
}

function toStretch(spans: readonly Span[], quotations: readonly Quotation[]): DraftStretch {
  const own = quotations.find((quotation) => quotation.spans.some((said) => spans.some((span) => overlaps(said, span))))
  // “She said” and “an official said” credit nobody by name.
  const speaker = own?.speaker?.status === 'named' ? own.speaker.name : null
  return { spans, speaker, hasCue: own?.cue != null }
}

function overlaps([a, b]: Span, [c, d]: Span): boolean {
  return a < d && c < b
}

/** A draft is read like an article of which only the text is known. */
function findCredits(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const blocks = paragraphs.map((span, index): Block => ({ kind: 'paragraph', span, paragraph: index + 1 }))
  const passages = cutPassages(NO_DOCUMENT.id, text, blocks)
  const read = { document: NO_DOCUMENT, text, blocks, passages, segments: [], quotationCorrections: [] }
  const analysis = analyseText(text, passages)
  const { mentions, entities } = findMentions(read, analysis)
  return findQuotations(read, analysis, mentions, entities).quotations
}

const NO_DOCUMENT: DocumentInfo = {
  file: '',
  id: 'draft',
  kind: 'article',
  title: null,
  authors: [],
  outlet: null,
  published: null,
  dek: null,
  captions: [],
  repost: null,
  section: null,
  url: null,
  custom: {},
  correctedByHand: [],
  contentHash: '',
  warnings: [],
}
