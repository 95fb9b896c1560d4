import { createHash } from 'node:crypto'
import { basename, dirname, extname, resolve } from 'node:path'

const LONGEST_SLUG = 60
const HASH = 8

/**
 * A readable id that stays when a folder is indexed again, by another spelling of its path or on another machine: the file's name, and a
 * hash of the name with its folder's.
 * @param file real path
 */
export function toDocumentId(file: string): string {
  const path = resolve(file)
  return `${toSlug(path)}-${hash(`${basename(dirname(path))}/${basename(path)}`)}`
}

/** The id of a file whose first choice is another's: hashed over its whole path. */
export function toFullDocumentId(file: string): string {
  return `${toSlug(resolve(file))}-${hash(resolve(file))}`
}

function toSlug(path: string): string {
  const plain = basename(path, extname(path))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
  return (
    plain
      .replace(/[^a-zA-Z0-9_]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, LONGEST_SLUG) || 'document'
  )
}

function hash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, HASH)
}
