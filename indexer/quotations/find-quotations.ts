import type { Warning } from '../../schema/document.js'
import type { Entity, Mention } from '../../schema/entity.js'
import type { Extraction } from '../../schema/extraction.js'
import type { Quotation, Speaker } from '../../schema/quotation.js'
import type { Span } from '../../schema/span.js'
import type { Analysis } from '../language/analyse-text.js'
import { cueClassOf } from './cue-words.js'
import { findChunks } from './find-chunks.js'
import { outlineText } from './outline-text.js'
import { pairQuotationMarks } from './pair-quotation-marks.js'

export type QuotableText = Pick<Extraction, 'document' | 'text' | 'blocks' | 'passages'>

/** What a text quotes, in order, and the quotation marks that came out uneven. */
export interface FoundQuotations {
  readonly quotations: readonly Quotation[]
  readonly warnings: readonly Warning[]
}

/** Finds who said what in a document. */
export function findQuotations(
  read: QuotableText,
  analysis: Analysis,
  mentions: readonly Mention[],
  _entities: readonly Entity[],
): FoundQuotations {
  const blocks = read.blocks.map((block) => block.span)
  const { stretches, warnings } = pairQuotationMarks(read.text, blocks)
  const frames = outlineText(analysis, stretches, blockFinder(blocks))
  const mentionAt = (offset: number) => mentions.findIndex(({ span }) => span[0] <= offset && offset < span[1])
  const quotations: Quotation[] = []
  for (const frame of frames) {
    const at = frame.items.findIndex((item) => item.stretch >= 0)
    const cueAt = frame.items.findIndex((item) => item.stretch < 0 && cueClassOf(item.token.lemma) === 'say')
    if (at < 0 || cueAt < 0) continue
    const chunks = findChunks(frame, mentions, mentionAt)
    const chunk = chunks.filter((c) => c.last < cueAt).at(-1) ?? chunks.find((c) => c.first > cueAt)
    const stretch = stretches[frame.items[at]!.stretch]!
    const cue = frame.items[cueAt]!
    const words = chunk ? read.text.slice(chunk.start, chunk.end) : null
    const speaker: Speaker | null =
      chunk && words
        ? {
            name: mentions[chunk.mention]?.entity ?? words,
            status: chunk.type === 'name' ? 'named' : 'unnamed',
            role: null,
            mention: { start: chunk.start, end: chunk.end, text: words },
          }
        : null
    quotations.push({
      id: `${read.document.id}-q${quotations.length + 1}`,
      kind: 'direct',
      spans: stretch.outer,
      quoted: stretch.pieces,
      cue: { start: cue.start, end: cue.end, text: cue.token.text },
      speaker,
      jointSpeakers: [],
      candidates: [],
      addressee: null,
      within: null,
      confidence: 0.5,
      reason: speaker ? `${cue.token.text} ${words}` : 'no speaker found',
      record: null,
      said: null,
      paragraph: frame.paragraph,
      correctedByHand: false,
    })
  }
  return { quotations, warnings }
}

/** Tells the index of the block an offset stands in. */
function blockFinder(blocks: readonly Span[]): (offset: number) => number {
  let last = 0
  return (offset) => {
    if (offset < (blocks[last]?.[0] ?? 0)) last = 0
    while (last + 1 < blocks.length && blocks[last + 1]![0] <= offset) last++
    return last
  }
}
