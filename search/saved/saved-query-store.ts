import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Filters } from '../../schema/index.js'
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

/** Null where none has that id, or its file is not one of ours. */
export async function findSavedQuery(folder: string, id: string): Promise<SavedQuery | null> {
  if (!ID.test(id)) return null
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => '')
  return parseSavedQuery(text)
}

/** Newest first. */
export async function listSavedQueries(folder: string): Promise<readonly SavedQuery[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map((name) => findSavedQuery(folder, name.replace(/\.json$/, ''))))
  return found.filter((saved) => saved !== null).sort((a, b) => (a.made < b.made ? 1 : -1))
}

export async function forgetSavedQuery(folder: string, id: string): Promise<void> {
  if (ID.test(id)) await rm(join(folder, `${id}.json`), { force: true })
}

function parseSavedQuery(text: string): SavedQuery | null {
  try {
    const value = JSON.parse(text) as Partial<SavedQuery> | null
    const isOurs =
      value?.format === 'verbatim-saved-query-1' && typeof value.typed === 'string' && typeof value.found === 'object'
    return isOurs ? (value as SavedQuery) : null
  } catch {
    return null
  }
}
