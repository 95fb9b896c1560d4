import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { IndexDamaged } from '../../../schema/index.js'

/** Version of everything the embedded engine keeps on disk; raised with every change a reader must know of. */
export const FORMAT_VERSION = 2

/** Which generation serves, and what its file must look like to be trusted. */
export interface Pointer {
  readonly version: number
  readonly generation: number
  readonly bytes: number
  /** CRC-32 of the whole file: a page that went bad anywhere is seen before it can answer. */
  readonly checksum: number
}

/** The folder the embedded engine keeps its files in: nothing else of the data folder is touched. */
export function embeddedFolder(dataFolder: string): string {
  return join(dataFolder, 'embedded')
}

const pointerFile = (folder: string) => join(folder, 'serving.json')

/** What a person can do about an index that is not served. */
export function toMend(folder: string): string {
  return `Remove ${folder} and index the sources again.`
}

function isPointer(value: unknown): value is Pointer {
  const numbers = ['version', 'generation', 'bytes', 'checksum'] as const
  return (
    typeof value === 'object' &&
    value !== null &&
    numbers.every((name) => Number.isSafeInteger((value as Partial<Record<string, unknown>>)[name]))
  )
}

function parsePointer(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Null where nothing was ever indexed.
 * @throws IndexDamaged where the pointer cannot be read, or a newer Verbatim wrote it
 */
export function readPointer(folder: string): Pointer | null {
  let text: string
  try {
    text = readFileSync(pointerFile(folder), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
  const pointer = parsePointer(text)
  const version = (pointer as Partial<Pointer> | null)?.version
  if (typeof version === 'number' && version > FORMAT_VERSION)
    throw new IndexDamaged(`The index is of a newer version (${version}; this Verbatim reads up to ${FORMAT_VERSION}).`)
  if (!isPointer(pointer))
    throw new IndexDamaged(
      `The index is damaged: ${pointerFile(folder)} is not what an indexer wrote. ${toMend(folder)}`,
    )
  if (pointer.version < FORMAT_VERSION)
    throw new IndexDamaged(`The index is of an older version (${pointer.version}). ${toMend(folder)}`)
  return pointer
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a generation the serving one, at once and for good: written beside, synced, renamed over the old pointer. */
export function writePointer(folder: string, pointer: Pointer): void {
  mkdirSync(folder, { recursive: true })
  const beside = `${pointerFile(folder)}.next`
  const handle = openSync(beside, 'w')
  try {
    writeFileSync(handle, `${JSON.stringify(pointer)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, pointerFile(folder))
  syncFolder(folder)
}
