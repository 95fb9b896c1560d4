import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync } from 'node:fs'
import { explainFileError } from './explain-file-error.js'

export interface FolderEntry {
  /** Bytes that are no UTF-8 are shown: `caf\xe9.txt`. */
  readonly name: string
  /** Its name cannot be written as text, so no path leads to it. */
  readonly isUnreachable: boolean
  readonly isLink: boolean
}

/** What a folder holds, in order of name; or why it cannot be listed. */
export function listFolder(folder: string): readonly FolderEntry[] | string {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map(toEntry)
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return explainFileError(error)
  }
}

function toEntry(entry: Dirent<Buffer>): FolderEntry {
  const isText = isUtf8(entry.name)
  const name = isText ? entry.name.toString('utf8') : showBytes(entry.name)
  return { name, isUnreachable: !isText, isLink: entry.isSymbolicLink() }
}

function showBytes(name: Buffer): string {
  return name.toString('latin1').replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`)
}
