import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ExtractionStore, StoredDocument } from '../store/extraction-store.js'
import type { RefusedFile } from './index-report.js'

export interface Pruning {
  /** Whether anything may leave. */
  readonly prunes: boolean
  /** Documents that leave. */
  readonly gone: readonly StoredDocument[]
  /** Documents whose file is no longer there, and that stay. */
  readonly kept: readonly StoredDocument[]
  /** Paths that were named and are not there: why nothing leaves. */
  readonly missing: readonly string[]
}

/**
 * Which documents leave the index. A named folder that is not there (a drive not mounted, a slip of the keyboard) says nothing about its files: then none
 * leave. An indexed file that was named itself and is gone may.
 */
export function decidePruning(paths: readonly string[], store: ExtractionStore, prune: boolean): Pruning {
  const vanished = Array.from(store.list()).filter(({ path }) => isGone(path))
  const missing = prune ? paths.filter((path) => !existsSync(path) && !store.has(toRealPath(path))) : []
  const prunes = prune && missing.length === 0
  return { prunes, gone: prunes ? vanished : [], kept: prunes ? [] : vanished, missing }
}

/** The refusals, with what it meant for the rest that a named path was not there. */
export function explainMissing(refused: readonly RefusedFile[], missing: readonly string[]): readonly RefusedFile[] {
  return refused.map(({ file, reason }) => ({
    file,
    reason: missing.includes(file) ? `${reason}; so nothing was pruned: name only what is there` : reason,
  }))
}

/** One behind a folder that cannot be read is not gone. */
function isGone(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

/** Of a file that is not there: its folder's, if that is. */
function toRealPath(file: string): string {
  try {
    return join(realpathSync.native(dirname(file)), basename(file))
  } catch {
    return resolve(file)
  }
}
