import { createHash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Filters, KeptFileDamaged } from '../../schema/index.js'
import { isFilters, isObject } from '../records/is-filters.js'
import { parseJson, readAll, readKept } from '../records/record-store.js'
import type { SavedQuery } from './saved-query.js'

const ID = /^[0-9a-f]{16}$/

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

/** Writes a saved query whole or not at all. */
export async function putSavedQuery(folder: string, saved: SavedQuery): Promise<void> {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `${saved.id}.${process.pid}.${performance.now()}.part`)
  await writeFile(draft, `${JSON.stringify(saved, null, 2)}\n`)
  await rename(draft, join(folder, `${saved.id}.json`))
}

/**
 * Null where none has that id.
 * @throws KeptFileDamaged
 */
export async function findSavedQuery(folder: string, id: string): Promise<SavedQuery | null> {
  if (!ID.test(id)) return null
  const text = await readKept(join(folder, `${id}.json`))
  if (text === null) return null
  const value = parseJson(text)
  if (isSavedQuery(value) && value.id === id) return value
  throw new KeptFileDamaged(`the file of saved query ${id} is damaged`)
}

export interface KeptQueries {
  /** Newest first. */
  readonly queries: readonly SavedQuery[]
  /** Ids of those whose files can no longer be read. */
  readonly damaged: readonly string[]
}

export async function listSavedQueries(folder: string): Promise<KeptQueries> {
  const { found, damaged } = await readAll(folder, (id) => findSavedQuery(folder, id))
  return { queries: [...found].sort((a, b) => (a.made < b.made ? 1 : -1)), damaged }
}

export async function forgetSavedQuery(folder: string, id: string): Promise<void> {
  if (ID.test(id)) await rm(join(folder, `${id}.json`), { force: true })
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
