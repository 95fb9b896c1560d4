import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { BadSetting } from '../../schema/index.js'
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

/** Null where no record has that id. */
export async function findRecord(folder: string, id: string): Promise<SearchRecord | null> {
  if (!ID.test(id)) return null
  try {
    return parseRecord(await readFile(join(folder, `${id}.json`), 'utf8'), id)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Newest first. A file that is no record is left out. */
export async function listRecords(folder: string): Promise<readonly SearchRecord[]> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const found = await Promise.all(ids.map((id) => findRecord(folder, id).catch(() => null)))
  return found.filter((record) => record !== null).sort((a, b) => (a.made < b.made ? 1 : -1))
}

/**
 * @param name what to call the source in an error: a file or an id
 * @throws BadSetting where the text is no record of ours
 */
export function parseRecord(text: string, name: string): SearchRecord {
  const value = parseJson(text)
  if (isRecord(value)) return value
  throw new BadSetting(
    `${name} is not a search record; expected a JSON file that was saved as one (format verbatim-record-1)`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is SearchRecord {
  if (value === null || typeof value !== 'object') return false
  const record = value as Partial<SearchRecord>
  return (
    record.format === 'verbatim-record-1' &&
    typeof record.hash === 'string' &&
    Array.isArray(record.rows) &&
    record.rows.every((row) => typeof row?.typed === 'string') &&
    typeof record.answeredBy?.fingerprint === 'string' &&
    typeof record.filters === 'object'
  )
}
