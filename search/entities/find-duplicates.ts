import type { Entity } from '../../schema/entity.js'

/** Two entities that may be one. */
export interface PossibleDuplicate<T extends Entity = Entity> {
  readonly a: T
  readonly b: T
}

/** Pairs that the registry kept apart but near each other, each once, in order of category and name. */
export function findDuplicates<T extends Entity>(entities: readonly T[]): PossibleDuplicate<T>[] {
  const byName = new Map(entities.map((entity) => [`${entity.category} ${entity.name}`, entity]))
  return entities.flatMap((a) =>
    a.possiblySame.flatMap((name) => {
      const b = byName.get(`${a.category} ${name}`)
      return b && a.name < b.name ? [{ a, b }] : []
    }),
  )
}

/** Every entity, those with possible duplicates first, each beside its duplicates. */
export function orderByDuplicates<T extends Entity>(entities: readonly T[]): T[] {
  const byName = new Map(entities.map((entity) => [`${entity.category} ${entity.name}`, entity]))
  const ordered = new Set<T>()
  for (const entity of entities) {
    if (entity.possiblySame.length === 0) continue
    ordered.add(entity)
    for (const name of entity.possiblySame) {
      const other = byName.get(`${entity.category} ${name}`)
      if (other) ordered.add(other)
    }
  }
  return [...ordered, ...entities.filter((entity) => !ordered.has(entity))]
}
