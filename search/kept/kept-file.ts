import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KeptFileDamaged } from '../../schema/index.js'

/** What a reader has the site keep: one JSON file each, named for its id. */
export interface Kept {
  readonly id: string
  /** ISO time. */
  readonly made: string
}

/** One sort of what is kept. */
export interface KeptKind<T extends Kept> {
  /** As a message calls it: `search record`. */
  readonly noun: string
  readonly isOne: (value: unknown) => value is T
}

const ID = /^[0-9a-f]{16}$/
const DRAFT = /^[0-9a-f]{16}\..*part$/
/** No writer takes so long: the draft of one that was killed. */
const ABANDONED_MILLISECONDS = 3_600_000

/** Writes it whole or not at all, and clears away what killed writers left. Answers its file. */
export async function writeKept(folder: string, kept: Kept): Promise<string> {
  await mkdir(folder, { recursive: true })
  await removeAbandoned(folder)
  const file = join(folder, `${kept.id}.json`)
  const draft = join(folder, `${kept.id}.${process.pid}.${performance.now()}.part`)
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(kept, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
  return file
}

async function removeAbandoned(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => DRAFT.test(name)).map((name) => join(folder, name))
  for (const draft of drafts) {
    const stats = await stat(draft).catch(() => null)
    if (stats && Date.now() - stats.mtimeMs > ABANDONED_MILLISECONDS) await rm(draft, { force: true })
  }
}

/**
 * Null where none has that id.
 * @throws KeptFileDamaged
 */
export async function findKept<T extends Kept>(folder: string, id: string, kind: KeptKind<T>): Promise<T | null> {
  if (!ID.test(id)) return null
  const text = await tryRead(join(folder, `${id}.json`))
  if (text === null) return null
  const value = parseJson(text)
  if (kind.isOne(value) && value.id === id) return value
  throw new KeptFileDamaged(`the file of ${kind.noun} ${id} is damaged`)
}

/** Every one of a folder, newest first, and the ids of those that are damaged. Files whose names are no ids are not ours. */
export async function listKept<T extends Kept>(
  folder: string,
  kind: KeptKind<T>,
): Promise<{ readonly kept: readonly T[]; readonly damaged: readonly string[] }> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  const damaged: string[] = []
  const noteDamage = (id: string) => (error: unknown) => {
    if (!(error instanceof KeptFileDamaged)) throw error
    damaged.push(id)
    return null
  }
  const found = await Promise.all(ids.map((id) => findKept(folder, id, kind).catch(noteDamage(id))))
  const kept = found.filter((one) => one !== null).sort((a, b) => (a.made < b.made ? 1 : -1))
  return { kept, damaged: damaged.sort() }
}

export async function removeKept(folder: string, id: string): Promise<void> {
  if (ID.test(id)) await rm(join(folder, `${id}.json`), { force: true })
}

async function tryRead(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Null where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
