import type { Span } from './span.js'

export const CATEGORIES = ['person', 'organisation', 'place', 'date', 'law', 'record'] as const
export type Category = (typeof CATEGORIES)[number]

/** Words in the text and what they name. */
export interface Mention {
  readonly span: Span
  readonly category: Category
  /** Name of the entity in `entities`. */
  readonly entity: string
  /** Dates: ISO value or interval (`2010-06-23`, `2010-05`, `2008-10/2008-12`); null where it cannot be told. */
  readonly value?: string | null
}

/** A record that a text cites: `a June 23 e-mail`, `15,000 pages of agency documents`. */
export interface CitedRecord {
  /** `e-mail`, `memo`, `letter`, `document`, `documents`, `report`, `statement` …, as the text's own noun, in the singular but for sets. */
  readonly kind: string
  /** ISO value or interval; null where the text tells none. */
  readonly date: string | null
  /** Name of an entity, or the text's words; null where it tells none. */
  readonly author: string | null
  readonly recipient: string | null
  /** As the text describes it, where it is first cited. */
  readonly description: string
}

/** What mentions name. Within one document in `extract`; over the whole collection in an index. */
export interface Entity {
  readonly name: string
  readonly category: Category
  /** Other ways it is written, `name` left out. */
  readonly aliases: readonly string[]
  /** Roles as given, in order of the text. */
  readonly roles: readonly string[]
  /** Names of entities that may be the same (Weich/Welch). */
  readonly possiblySame: readonly string[]
  readonly correctedByHand: boolean
  /** People: as titles, pronouns beside the name or a given name tell; absent where nothing does. */
  readonly gender?: 'female' | 'male'
  /** Organisations: name of the body this one is part of; absent where not known. */
  readonly parent?: string
  /** Records only. */
  readonly record?: CitedRecord
}
