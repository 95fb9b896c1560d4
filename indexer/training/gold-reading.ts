// An annotated text read as the indexer reads it, and the questions "is this gold?" that training asks of it.
import type { Entity } from '../../schema/entity.js'
import type { Span } from '../../schema/span.js'
import { analyseText } from '../language/analyse-text.js'
import { findMentions } from '../mentions/find-mentions.js'
import type { NameSpan } from '../mentions/names/tag-names.js'
import type { Chunk } from '../quotations/find-chunks.js'
import { pairQuotationMarks } from '../quotations/pair-quotation-marks.js'
import { readClauses } from '../quotations/read-clauses.js'
import type { Clause, Cue, Reading } from '../quotations/reading.js'
import type { GoldDocument, GoldQuotation } from './read-gold.js'

export interface GoldReading {
  readonly gold: GoldDocument
  readonly reading: Reading
  readonly entities: readonly Entity[]
}

/** @param tagged the names in it; left out: as the tagger that ships sees them */
export function readGoldText(gold: GoldDocument, tagged?: readonly NameSpan[]): GoldReading {
  const { read } = gold
  const analysis = analyseText(read.text, read.passages)
  const { mentions, entities } = findMentions(read, analysis, tagged)
  const blocks = read.blocks.map((block) => block.span)
  const { stretches } = pairQuotationMarks(read.text, blocks)
  return { gold, entities, reading: readClauses(read.text, analysis, blocks, stretches, mentions) }
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
export const length = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
/** Characters that two sets of spans share. */
export const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, span) => sum + b.reduce((n, other) => n + overlap(span, other), 0), 0)
/** Shared over united. */
export function likeness(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b)
  return both / Math.max(1, length(a) + length(b) - both)
}

/** The gold quotation with marks that most of these pieces stand in; null where they quote nobody. */
export function goldOfPieces({ gold }: GoldReading, pieces: readonly Span[]): GoldQuotation | null {
  let best: GoldQuotation | null = null
  let most = length(pieces) / 2
  for (const quotation of gold.quotations) {
    const inside = quotation.kind === 'indirect' ? 0 : shared(pieces, quotation.content)
    if (inside >= most && inside > 0) {
      if (best && inside === most) continue
      best = quotation
      most = inside
    }
  }
  return best
}

export const isSource = (quotation: GoldQuotation, { start, end }: Chunk): boolean =>
  shared([[start, end]], quotation.source) > 0

export function cueSpan(clause: Clause, cue: Cue): Span {
  return [clause.frame.items[cue.first]!.start, clause.frame.items[cue.last]!.end]
}

/** Whether more than half of a block is a gold block quotation. */
export function isGoldBlock({ gold, reading }: GoldReading, block: number): boolean {
  const span = reading.blocks[block]!
  const content = gold.quotations.filter(({ isBlock }) => isBlock).flatMap((quotation) => quotation.content)
  return shared([span], content) > (span[1] - span[0]) / 2
}
