// Whom a pronoun or a bare title means: the last person (or body) that fits and was a subject or spoke.
import type { Entity } from '../../schema/entity.js'
import { leadOf } from './clause-paths.js'
import type { Chunk } from './find-chunks.js'
import { isBodyNoun, isDocumentNoun } from './person-nouns.js'
import type { Clause, Reading } from './reading.js'

export type EntityIndex = ReadonlyMap<string, Entity>

/** `category name` to entity. */
export function indexEntities(entities: readonly Entity[]): EntityIndex {
  return new Map(entities.map((entity) => [`${entity.category} ${entity.name}`, entity]))
}

export function entityOf(reading: Reading, entities: EntityIndex, chunk: Chunk): Entity | null {
  const mention = reading.mentions[chunk.mention]
  return mention ? (entities.get(`${mention.category} ${mention.entity}`) ?? null) : null
}

const REACH = 14
/** A body named longer ago than this is no longer "the agency". */
const BODY_REACH = 4

const GENDERS: Readonly<Record<string, 'male' | 'female'>> = { he: 'male', him: 'male', she: 'female', her: 'female' }

type Fit = (other: Chunk) => boolean

/**
 * The chunk a pronoun or a bare title ("the governor", "the agency") stands for; null where none fits.
 * @param speakerBefore the speaker of the quotation before, who goes on speaking more often than not
 */
export function findAntecedent(
  reading: Reading,
  entities: EntityIndex,
  chunk: Chunk,
  speakerBefore: Chunk | null,
): Chunk | null {
  for (const { fits, reach } of fitsFor(reading, entities, chunk)) {
    const found = findLast(reading, chunk, speakerBefore, fits, reach)
    if (found) return found
  }
  return null
}

function findLast(reading: Reading, chunk: Chunk, speakerBefore: Chunk | null, fits: Fit, reach: number): Chunk | null {
  for (let i = chunk.frame; i >= 0 && chunk.frame - i < reach; i--) {
    const clause = reading.clauses[i]!
    const before = clause.chunks.filter((other) => other.end <= chunk.start && fits(other))
    const speaks = speakerBefore && speakerBefore.frame >= i && speakerBefore.start < chunk.start && fits(speakerBefore)
    if (speaks && (i < chunk.frame || before.length === 0)) return speakerBefore
    const subject = likeliestSubject(clause, before)
    if (subject) return subject
  }
  return null
}

/** Of several people in a sentence its subject: the first that hangs on nothing. */
function likeliestSubject(clause: Clause, chunks: readonly Chunk[]): Chunk | null {
  const free = chunks.filter((chunk) => chunk.inner === '' && !/^P/.test(leadOf(clause, chunk.first)))
  return free[0] ?? chunks[0] ?? null
}

/** What to look for, the best kind first, and how many sentences back. */
function fitsFor(reading: Reading, entities: EntityIndex, chunk: Chunk): { fits: Fit; reach: number }[] {
  const gender = GENDERS[chunk.head]
  if (gender) return personFits(reading, entities, gender)
  if (chunk.head === 'it')
    return [{ fits: (other) => other.category === 'organisation' || isDocument(other), reach: REACH }]
  if (chunk.head === 'they' || chunk.head === 'we')
    return [
      {
        fits: (other) =>
          other.type !== 'pronoun' && (other.category === 'organisation' || (other.isPlural && other.isHuman)),
        reach: REACH,
      },
    ]
  if (chunk.isPlural || chunk.mention >= 0 || !chunk.isHuman) return []
  if (isBodyNoun(chunk.head))
    return isDefinite(reading, chunk) && !hasName(reading, chunk)
      ? [{ fits: (other) => other.category === 'organisation' && other.inner === '', reach: BODY_REACH }]
      : []
  return isDefinite(reading, chunk)
    ? [
        {
          fits: (other) =>
            other.category === 'person' &&
            other.inner === '' &&
            hasRole(entityOf(reading, entities, other), chunk.head),
          reach: reading.clauses.length,
        },
      ]
    : []
}

function personFits(
  reading: Reading,
  entities: EntityIndex,
  gender: 'male' | 'female',
): { fits: Fit; reach: number }[] {
  const genderOf = (other: Chunk) => entityOf(reading, entities, other)?.gender
  return [
    { fits: (other) => other.category === 'person' && (genderOf(other) ?? gender) === gender, reach: REACH },
    {
      fits: (other) =>
        other.type === 'nominal' && other.mention < 0 && other.isHuman && !other.isPlural && !isBodyNoun(other.head),
      reach: BODY_REACH,
    },
  ]
}

const isDocument = (chunk: Chunk): boolean => chunk.type === 'nominal' && isDocumentNoun(chunk.head)

/** "the governor", "The Undersecretary", "PM": not "a governor". */
function isDefinite(reading: Reading, chunk: Chunk): boolean {
  return !/^(?:an?|one|another|some|any|every|each|no)\s/i.test(reading.text.slice(chunk.start, chunk.end))
}

/** "The Syrian government" is no other body named before. */
function hasName(reading: Reading, chunk: Chunk): boolean {
  return /\s\p{Lu}\p{Ll}/u.test(reading.text.slice(chunk.start, chunk.end))
}

function hasRole(entity: Entity | null, noun: string): boolean {
  return (
    entity?.roles.some((role) =>
      role
        .toLowerCase()
        .replace(/\b(under|vice) |-/g, '$1')
        .split(/[^\p{L}-]+/u)
        .includes(noun.replace(/-/g, '')),
    ) ?? false
  )
}
