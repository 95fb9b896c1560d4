// Writes drafts out as quotations: in order of the text, with names, reasons and places.
import type { Quotation, Speaker } from '../../schema/quotation.js'
import type { Span } from '../../schema/span.js'
import type { Draft } from './draft-quotations.js'
import { explainAttribution } from './explain-attribution.js'
import type { EntityIndex } from './find-antecedent.js'
import type { Chunk } from './find-chunks.js'
import type { Message } from './find-messages.js'
import { type Calibration, confidenceOf } from './load-model.js'
import { nameSpeaker, rangeOf, toMention } from './name-speaker.js'
import type { QuotableText } from './quotable-text.js'
import type { Reading } from './reading.js'
import { findAddressee, findDateSaid, findRecord } from './tell-circumstances.js'

type Unnumbered = Omit<Quotation, 'id' | 'within' | 'paragraph' | 'correctedByHand'>

/** The second likeliest speaker is offered beside the first, and neither is taken, where their chances differ by less than this share. */
const TOO_CLOSE = 0.03
/** An e-mail's header names its sender; what can fail is which paragraphs are the message. */
const SENDER_CONFIDENCE = 0.9

export function writeQuotations(
  read: QuotableText,
  reading: Reading,
  entities: EntityIndex,
  drafts: readonly Draft[],
  messages: readonly Message[],
  calibration: Calibration,
): Quotation[] {
  let speakerBefore: Chunk | null = null
  const written: Unnumbered[] = messages.map((message) => writeMessage(read, entities, message))
  for (const draft of [...drafts].sort((a, b) => a.spans[0]![0] - b.spans[0]![0])) {
    const own = writeDraft(calibration, reading, entities, draft, speakerBefore)
    const sender = findSender(draft, drafts, messages)
    written.push(sender === null ? own : { ...own, ...nameSender(reading, entities, draft, sender) })
    const { chunk } = draft.speakers[0]!
    if (chunk.type !== 'pronoun') speakerBefore = chunk
  }
  return numberQuotations(read, written)
}

function numberQuotations(read: QuotableText, written: readonly Unnumbered[]): Quotation[] {
  const ordered = [...written].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
  const ids = new Map(ordered.map((quotation, i) => [quotation, `${read.document.id}-q${i + 1}`]))
  return ordered.map((quotation) => {
    const outer = ordered.findLast(
      (other) => other !== quotation && contains(other, quotation) && !contains(quotation, other),
    )
    const start = startOf(quotation)
    const passage = read.passages.find(({ span }) => span[0] <= start && start < span[1])
    return {
      id: ids.get(quotation)!,
      ...quotation,
      within: outer ? ids.get(outer)! : null,
      paragraph: passage?.paragraph ?? null,
      correctedByHand: false,
    }
  })
}

const startOf = ({ spans }: Unnumbered): number => spans[0]![0]
const endOf = ({ spans }: Unnumbered): number => spans.at(-1)![1]
const contains = (outer: Unnumbered, inner: Unnumbered): boolean =>
  inner.spans.every(([start, end]) => outer.spans.some((span) => span[0] <= start && end <= span[1]))

function writeDraft(
  calibration: Calibration,
  reading: Reading,
  entities: EntityIndex,
  draft: Draft,
  speakerBefore: Chunk | null,
): Unnumbered {
  const name = (chunk: Chunk): Speaker => nameSpeaker(reading, entities, chunk, speakerBefore)
  const [best, second] = draft.speakers
  const handle = best!.place === 'label' ? findHolder(reading, best!.chunk) : null
  const own = name(best!.chunk)
  const isUnknown = best!.place === 'label' && isUnknownLabel(reading, best!.chunk)
  const told = isUnknown ? toUnnamed(own) : own
  const speaker = { ...(handle ? name(handle) : told), mention: toMention(reading, best!) }
  const isClose = second !== undefined && second.probability > best!.probability * (1 - TOO_CLOSE)
  const rival = isClose && !isSamePhrase(best!.chunk, second.chunk) ? name(second.chunk) : null
  const isTorn = rival !== null && rival.name !== speaker.name
  const record = findRecord(reading, draft)
  const cue = draft.cue ? reading.clauses[draft.cue.frame]!.frame.items : null
  return {
    kind: draft.kind,
    spans: draft.spans,
    quoted: draft.quoted,
    cue: cue ? rangeOf(reading, { start: cue[draft.cue!.first]!.start, end: cue[draft.cue!.last]!.end }) : null,
    speaker: isTorn ? null : speaker,
    jointSpeakers: isTorn ? [] : findJoint(reading, best!.chunk).map(name),
    candidates: isTorn ? [speaker, rival] : [],
    addressee: findAddressee(reading, draft),
    confidence: Math.min(toConfidence(calibration, draft), isUnknown ? UNKNOWN_LABEL_CONFIDENCE : 1),
    reason: isTorn ? `as likely ${speaker.name} as ${rival.name}` : explainAttribution(reading, draft, speaker),
    record,
    said: findDateSaid(reading, draft, entities, record),
  }
}

