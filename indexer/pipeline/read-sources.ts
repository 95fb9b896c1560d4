import type { Extraction } from '../../schema/index.js'
import { countWords } from '../passages/count-words.js'
import { type FoundSource, findSources } from '../sources/find-sources.js'
import { readSource } from '../sources/read-source.js'
import { SourceRefused } from '../sources/source-refused.js'
import { toDocumentId, toFullDocumentId } from '../sources/to-document-id.js'
import type { ExtractionStore, StoredDocument } from '../store/extraction-store.js'
import { ExtractPool } from './extract-pool.js'
import type { ExtractResult } from './extract-source.js'
import { readExtractorVersion } from './extractor-version.js'
import type { IndexProgress, RefusedFile } from './index-report.js'

export interface ReadSourcesOptions {
  readonly leaveOut: string
  /** Documents of the serving index, by id. */
  readonly served: ReadonlyMap<string, string>
  readonly onProgress?: (progress: IndexProgress) => void
  readonly workers?: number
  readonly signal?: AbortSignal
}

export interface ReadCounts {
  readonly indexed: number
  readonly unchanged: number
  readonly refused: readonly RefusedFile[]
}

/** So many documents are lost at most when a run is killed, and extracted again by the next. */
const TRANSACTION = 100

/** Extracts what is new or changed into the store. */
export async function readSources(
  paths: readonly string[],
  store: ExtractionStore,
  options: ReadSourcesOptions,
): Promise<ReadCounts> {
  const version = readExtractorVersion()
  const ids = new IdGiver(store)
  const total = countSources(paths, options.leaveOut)
  const refused: RefusedFile[] = []
  // What an interrupted run had read already is new to the index all the same.
  const counts = { extracted: 0, pending: 0, unchanged: 0 }
  const pool = new ExtractPool(options.workers)
  const toJob = (source: FoundSource) => {
    if (source.kind === 'refused') return null
    const stored = store.find(source.path)
    if (stored && isUnchanged(stored, version)) return null
    return { file: stored?.file ?? source.file, path: source.path, id: stored?.id ?? ids.give(source.path) }
  }
  try {
    for await (const [source, result] of pool.run(findSources(paths, options.leaveOut), toJob)) {
      options.signal?.throwIfAborted()
      const reason = source.kind === 'refused' ? source.reason : result?.kind === 'refused' ? result.reason : null
      if (reason !== null)
        refused.push({
          file: source.file,
          reason: store.has(source.path) ? `${reason}; the version indexed before stays` : reason,
        })
      else if (result?.kind === 'extracted') keep(store, source.path!, version, result, ++counts.extracted)
      else if (isPending(store, source.path!, options.served)) counts.pending++
      else counts.unchanged++
      options.onProgress?.({
        phase: 'reading',
        done: counts.extracted + counts.pending + counts.unchanged + refused.length,
        total,
        file: source.file,
      })
    }
  } finally {
    await pool.close()
    store.commit()
  }
  return { indexed: counts.extracted + counts.pending, unchanged: counts.unchanged, refused }
}

/** Extracted before, but by a run that was ended, or for an index that is no longer there. */
function isPending(store: ExtractionStore, path: string, served: ReadonlyMap<string, string>): boolean {
  return store.isPending(path) || !served.has(store.find(path)?.id ?? '')
}

function keep(
  store: ExtractionStore,
  path: string,
  version: string,
  result: ExtractResult & { kind: 'extracted' },
  count: number,
): void {
  const { document, text, passages, quotations, entities } = JSON.parse(result.extraction) as Extraction
  store.begin()
  store.put({
    path,
    id: document.id,
    file: document.file,
    hash: `${version} ${result.hash}`,
    extraction: result.extraction,
    entities: JSON.stringify(entities),
    passages: passages.length,
    quotations: quotations.length,
    words: passages.reduce((sum, { span }) => sum + countWords(text.slice(...span)), 0),
  })
  if (count % TRANSACTION === 0) store.commit()
}

/** A file that cannot be read goes to a worker, which says why. */
function isUnchanged({ path, hash }: StoredDocument, version: string): boolean {
  try {
    return hash === `${version} ${readSource(path).hash}`
  } catch (error) {
    if (error instanceof SourceRefused) return false
    throw error
  }
}

function countSources(paths: readonly string[], leaveOut: string): number {
  let count = 0
  for (const _ of findSources(paths, leaveOut)) count++
  return count
}

/** Two files never share an id: the first keeps the short one. */
class IdGiver {
  private readonly given = new Set<string>()

  constructor(private readonly store: ExtractionStore) {}

  give(path: string): string {
    const id = toDocumentId(path)
    const isTaken = this.given.has(id) || this.store.findHolder(id) !== null
    const own = isTaken ? toFullDocumentId(path) : id
    this.given.add(own)
    return own
  }
}
