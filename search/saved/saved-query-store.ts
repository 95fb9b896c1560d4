import { createHash } from 'node:crypto'
import type { Filters } from '../../schema/index.js'
import { isFilters, isObject } from '../kept/is-filters.js'
import { findKept, type KeptKind, listKept, removeKept, writeKept } from '../kept/kept-file.js'
import type { SavedQuery } from './saved-query.js'

const SAVED_QUERY: KeptKind<SavedQuery> = { noun: 'saved query', isOne: isSavedQuery }

export function createSavedQuery(typed: string, filters: Filters, isExact: boolean, made: Date): SavedQuery {
  const question = JSON.stringify([typed, isExact, filters.from, filters.to, Object.entries(filters.values).sort()])
  const id = createHash('sha256').update(question).digest('hex').slice(0, 16)
  return {
    format: 'verbatim-saved-query-1',
    id,
    typed,
    filters,
    isExact,
    made: made.toISOString(),
    lookedAt: null,
    found: {},
  }
}

export async function putSavedQuery(folder: string, saved: SavedQuery): Promise<void> {
  await writeKept(folder, saved)
}

/**
 * Null where none has that id.
 * @throws KeptFileDamaged
 */
export function findSavedQuery(folder: string, id: string): Promise<SavedQuery | null> {
  return findKept(folder, id, SAVED_QUERY)
}

export interface KeptQueries {
  /** Newest first. */
  readonly queries: readonly SavedQuery[]
  /** Ids of those whose files can no longer be read. */
  readonly damaged: readonly string[]
}

export async function listSavedQueries(folder: string): Promise<KeptQueries> {
  const { kept, damaged } = await listKept(folder, SAVED_QUERY)
  return { queries: kept, damaged }
}

export async function forgetSavedQuery(folder: string, id: string): Promise<void> {
  await removeKept(folder, id)
}

function isSavedQuery(value: unknown): value is SavedQuery {
  return (
    isObject(value) &&
    value.format === 'verbatim-saved-query-1' &&
    [value.id, value.typed, value.made].every((one) => typeof one === 'string') &&
    typeof value.isExact === 'boolean' &&
    (value.lookedAt === null || typeof value.lookedAt === 'string') &&
    isFilters(value.filters) &&
    isObject(value.found) &&
    Object.values(value.found).every((seen) => typeof seen === 'string')
  )
}
