import type { Filters } from '../../schema/index.js'

/** A query somebody wants to run again, with what it had found when it was last looked at. */
export interface SavedQuery {
  readonly format: 'verbatim-saved-query-1'
  /** 16 hexadecimal digits; the same question has the same id. */
  readonly id: string
  readonly typed: string
  readonly filters: Filters
  /** The switch “exact words”. */
  readonly isExact: boolean
  /** ISO time. */
  readonly made: string
  /** ISO time of the last look; null before the first. */
  readonly lookedAt: string | null
  /** ISO time at which each document was first found, by id. */
  readonly found: Readonly<Record<string, string>>
}

/** What a look at a saved query tells. */
export interface SavedQueryNews {
  readonly query: SavedQuery
  readonly passages: number
  readonly documents: number
  /** Ids of documents that the look before had not found; all of them at the first look. */
  readonly fresh: readonly string[]
  /** ISO time of the look before; null at the first. */
  readonly since: string | null
}
