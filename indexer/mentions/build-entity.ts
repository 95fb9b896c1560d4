import type { Category, CitedRecord, Entity } from '../../schema/entity.js'
import type { Span } from '../../schema/span.js'

/** An entity while it is being gathered. */
export interface EntityDraft {
  name: string
  readonly category: Category
  readonly aliases: Set<string>
  readonly roles: Set<string>
  readonly possiblySame: Set<string>
  gender?: 'female' | 'male'
  parent?: string
  record?: CitedRecord
}

/** A mention with the entity it names, while entities are still being gathered. */
export interface DraftMention {
  readonly span: Span
  readonly draft: EntityDraft
  readonly value?: string | null
}

export function createDraft(name: string, category: Category): EntityDraft {
  return { name, category, aliases: new Set(), roles: new Set(), possiblySame: new Set() }
}

export function toEntity(draft: EntityDraft): Entity {
  const { name, category, gender, parent, record } = draft
  return {
    name,
    category,
    aliases: [...draft.aliases].filter((alias) => alias !== name),
    roles: [...draft.roles],
    possiblySame: [...draft.possiblySame].sort(),
    correctedByHand: false,
    ...(gender ? { gender } : {}),
    ...(parent ? { parent } : {}),
    ...(record ? { record } : {}),
  }
}
