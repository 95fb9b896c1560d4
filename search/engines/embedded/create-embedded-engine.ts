import {
  type Category,
  EngineUnavailable,
  NothingIndexed,
  type SearchEngine,
  type SearchRequest,
} from '../../../schema/index.js'
import { GenerationWorker } from './generation-worker.js'
import { nameDiskTrouble } from './name-disk-trouble.js'
import { embeddedFolder, type Pointer, readPointer } from './pointer.js'
import type { WorkerMethod } from './worker-protocol.js'

/** How often a running engine looks whether another generation serves; the contract allows 15 s. */
const POLL_MS = 1_000

/** More waiting than this means that answers would come too late to be of use. */
const MOST_WAITING = 500

/** A file may be replaced between reading the pointer and opening it; the pointer then says which to open. */
const OPEN_ATTEMPTS = 5

/** How long a generation that could not be opened is left alone. */
const REFUSED_AGAIN_MS = 5_000

type Answer<Method extends WorkerMethod> = Promise<Awaited<ReturnType<SearchEngine[Method]>>>

/** Serves the generation the pointer names from a worker thread, and moves on to the next one when it appears. */
class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded'
  #serving: GenerationWorker | null = null
  #problem: Error | null = null
  #isClosed = false
  #refused: { readonly pointer: Pointer | null; readonly at: number } | null = null
  #refreshing: Promise<void> | null = null
  readonly #timer: NodeJS.Timeout

  constructor(readonly folder: string) {
    this.#timer = setInterval(() => void this.refresh(), POLL_MS).unref()
  }

  search(request: SearchRequest, signal?: AbortSignal) {
    return this.#ask('search', [request], signal)
  }
  findMatchingDocuments(request: SearchRequest, signal?: AbortSignal) {
    return this.#ask('findMatchingDocuments', [request], signal)
  }
  findDocument(id: string) {
    return this.#ask('findDocument', [id])
  }
  findDocumentOf(id: string) {
    return this.#ask('findDocumentOf', [id])
  }
  listDocuments(offset: number, limit: number) {
    return this.#ask('listDocuments', [offset, limit])
  }
  listEntities(category: Category | 'speaker') {
    return this.#ask('listEntities', [category])
  }
  findCandidates(words: readonly string[], limit: number) {
    return this.#ask('findCandidates', [words, limit])
  }
  findNearWords(word: string) {
    return this.#ask('findNearWords', [word])
  }
  countWords(words: readonly string[]) {
    return this.#ask('countWords', [words])
  }
  stats() {
    return this.#ask('stats', [])
  }

  ready(): Promise<void> {
    return this.#ensureServing()
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#isClosed = true
    await this.#refreshing
    await this.#serving?.end()
  }

  /** Opens what the pointer names, unless it serves already; only one look at a time. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#look().finally(() => {
      this.#refreshing = null
    })
    return this.#refreshing
  }

  async #look(): Promise<void> {
    for (let attempt = 1; attempt <= OPEN_ATTEMPTS; attempt++) {
      let pointer: Pointer | null = null
      try {
        pointer = readPointer(this.folder)
        if (this.#wasJustRefused(pointer)) return
        await this.#serve(pointer)
        this.#problem = null
        return
      } catch (error) {
        this.#problem = nameDiskTrouble(this.folder, error) as Error
        this.#refused = { pointer, at: Date.now() }
      }
    }
  }

  /** What could not be opened is not read through again with every look. */
  #wasJustRefused(pointer: Pointer | null): boolean {
    return (
      pointer !== null &&
      this.#refused?.pointer != null &&
      isSame(this.#refused.pointer, pointer) &&
      Date.now() - this.#refused.at < REFUSED_AGAIN_MS
    )
  }

  async #serve(pointer: Pointer | null): Promise<void> {
    if (pointer === null) {
      this.#replace(null)
      throw new NothingIndexed()
    }
    if (this.#serving !== null && !this.#serving.isGone && isSame(this.#serving.pointer, pointer)) return
    this.#replace(await GenerationWorker.open(this.folder, pointer))
  }

  #replace(next: GenerationWorker | null): void {
    this.#serving?.retire()
    this.#serving = next
  }

  async #ensureServing(): Promise<void> {
    if (this.#isClosed) throw new EngineUnavailable('The engine is closed.')
    if (this.#serving === null || this.#serving.isGone) await this.refresh()
    if (this.#serving === null) throw this.#problem ?? new NothingIndexed()
  }

  async #ask<Method extends WorkerMethod>(
    method: Method,
    args: Parameters<SearchEngine[Method]>,
    signal?: AbortSignal,
  ): Answer<Method> {
    await this.#ensureServing()
    const serving = this.#serving!
    if (serving.waiting >= MOST_WAITING)
      throw new EngineUnavailable('Too many searches at once; try again in a moment.')
    return serving.ask(method, args, signal) as Answer<Method>
  }
}

function isSame(a: Pointer, b: Pointer): boolean {
  return a.generation === b.generation && a.checksum === b.checksum && a.bytes === b.bytes
}

/** Opens the embedded engine over a data folder; where nothing is indexed yet, it waits for the first index by itself. */
export async function createEmbeddedEngine(options: { readonly dataFolder: string }): Promise<SearchEngine> {
  const engine = new EmbeddedEngine(embeddedFolder(options.dataFolder))
  await engine.refresh()
  return engine
}
