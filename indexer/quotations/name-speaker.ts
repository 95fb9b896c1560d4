// From the words that name a speaker to the speaker: full name, status, role.
import type { Entity } from '../../schema/entity.js'
import type { Speaker, SpeakerStatus, TextRange } from '../../schema/quotation.js'
import { type EntityIndex, entityOf, findAntecedent } from './find-antecedent.js'
import type { Chunk } from './find-chunks.js'
import { isDocumentNoun } from './person-nouns.js'
import type { Reading } from './read-clauses.js'

const REDACTED = /redacted|blacked out|name (?:was )?(?:withheld|removed)|\(b\)\s?\(\d/i
const UNNAMED = /\b(?:unnamed|unidentified|anonymous|who (?:asked|declined|spoke on)|whose name)\b/i

/** The speaker that a chunk names. `speakerBefore`: of the quotation before, for pronouns. */
export function nameSpeaker(
  reading: Reading,
  entities: EntityIndex,
  chunk: Chunk,
  speakerBefore: Chunk | null,
): Speaker {
  const mention = rangeOf(reading, chunk)
  const entity = entityOf(reading, entities, chunk)
  if (entity) return { name: entity.name, status: 'named', role: roleOf(entity), mention }
  const known = chunk.type === 'name' ? null : findAntecedent(reading, entities, chunk, speakerBefore)
  if (known) return { ...nameSpeaker(reading, entities, known, null), mention }
  const name = mention.text.replace(/^@/, '').replace(/\s+/g, ' ')
  return {
    name,
    status: statusOf(reading, chunk),
    role: chunk.type === 'nominal' && chunk.isHuman ? mention.text : null,
    mention,
  }
}

function roleOf(entity: Entity): string | null {
  return entity.roles[0] ?? null
}

export function rangeOf(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): TextRange {
  return { start, end, text: reading.text.slice(start, end) }
}

function statusOf(reading: Reading, chunk: Chunk): SpeakerStatus {
  const around = reading.text.slice(Math.max(0, chunk.start - 20), chunk.end + 40)
  if (REDACTED.test(around)) return 'redacted'
  if (chunk.type === 'name') return 'named'
  if (isDocumentNoun(chunk.head)) return 'document'
  if (UNNAMED.test(around) && !chunk.isPlural) return 'unnamed'
  return chunk.isPlural ? 'group' : 'unnamed'
}
