import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { IndexDamaged } from '../../../schema/index.js'
import { type Pointer, toMend } from './pointer.js'

const OURS = /^generation-(\d+)\.sqlite(?:-journal|-wal|-shm)?$/
const CHECKSUM_BLOCK = 1 << 20

export function generationFile(folder: string, generation: number): string {
  return join(folder, `generation-${generation}.sqlite`)
}

/** Numbers of the generations that have a file, published or not. */
export function listGenerations(folder: string): number[] {
  const numbers = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isFile() ? OURS.exec(entry.name)?.[1] : undefined))
    .filter((number) => number !== undefined)
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b)
}

/** Removes every generation but `kept` (what a killed indexer left, what no longer serves); other files are not ours. */
export function removeOtherGenerations(folder: string, kept: number | null): void {
  for (const generation of listGenerations(folder)) if (generation !== kept) removeGeneration(folder, generation)
}

export function removeGeneration(folder: string, generation: number): void {
  const file = generationFile(folder, generation)
  for (const tail of ['', '-journal', '-wal', '-shm']) rmSync(file + tail, { force: true })
}

function measure(handle: number): { bytes: number; checksum: number } {
  const block = Buffer.allocUnsafe(CHECKSUM_BLOCK)
  let checksum = 0
  let bytes = 0
  for (;;) {
    const read = readSync(handle, block, 0, block.length, bytes)
    if (read === 0) return { bytes, checksum }
    checksum = crc32(block.subarray(0, read), checksum)
    bytes += read
  }
}

/** Forces a finished generation to disk and says what its pointer must. */
export function sealGeneration(folder: string, generation: number): Pick<Pointer, 'bytes' | 'checksum'> {
  const handle = openSync(generationFile(folder, generation), 'r+')
  try {
    fsyncSync(handle)
    return measure(handle)
  } finally {
    closeSync(handle)
  }
}

/** @throws IndexDamaged where the file is missing, cut or changed since it was written */
export function verifyGeneration(folder: string, pointer: Pointer): void {
  const damaged = (why: string) => new IndexDamaged(`The index is damaged: ${why}. ${toMend(folder)}`)
  const file = generationFile(folder, pointer.generation)
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw damaged(`${file} is missing`)
  }
  try {
    if (fstatSync(handle).size !== pointer.bytes) throw damaged(`${file} has not the length it was written with`)
    if (measure(handle).checksum !== pointer.checksum) throw damaged(`${file} is not as it was written`)
  } finally {
    closeSync(handle)
  }
}
