// From the words that name a speaker to the speaker: full name, status, role.

import type { Speaker, SpeakerStatus, TextRange } from '../../schema/quotation.js'
import type { RankedSpeaker } from './attribute-targets.js'
import { type EntityIndex, entityOf, findAntecedent } from './find-antecedent.js'
import type { Chunk } from './find-chunks.js'
import { nameInsidePhrase } from './name-inside-phrase.js'
import { isDocumentNoun } from './person-nouns.js'
import type { Reading } from './reading.js'

const REDACTED = /redacted|blacked out|name (?:was )?(?:withheld|removed)|\(b\)\s?\(\d/i
const UNNAMED = /\b(?:unnamed|unidentified|anonymous|who (?:asked|declined|spoke on)|whose name)\b/i

const DETERMINER =
  /^(?:A|An|The|This|That|These|Those|His|Her|Their|Our|My|Its|Some|Many|Several|Most|One|Two|Other|Another|All|Both)\b/

/** The speaker that a chunk names. `speakerBefore`: of the quotation before, for pronouns. */
export function nameSpeaker(
  reading: Reading,
  entities: EntityIndex,
  chunk: Chunk,
  speakerBefore: Chunk | null,
): Speaker {
  const mention = rangeOf(reading, chunk)
  const inside = nameInsidePhrase(reading, chunk, phraseOf(reading, chunk).end)
  const meant = inside ? entities.get(`${inside.category} ${inside.entity}`) : undefined
  const entity = meant ?? (isUnnamed(reading, chunk) ? null : entityOf(reading, entities, chunk))
  if (entity)
    return { name: entity.name, status: 'named', role: addedRole(reading, chunk) ?? entity.roles[0] ?? null, mention }
  const known = chunk.type === 'name' && !chunk.isHuman ? null : findAntecedent(reading, entities, chunk, speakerBefore)
  if (known) return { ...nameSpeaker(reading, entities, known, null), mention }
  const role = chunk.type === 'nominal' && chunk.isHuman ? rangeOf(reading, phraseOf(reading, chunk)).text : null
  return { name: fullWords(reading, chunk), status: statusOf(reading, chunk), role, mention }
}

/** "Mike Lee, who declared": where the verb's subject is a relative pronoun, the words that tell who spoke run on to it. */
export function toMention(reading: Reading, { chunk, cue }: Pick<RankedSpeaker, 'chunk' | 'cue'>): TextRange {
  const { doers, frame } = reading.clauses[chunk.frame]!
  const doer = cue?.frame === chunk.frame ? doers.get(cue.first) : undefined
  const pronoun =
    doer?.tie === 'who' && doer.chunk.start === chunk.start
      ? frame.items.slice(chunk.last + 1, cue!.first).find(({ token }) => /^(?:who|which|that)$/.test(token.lower))
      : undefined
  return rangeOf(reading, { start: chunk.start, end: pronoun?.end ?? chunk.end })
}

/** "an unnamed ICE Regional Coordinator": a name of a body does not name who speaks for it. */
function isUnnamed(reading: Reading, chunk: Chunk): boolean {
  if (chunk.category === 'person') return false
  return (
    UNNAMED.test(reading.text.slice(Math.max(0, chunk.start - 14), chunk.end)) ||
    (chunk.type === 'nominal' && chunk.isHuman)
  )
}

function addedRole(reading: Reading, { role, category }: Chunk): string | null {
  return role && category === 'person' ? reading.text.slice(role[0], role[1]) : null
}

/** `a legal advisor for U.S. Immigration and Customs Enforcement`: what names an unnamed speaker best is the whole phrase. */
function phraseOf(reading: Reading, chunk: Chunk): { start: number; end: number } {
  const { items } = reading.clauses[chunk.frame]!.frame
  const end = chunk.inner === '' && chunk.role === null ? items[chunk.last]!.end : chunk.end
  return { start: chunk.start, end: Math.max(end, chunk.end) }
}

function fullWords(reading: Reading, chunk: Chunk): string {
  const range = chunk.type === 'nominal' ? phraseOf(reading, chunk) : chunk
  const words = rangeOf(reading, range).text.replace(/^@/, '').replace(/\s+/g, ' ')
  // "A memo" and then "the memo" are one source.
  if (isDocumentNoun(chunk.head) && !chunk.isPlural) return words.replace(/^(?:an?|the) /i, '')
  // "This source" at the head of a sentence is "this source".
  return chunk.type === 'nominal' ? words.replace(DETERMINER, (word) => word.toLowerCase()) : words
}

export function rangeOf(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): TextRange {
  return { start, end, text: reading.text.slice(start, end) }
}

function statusOf(reading: Reading, chunk: Chunk): SpeakerStatus {
  const around = reading.text.slice(Math.max(0, chunk.start - 20), chunk.end + 60)
  if (REDACTED.test(around)) return 'redacted'
  if (chunk.type === 'name' && !isUnnamed(reading, chunk)) return 'named'
  if (isDocumentNoun(chunk.head)) return 'document'
  if (UNNAMED.test(around) && !chunk.isPlural) return 'unnamed'
  return chunk.isPlural ? 'group' : 'unnamed'
}
