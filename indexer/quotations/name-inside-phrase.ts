// The name that a phrase of common nouns holds and means.
import type { Mention } from '../../schema/entity.js'
import type { Chunk } from './find-chunks.js'
import { isBodyNoun, isDocumentNoun } from './person-nouns.js'
import type { Reading } from './reading.js'

/** Documents that speak with the voice of whoever they belong to. */
const OWN_WORDS =
  /^(?:statement|speech|letter|remark|page|account|tweet|post|testimony|e-mail|email|message|editorial)$/
const POSSESSIVE = /^['’]s?\s/

/**
 * Who is meant by "Bush's written statement", "the Hamas organization", "Minister of Public Works and Transport Ghazi Aridi";
 * null where the phrase means somebody else ("the wife of Ghazi Aridi").
 * @param end where the whole phrase ends
 */
export function nameInsidePhrase(reading: Reading, chunk: Chunk, end: number): Mention | null {
  if (chunk.type !== 'nominal') return null
  const inside = reading.mentions.filter(
    ({ span, category }) =>
      span[0] >= chunk.start && span[1] <= end && (category === 'person' || category === 'organisation'),
  )
  const owner = inside.find(
    ({ span }) => span[1] < chunk.end && POSSESSIVE.test(reading.text.slice(span[1], chunk.end)),
  )
  if (owner) return isDocumentNoun(chunk.head) && OWN_WORDS.test(chunk.head) ? owner : null
  return (
    inside.find((mention) => isNamedBody(reading, chunk, mention) || isTitled(reading, chunk, mention, end)) ?? null
  )
}

/** "the Hamas organization": the name right before the noun that says what it is. */
function isNamedBody(reading: Reading, chunk: Chunk, { span, category }: Mention): boolean {
  if (category !== 'organisation' || !isBodyNoun(chunk.head)) return false
  const before = reading.text.slice(chunk.start, span[0])
  const after = reading.text.slice(span[1], chunk.end)
  return (
    /^(?:the )?$/i.test(before) && /^ (?:organi[sz]ation|group|movement|party|company|firm|network|union)$/.test(after)
  )
}

/** "Former Speaker of the House of Representatives Newt Gingrich": an office in capitals, then who holds it. */
function isTitled(reading: Reading, chunk: Chunk, { span, category }: Mention, end: number): boolean {
  if (category !== 'person' || span[1] !== end || span[0] <= chunk.end || !chunk.isHuman) return false
  const office = reading.text.slice(chunk.start, span[0])
  return /^\p{Lu}/u.test(office) && !/[,;:(“"]/.test(office) && /(?:^|\s)\p{Lu}\p{L}*\s$/u.test(office)
}
