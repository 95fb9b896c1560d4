import { readFile } from 'node:fs/promises'
import { BadSetting } from '../schema/index.js'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; expected a file',
  EACCES: 'it may not be read',
}

/**
 * A file named on the command line; `-` is standard input.
 * @throws BadSetting where it cannot be read
 */
export async function readArgumentBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file === '-' ? '/dev/stdin' : file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new BadSetting(`cannot read ${file}: ${REASONS[code] ?? (code || 'unknown trouble')}`)
  }
}

/** The same as text in UTF-8. */
export async function readArgumentFile(file: string): Promise<string> {
  return new TextDecoder().decode(await readArgumentBytes(file))
}
