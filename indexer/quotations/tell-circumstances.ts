// To whom, in which record and when something was said, as far as the sentence of its verb tells.
import type { Quotation, TextRange } from '../../schema/quotation.js'
import type { Span } from '../../schema/span.js'
import type { Draft } from './draft-quotations.js'
import type { EntityIndex } from './find-antecedent.js'
import { rangeOf } from './name-speaker.js'
import type { Clause, Reading } from './reading.js'

const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'warn', 'advise', 'ask', 'notify', 'urge'])
const WRITTEN_TO =
  /\b(?:letter|e-?mail|memo(?:randum)?|note|message|wrote|writing|speech|testimony|replied|responded|said|speaking)\b[^.;“"]{0,40}?\bto $/i

export function findAddressee(reading: Reading, draft: Draft): TextRange | null {
  const { cue } = draft
  if (!cue) return null
  const clause = reading.clauses[cue.frame]!
  const speaker = draft.speakers[0]?.chunk
  const named = clause.chunks.filter((chunk) => chunk.start !== speaker?.start && !chunk.isTime && chunk.inner === '')
  const next = named.find((chunk) => chunk.first === cue.last + 1)
  if (next && TELLING.has(cue.lemma) && !cue.isPassive) return rangeOf(reading, next)
  const recipient = clause.chunks.find(
    (chunk) =>
      !chunk.isTime &&
      chunk.start !== speaker?.start &&
      WRITTEN_TO.test(reading.text.slice(clause.frame.start, chunk.start)),
  )
  return recipient && (recipient.isHuman || recipient.type === 'name') && !isInside(draft.spans, recipient.start)
    ? rangeOf(reading, recipient)
    : null
}

const isInside = (spans: readonly Span[], at: number): boolean => spans.some(([start, end]) => start <= at && at < end)

/** The record quoted from: one cited in the verb's sentence, or the one that speaks. */
export function findRecord(reading: Reading, draft: Draft): string | null {
  return mentionNear(reading, draft, 'record')?.entity ?? null
}

/** When it was said: a date in the verb's sentence outside the words, else the record's date. */
export function findDateSaid(
  reading: Reading,
  draft: Draft,
  entities: EntityIndex,
  record: string | null,
): Quotation['said'] {
  const value =
    mentionNear(reading, draft, 'date')?.value ?? (record ? entities.get(`record ${record}`)?.record?.date : null)
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.exec(value ?? '')?.[0]
  return date ? { date, precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day' } : null
}

/** The mention of a category nearest to the verb, in its sentence and outside the quotation. */
function mentionNear(reading: Reading, draft: Draft, category: 'record' | 'date') {
  const clause = clauseOf(reading, draft)
  if (!clause) return null
  const at = draft.cue
    ? clause.frame.items[draft.cue.first]!.start
    : (draft.speakers[0]?.chunk.start ?? clause.frame.start)
  const near = reading.mentions.filter(
    (mention) =>
      mention.category === category &&
      mention.span[0] >= clause.frame.start &&
      mention.span[1] <= clause.frame.end &&
      !isInside(draft.spans, mention.span[0]),
  )
  return near.reduce(
    (best, mention) => (best && Math.abs(best.span[0] - at) <= Math.abs(mention.span[0] - at) ? best : mention),
    near[0] ?? null,
  )
}

function clauseOf(reading: Reading, { cue, speakers }: Draft): Clause | null {
  const frame = cue?.frame ?? speakers[0]?.chunk.frame
  return frame === undefined ? null : (reading.clauses[frame] ?? null)
}
