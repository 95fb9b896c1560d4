import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { BadSetting, KeptFileDamaged } from '../../schema/index.js'
import { isRecord } from './is-record.js'
import type { SearchRecord } from './search-record.js'

const ID = /^[0-9a-f]{16}$/

/** Writes a record once, whole or not at all; it is never changed afterwards. Answers its file. */
export async function saveRecord(folder: string, record: SearchRecord): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${record.id}.json`)
  const draft = `${file}.${process.pid}.part`
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(record, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  return file
}

/**
 * Null where no record has that id.
 * @throws KeptFileDamaged
 */
export async function findRecord(folder: string, id: string): Promise<SearchRecord | null> {
  if (!ID.test(id)) return null
  const text = await readKept(join(folder, `${id}.json`))
  if (text === null) return null
  const value = parseJson(text)
  if (isRecord(value) && value.id === id) return value
  throw new KeptFileDamaged(`the file of search record ${id} is damaged`)
}

/** The text of a file; null where there is none. */
export async function readKept(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export interface KeptRecords {
  /** Newest first. */
  readonly records: readonly SearchRecord[]
  /** Ids of those whose files can no longer be read. */
  readonly damaged: readonly string[]
}

/** Files whose names are no ids are not ours. */
export async function listRecords(folder: string): Promise<KeptRecords> {
  const { found, damaged } = await readAll(folder, (id) => findRecord(folder, id))
  return { records: [...found].sort((a, b) => (a.made < b.made ? 1 : -1)), damaged }
}

/** Every kept file of a folder, and the ids of those that are damaged. */
export async function readAll<T>(
  folder: string,
  find: (id: string) => Promise<T | null>,
): Promise<{ readonly found: readonly T[]; readonly damaged: readonly string[] }> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const damaged: string[] = []
  const found = await Promise.all(
    ids.map((id) =>
      find(id).catch((error: unknown) => {
        if (!(error instanceof KeptFileDamaged)) throw error
        damaged.push(id)
        return null
      }),
    ),
  )
  return { found: found.filter((one) => one !== null), damaged: damaged.sort() }
}

/**
 * @param name what to call the source in an error: a file
 * @throws BadSetting where the text is no record of ours
 */
export function parseRecord(text: string, name: string): SearchRecord {
  const value = parseJson(text)
  if (isRecord(value)) return value
  throw new BadSetting(
    `${name} is no search record, or a damaged one; expected a JSON file that was saved as one (format verbatim-record-1)`,
  )
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
