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
}
