// Whom a pronoun or a bare title means: the last person (or body) that fits and was a subject or spoke.
import type { Entity } from '../../schema/entity.js'
import type { Chunk } from './find-chunks.js'
import { isDocumentNoun } from './person-nouns.js'
import type { Clause, Reading } from './read-clauses.js'

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

/**
 * The chunk a pronoun or a bare title ("the governor") stands for; null where none fits.
 * @param speakerBefore the speaker of the quotation before, who goes on speaking more often than not
 */
export function findAntecedent(
  reading: Reading,
  entities: EntityIndex,
  chunk: Chunk,
  speakerBefore: Chunk | null,
): Chunk | null {
  const fits = fitFor(reading, entities, chunk)
  if (!fits) return null
  const near = reading.clauses[chunk.frame]!
  for (let i = chunk.frame; i >= 0 && chunk.frame - i < REACH; i--) {
    const clause = reading.clauses[i]!
    const before = clause.chunks.filter(
      (other) => other.end <= chunk.start && other.start !== chunk.start && fits(other),
    )
    if (speakerBefore && speakerBefore.frame >= i && speakerBefore.start < chunk.start && fits(speakerBefore)) {
      if (i < near.frame.index || before.length === 0) return speakerBefore
    }
    const subject = likeliestSubject(clause, before)
    if (subject) return subject
  }
  return null
}

/** Of several people in a sentence its subject: the first that hangs on nothing. */
function likeliestSubject(clause: Clause, chunks: readonly Chunk[]): Chunk | null {
  const free = chunks.filter((chunk) => chunk.inner === '' && !/^P/.test(leadOf(clause, chunk)))
  return free[0] ?? chunks[0] ?? null
}

function leadOf(clause: Clause, chunk: Chunk): string {
  for (let i = chunk.first - 1; i >= 0; i--) if (clause.symbols[i] !== '') return clause.symbols[i]!
  return '^'
}

function fitFor(reading: Reading, entities: EntityIndex, chunk: Chunk): ((other: Chunk) => boolean) | null {
  const gender = chunk.head === 'he' ? 'male' : chunk.head === 'she' ? 'female' : null
  if (gender) {
    return (other) => {
      if (other.type === 'pronoun') return false
      if (other.category !== 'person')
        return other.category === 'none' && other.type === 'nominal' && other.isHuman && !other.isPlural
      const known = entityOf(reading, entities, other)?.gender
      return known === undefined || known === gender
    }
  }
  if (chunk.head === 'it')
    return (other) => other.category === 'organisation' || (other.type === 'nominal' && isDocumentNoun(other.head))
  if (chunk.head === 'they' || chunk.head === 'we')
    return (other) =>
      other.type !== 'pronoun' && (other.category === 'organisation' || (other.isPlural && other.isHuman))
  if (chunk.type !== 'nominal' || chunk.isPlural || !chunk.isHuman) return null
  return (other) =>
    other.category === 'person' && other.inner === '' && hasRole(entityOf(reading, entities, other), chunk.head)
}

function hasRole(entity: Entity | null, noun: string): boolean {
  return (
    entity?.roles.some((role) =>
      role
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .includes(noun),
    ) ?? false
  )
}
