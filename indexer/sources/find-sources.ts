import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { explainFileError, toFileErrorCode } from './explain-file-error.js'
import { listFolder } from './list-folder.js'
import { READABLE_ENDINGS, refuseFile } from './refuse-file.js'

/** A file to read, or one that cannot be and why. */
export type FoundSource =
  | { readonly kind: 'source'; readonly file: string; readonly path: string }
  | { readonly kind: 'refused'; readonly file: string; readonly path: string | null; readonly reason: string }

const SIDECAR = /\.meta\.ya?ml$/i
const ENTITIES = /^entities\.ya?ml$/i
const NOT_UTF8 = 'its name is not UTF-8; rename it and it will be read'

interface Place {
  /** As the report names it. */
  readonly file: string
  /** Without links, where that is known already: asking again for every level of a deep tree would cost its depth squared. */
  readonly path: string | null
  readonly isNamed: boolean
}

interface Walk {
  readonly seen: Set<string>
  readonly leaveOut: string | null
}

/**
 * Files to read under the given files and folders, in order of name. Hidden files, sidecars and `entities.yaml` are not sources; a file
 * reached twice (over links, or named twice) comes once.
 * @param leaveOut real path of a folder to pass by: the index's own
 */
export function* findSources(paths: readonly string[], leaveOut: string | null = null): Generator<FoundSource> {
  const walk = { seen: new Set<string>(), leaveOut }
  for (const file of paths) yield* visit({ file, path: null, isNamed: true }, walk)
}

function* visit({ file, path: known, isNamed }: Place, walk: Walk): Generator<FoundSource> {
  const found = tryStat(file, known)
  if (typeof found === 'string') return yield refuse(file, found)
  const { stats, path } = found
  const key = !stats.isDirectory() && stats.nlink > 1 ? `${stats.dev}:${stats.ino}` : path
  if (walk.seen.has(key) || path === walk.leaveOut) return
  walk.seen.add(key)
  if (stats.isDirectory()) return yield* visitFolder({ file, path, isNamed }, walk)
  const reason = refuseFile(file, stats)
  if (!reason) yield { kind: 'source', file, path }
  else if (isNamed || !isCompanion(file)) yield { kind: 'refused', file, path, reason }
}

function* visitFolder(
  { file: folder, path, isNamed }: Place & { readonly path: string },
  walk: Walk,
): Generator<FoundSource> {
  const entries = listFolder(folder)
  if (typeof entries === 'string') return yield refuse(folder, entries)
  const names = new Set(entries.map(({ name }) => name))
  for (const { name, isUnreachable, isLink } of entries) {
    const file = join(folder, name)
    if (name.startsWith('.') || (ENTITIES.test(name) && isNamed)) continue
    if (isUnreachable) yield refuse(file, NOT_UTF8)
    else if (ENTITIES.test(name))
      yield refuse(file, 'decisions on names are read in the folder that is indexed, not below it')
    else if (!SIDECAR.test(name)) yield* visit({ file, path: isLink ? null : join(path, name), isNamed: false }, walk)
    else if (!describes(name, names)) yield refuse(file, 'a sidecar of no document in this folder')
  }
}

function refuse(file: string, reason: string): FoundSource {
  return { kind: 'refused', file, path: null, reason }
}

function describes(sidecar: string, names: ReadonlySet<string>): boolean {
  const name = sidecar.replace(SIDECAR, '')
  return (
    names.has(name) ||
    READABLE_ENDINGS.some((ending) => names.has(name + ending) || names.has(name + ending.toUpperCase()))
  )
}

function tryStat(file: string, known: string | null): { readonly stats: Stats; readonly path: string } | string {
  try {
    return { stats: statSync(file), path: known ?? realpathSync.native(file) }
  } catch (error) {
    const code = toFileErrorCode(error)
    if ((code === 'ENOENT' || code === 'ELOOP') && isLink(file)) return 'a link that leads nowhere'
    // An argument of the command line whose bytes are no text comes with the mark of what was lost.
    return code === 'ENOENT' && file.includes('\ufffd') ? NOT_UTF8 : explainFileError(error)
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}

function isCompanion(file: string): boolean {
  return SIDECAR.test(file) || ENTITIES.test(basename(file))
}
