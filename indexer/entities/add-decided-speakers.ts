import type { Entity } from '../../schema/entity.js'
import type { Quotation } from '../../schema/quotation.js'
import type { DocumentEntities } from './resolve-entities.js'

/** What one document quotes, and whom. */
export interface QuotingDocument {
  readonly id: string
  readonly quotations: readonly Quotation[]
}

/**
 * The documents with those among their entities whom they quote and a person decided on, but whom no text names: the sender of an
 * e-mail stands in its header alone. `quoting` is read only where a name is not found among the entities.
 */
export function* addDecidedSpeakers(
  list: () => Iterable<DocumentEntities>,
  quoting: () => Iterable<QuotingDocument>,
  decided: readonly string[],
): Generator<DocumentEntities> {
  const missing = new Set(decided)
  if (missing.size > 0) for (const { entities } of list()) for (const { name } of entities) missing.delete(name)
  const speakers = missing.size > 0 ? gatherSpeakers(quoting(), missing) : new Map<string, Set<string>>()
  for (const document of list()) {
    const names = speakers.get(document.id)
    yield names ? { ...document, entities: [...document.entities, ...[...names].map(toPerson)] } : document
  }
}

function gatherSpeakers(documents: Iterable<QuotingDocument>, wanted: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { id, quotations } of documents) {
    const all = quotations.flatMap(({ speaker, jointSpeakers, candidates }) => [
      ...(speaker ? [speaker] : []),
      ...jointSpeakers,
      ...candidates,
    ])
    const names = new Set(all.map(({ name }) => name).filter((name) => wanted.has(name)))
    if (names.size > 0) found.set(id, names)
  }
  return found
}

function toPerson(name: string): Entity {
  return { name, category: 'person', aliases: [], roles: [], possiblySame: [], correctedByHand: false }
}
