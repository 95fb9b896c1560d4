import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BadSetting, type EngineWriter, type Extraction } from '../../schema/index.js'
import { addDecidedSpeakers, type QuotingDocument } from '../entities/add-decided-speakers.js'
import { applyRegistry } from '../entities/apply-registry.js'
import { type Corrections, listDecidedNames, NO_CORRECTIONS } from '../entities/corrections.js'
import { readCorrections } from '../entities/read-corrections.js'
import { type Registry, resolveEntities } from '../entities/resolve-entities.js'
import { explainFileError } from '../sources/explain-file-error.js'
import type { ExtractionStore, StoredDocument } from '../store/extraction-store.js'
import type { IndexProgress } from './index-report.js'

export interface WriteOptions {
  /** Corrections of the entities; null where there are none. */
  readonly entitiesFile: string | null
  /** Documents that leave. */
  readonly gone: readonly StoredDocument[]
  /** What the engine holds and the store does not know leaves too. */
  readonly prune: boolean
  readonly onProgress?: (progress: IndexProgress) => void
  readonly signal?: AbortSignal
}

/** State of the store under which the last commit was made: the store's part, then the engine's. */
const WRITTEN = 'written'
/** Where the corrections of the entities stood last: they hold for the whole collection, whichever folder is indexed. */
export const ENTITIES_FILE = 'entities file'

/** Resolves names over the whole collection and gives the engine every document that came out differently than it has it. */
export async function writeChanges(store: ExtractionStore, writer: EngineWriter, options: WriteOptions): Promise<void> {
  const before = await writer.stored()
  const gone = new Set(options.gone.map(({ id }) => id))
  const collection = hashCollection(store, gone, options.entitiesFile)
  if (before.size > 0 && store.readState(WRITTEN) === `${collection} ${hashMap(before)}`) return writer.abort()
  options.onProgress?.({ phase: 'resolving', done: 0, total: store.totals().documents, file: null })
  const registry = resolveCollection(store, gone, readCorrectionsFile(options.entitiesFile))
  const after = new Map(before)
  const total = store.totals().documents - gone.size
  let done = 0
  for (const { id, extraction } of listRemaining(store.listExtractions(), gone)) {
    options.signal?.throwIfAborted()
    const resolved = applyRegistry(JSON.parse(extraction) as Extraction, registry)
    const hash = createHash('sha256').update(JSON.stringify(resolved)).digest('hex')
    if (before.get(id) !== hash) await writer.put(resolved, hash)
    after.set(id, hash)
    options.onProgress?.({ phase: 'writing', done: ++done, total, file: null })
  }
  for (const id of before.keys()) {
    const isUnknown = options.prune && store.findHolder(id) === null
    if ((gone.has(id) || isUnknown) && after.delete(id)) await writer.remove(id)
  }
  options.signal?.throwIfAborted()
  await writer.commit(registry.entities)
  for (const { path } of options.gone) store.remove(path)
  store.writeState(WRITTEN, `${collection} ${hashMap(after)}`)
  if (options.entitiesFile) store.writeState(ENTITIES_FILE, options.entitiesFile)
}

function resolveCollection(store: ExtractionStore, gone: ReadonlySet<string>, corrections: Corrections): Registry {
  const documents = addDecidedSpeakers(
    () => listRemaining(store.listEntities(), gone),
    () => listQuotations(store, gone),
    listDecidedNames(corrections),
  )
  return resolveEntities(documents, corrections)
}

function* listQuotations(store: ExtractionStore, gone: ReadonlySet<string>): Generator<QuotingDocument> {
  for (const { id, extraction } of listRemaining(store.listExtractions(), gone))
    yield { id, quotations: (JSON.parse(extraction) as Extraction).quotations }
}

function* listRemaining<T extends { readonly id: string }>(
  documents: Iterable<T>,
  gone: ReadonlySet<string>,
): Generator<T> {
  for (const document of documents) if (!gone.has(document.id)) yield document
}

function readCorrectionsFile(file: string | null): Corrections {
  try {
    return file ? readCorrections(file) : NO_CORRECTIONS
  } catch (error) {
    if (error instanceof BadSetting) throw error
    // The file may not be read, or is a folder.
    throw new BadSetting(`${file}: ${explainFileError(error)}`)
  }
}

function hashCollection(store: ExtractionStore, gone: ReadonlySet<string>, entitiesFile: string | null): string {
  const hash = createHash('sha256')
  for (const { id, hash: own } of listRemaining(store.list(), gone)) hash.update(`${id} ${own}\n`)
  if (entitiesFile) hash.update(tryReadFile(entitiesFile))
  return hash.digest('hex')
}

/** A corrections file that went away is as good as none. */
function tryReadFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function hashMap(map: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [id, own] of [...map].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${id} ${own}\n`)
  return hash.digest('hex')
}