function toConfidence(calibration: Calibration, { way, raw }: Draft): number {
  return Math.round(confidenceOf(calibration, way, raw) * 1000) / 1000
}

/** “Problem Statement: • Requiring …” heads what follows: a label that is no known name may name nobody, so a reader has to check. */
const UNKNOWN_LABEL_CONFIDENCE = 0.5

function isUnknownLabel(reading: Reading, { category, start }: Chunk): boolean {
  return category !== 'person' && category !== 'organisation' && reading.text[start] !== '@'
}

function toUnnamed(speaker: Speaker): Speaker {
  return speaker.status === 'named' ? { ...speaker, status: 'unnamed' } : speaker
}

const isSamePhrase = (a: Chunk, b: Chunk): boolean => a.frame === b.frame && a.first === b.first

/** "Atiaf Alwazir added: / @WomanfromYemen: …": whoever announces the message is behind the handle. */
function findHolder(reading: Reading, label: Chunk): Chunk | null {
  const intro = reading.clauses[label.frame - 1]
  if (
    !intro ||
    !/^@/.test(reading.text.slice(label.start)) ||
    !reading.text.slice(intro.frame.start, intro.frame.end).trimEnd().endsWith(':')
  )
    return null
  return (
    intro.chunks.find(
      (chunk) => chunk.category === 'person' && intro.subjects.has(chunk.first) && chunk.inner === '',
    ) ?? null
  )
}

/** Who stands in the same phrase behind `and`. */
function findJoint(reading: Reading, chunk: Chunk): readonly Chunk[] {
  const { chunks } = reading.clauses[chunk.frame]!
  return chunks.filter((other) => other.first === chunk.first && other.start > chunk.start && other.inner === 'and')
}

/** `B6`, `(b)(6)`: what a release prints over the name. */
const EXEMPTION = /^\(?b\)? ?\(?[1-9]\)?(?:\([a-f]\))?$/i

function toSender(entities: EntityIndex, sender: string): Speaker {
  return {
    name: sender,
    status: EXEMPTION.test(sender) ? 'redacted' : 'named',
    role: entities.get(`person ${sender}`)?.roles[0] ?? null,
    mention: null,
  }
}

/** Who “I” is in an e-mail: the sender, in the sender's own words and outside what somebody else is quoted with; null elsewhere. */
function findSender(draft: Draft, drafts: readonly Draft[], messages: readonly Message[]): string | null {
  const { chunk } = draft.speakers[0]!
  if (chunk.type !== 'pronoun' || chunk.head !== 'i') return null
  const isHere = ([start, end]: Span) => start <= chunk.start && chunk.end <= end
  if (drafts.some((other) => other !== draft && other.spans.some(isHere))) return null
  return messages.find(({ ownSpans }) => ownSpans.some(isHere))?.sender ?? null
}

function nameSender(
  reading: Reading,
  entities: EntityIndex,
  draft: Draft,
  name: string,
): Pick<Unnumbered, 'speaker' | 'candidates' | 'reason'> {
  const speaker = { ...toSender(entities, name), mention: toMention(reading, draft.speakers[0]!) }
  const named = { ...speaker, name: `${name}, sender` }
  return { speaker, candidates: [], reason: explainAttribution(reading, draft, named) }
}

function writeMessage(read: QuotableText, entities: EntityIndex, { sender, spans }: Message): Unnumbered {
  return {
    kind: 'direct',
    spans,
    quoted: [],
    cue: null,
    speaker: sender ? toSender(entities, sender) : null,
    jointSpeakers: [],
    candidates: [],
    addressee: null,
    confidence: sender ? SENDER_CONFIDENCE : 0,
    reason: sender ? `sender of the e-mail: ${sender}` : 'the sender is not given',
    record: read.document.title,
    said: null,
  }
}
