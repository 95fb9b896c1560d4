import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

/** A file to read, or one that cannot be and why. */
export type FoundSource =
  | { readonly kind: 'source'; readonly file: string; readonly path: string }
  | { readonly kind: 'refused'; readonly file: string; readonly path: string | null; readonly reason: string }

const READABLE = new Set(['.txt', '.text', '.md', '.markdown'])
const SIDECAR = /\.meta\.ya?ml$/i
const ENTITIES = /^entities\.ya?ml$/i
const FORMATS: Readonly<Record<string, string>> = {
  '.pdf': 'PDF',
  '.doc': 'Word',
  '.docx': 'Word',
  '.rtf': 'RTF',
  '.odt': 'OpenDocument',
  '.html': 'HTML',
  '.htm': 'HTML',
  '.eml': 'e-mail (.eml)',
  '.msg': 'Outlook',
  '.mbox': 'mailbox',
  '.xls': 'Excel',
  '.xlsx': 'Excel',
  '.csv': 'table (.csv)',
  '.zip': 'archive',
  '.tar': 'archive',
  '.gz': 'archive',
  '.7z': 'archive',
}

/**
 * Files to read under the given files and folders, in order of name. Hidden files, sidecars and `entities.yaml` are not sources; a file
 * reached twice (over links, or named twice) comes once.
 * @param leaveOut real path of a folder to pass by: the index's own
 */
export function* findSources(paths: readonly string[], leaveOut: string | null = null): Generator<FoundSource> {
  const seen = new Set<string>()
  for (const path of paths) yield* walk(path, seen, leaveOut, true)
}

function* walk(file: string, seen: Set<string>, leaveOut: string | null, isNamed: boolean): Generator<FoundSource> {
  const stats = tryStat(file)
  if (typeof stats === 'string') return yield { kind: 'refused', file, path: null, reason: stats }
  const path = realpathSync(file)
  const key = !stats.isDirectory() && stats.nlink > 1 ? `${stats.dev}:${stats.ino}` : path
  if (seen.has(key) || path === leaveOut) return
  seen.add(key)
  if (stats.isDirectory()) return yield* walkFolder(file, seen, leaveOut)
  const reason = refuseKind(stats) ?? refuseName(file)
  if (!reason) yield { kind: 'source', file, path }
  else if (isNamed || !isCompanion(file)) yield { kind: 'refused', file, path, reason }
}

function* walkFolder(folder: string, seen: Set<string>, leaveOut: string | null): Generator<FoundSource> {
  const entries = tryList(folder)
  if (typeof entries === 'string') return yield { kind: 'refused', file: folder, path: null, reason: entries }
  const names = entries.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1))
  const all = new Set(names)
  for (const name of names) {
    if (name.startsWith('.') || ENTITIES.test(name)) continue
    if (SIDECAR.test(name)) {
      const described = describes(name, all)
      if (!described)
        yield {
          kind: 'refused',
          file: join(folder, name),
          path: null,
          reason: 'a sidecar of no document in this folder',
        }
    } else yield* walk(join(folder, name), seen, leaveOut, false)
  }
}

function describes(sidecar: string, names: ReadonlySet<string>): boolean {
  const name = sidecar.replace(SIDECAR, '')
  return (
    names.has(name) ||
    [...READABLE].some((ending) => names.has(name + ending) || names.has(name + ending.toUpperCase()))
  )
}

function tryStat(file: string): Stats | string {
  try {
    return statSync(file)
  } catch (error) {
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
    return isLink && toCode(error) !== 'EACCES' ? 'a link that leads nowhere' : explainFileError(error)
  }
}

function tryList(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    return explainFileError(error)
  }
}

function refuseKind(stats: Stats): string | null {
  if (stats.isFile()) return null
  if (stats.isFIFO()) return 'a pipe, not a file'
  if (stats.isSocket()) return 'a socket, not a file'
  return 'a device, not a file'
}

function refuseName(file: string): string | null {
  const ending = extname(file).toLowerCase()
  if (READABLE.has(ending)) return null
  const format = FORMATS[ending]
  return format ? `${format} files are not read yet; .txt and .md are` : 'not a .txt or .md file'
}

function isCompanion(file: string): boolean {
  return SIDECAR.test(file) || ENTITIES.test(basename(file))
}

/** What went wrong with a file, in words. */
export function explainFileError(error: unknown): string {
  const code = toCode(error)
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    EISDIR: 'a folder, not a file',
    ELOOP: 'a loop of links',
    ENAMETOOLONG: 'its name is too long',
    EIO: 'the disk reports an error',
    ENOTDIR: 'no such file or folder',
  }
  return words[code] ?? `cannot be read (${code})`
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
