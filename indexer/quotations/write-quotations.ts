// Writes drafts out as quotations: in order of the text, with names, reasons and places.
import type { Quotation, Speaker } from '../../schema/quotation.js'
import type { Draft } from './draft-quotations.js'
import type { EntityIndex } from './find-antecedent.js'
import type { Chunk } from './find-chunks.js'
import type { QuotableText } from './find-quotations.js'
import { nameSpeaker, rangeOf } from './name-speaker.js'
import type { Reading } from './read-clauses.js'

export function writeQuotations(
  read: QuotableText,
  reading: Reading,
  entities: EntityIndex,
  drafts: readonly Draft[],
): Quotation[] {
  const ordered = [...drafts].sort((a, b) => a.spans[0]![0] - b.spans[0]![0] || b.spans.at(-1)![1] - a.spans.at(-1)![1])
  let speakerBefore: Chunk | null = null
  const quotations: Quotation[] = []
  for (const draft of ordered) {
    const { chunk } = draft.speakers[0]!
    const speaker = nameSpeaker(reading, entities, chunk, speakerBefore)
    quotations.push(toQuotation(read, reading, draft, speaker, quotations.length + 1))
    if (chunk.type !== 'pronoun') speakerBefore = chunk
  }
  return quotations
}

function toQuotation(read: QuotableText, reading: Reading, draft: Draft, speaker: Speaker, number: number): Quotation {
  const start = draft.spans[0]![0]
  const passage = read.passages.find(({ span }) => span[0] <= start && start < span[1])
  const cue = draft.cue ? reading.clauses[draft.cue.frame]!.frame.items : null
  return {
    id: `${read.document.id}-q${number}`,
    kind: draft.kind,
    spans: draft.spans,
    quoted: draft.quoted,
    cue: cue ? rangeOf(reading, { start: cue[draft.cue!.first]!.start, end: cue[draft.cue!.last]!.end }) : null,
    speaker,
    jointSpeakers: [],
    candidates: [],
    addressee: null,
    within: null,
    confidence: Math.round(draft.confidence * 1000) / 1000,
    reason: speaker.mention?.text ?? '',
    record: null,
    said: null,
    paragraph: passage?.paragraph ?? null,
    correctedByHand: false,
  }
}
