import { realpathSync } from 'node:fs'
import type { EngineWriter } from '../schema/index.js'
import { decidePruning, explainMissing } from './pipeline/decide-pruning.js'
import { findEntitiesFile } from './pipeline/find-entities-file.js'
import type { IndexProgress, IndexReport } from './pipeline/index-report.js'
import { readSources } from './pipeline/read-sources.js'
import { ENTITIES_FILE, writeChanges } from './pipeline/write-changes.js'
import { ExtractionStore, explainStoreError } from './store/extraction-store.js'
import { lockFolder } from './store/lock-folder.js'

export interface IndexOptions {
  /** Folder of the index and everything derived (`VERBATIM_DATA`). */
  readonly dataFolder: string
  /** Opened once the folder is ours, closed by `commit` or `abort` whatever happens. */
  readonly createWriter: () => EngineWriter | Promise<EngineWriter>
  /** Vanished files leave the index. */
  readonly prune?: boolean
  /** Wait for another indexer instead of refusing. */
  readonly wait?: boolean
  readonly onWait?: (holder: string) => void
  readonly onProgress?: (progress: IndexProgress) => void
  /** Worker threads; by default one a core, eight at most. */
  readonly workers?: number
  /** Ends the run cleanly; the old index stays. */
  readonly signal?: AbortSignal
}

/**
 * Brings the index up to date with files and folders. Unchanged files cost a hash, extractions are kept in the data folder, and only documents that came
 * out differently (their own text, or a name that the collection resolves otherwise) are written. Nothing is visible before the whole is.
 * @throws {IndexLocked} when another indexer is at work, `IndexDamaged`, `DiskTrouble`, `EngineUnavailable`; `BadSetting` for a wrong `entities.yaml`;
 * the signal's reason when it is aborted
 */
export async function indexSources(paths: readonly string[], options: IndexOptions): Promise<IndexReport> {
  const began = performance.now()
  const { dataFolder, signal } = options
  const unlock = await lockFolder(dataFolder, {
    wait: options.wait ?? false,
    ...(signal ? { signal } : {}),
    ...(options.onWait ? { onWait: options.onWait } : {}),
  })
  try {
    return await indexLocked(paths, options, began)
  } catch (error) {
    throw explainStoreError(dataFolder, error)
  } finally {
    unlock()
  }
}

async function indexLocked(paths: readonly string[], options: IndexOptions, began: number): Promise<IndexReport> {
  const store = ExtractionStore.open(options.dataFolder)
  try {
    const report = await bringUpToDate(paths, store, options)
    return { ...report, ...store.totals(), seconds: Math.round(performance.now() - began) / 1000 }
  } finally {
    store.close()
  }
}

async function bringUpToDate(paths: readonly string[], store: ExtractionStore, options: IndexOptions) {
  const entitiesFile = findEntitiesFile(paths) ?? store.readState(ENTITIES_FILE)
  const writer = await options.createWriter()
  try {
    const read = await readSources(paths, store, {
      ...options,
      leaveOut: realpathSync(options.dataFolder),
      served: await writer.stored(),
    })
    const { prunes, gone, kept, missing } = decidePruning(paths, store, options.prune ?? false)
    await writeChanges(store, writer, { ...options, prune: prunes, entitiesFile, gone })
    store.settle()
    const refused = explainMissing(read.refused, missing)
    return { ...read, refused, removed: gone.length, vanished: kept.map(({ file }) => file) }
  } catch (error) {
    // What went wrong first is what the caller has to know.
    await writer.abort().catch(() => undefined)
    throw error
  }
}
