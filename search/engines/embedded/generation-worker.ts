import { Worker } from 'node:worker_threads'
import { compiledUrl } from '../../../schema/compiled-url.js'
import { EngineUnavailable } from '../../../schema/index.js'
import type { Pointer } from './pointer.js'
import {
  toError,
  type WorkerMessage,
  type WorkerMethod,
  type WorkerRequest,
  type WorkerStart,
} from './worker-protocol.js'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** The other end of a worker thread that serves one generation. */
export class GenerationWorker {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #isRetired = false
  #gone: Error | null = null

  private constructor(
    readonly pointer: Pointer,
    start: WorkerStart,
  ) {
    this.#worker = new Worker(compiledUrl(import.meta.url, './query-worker.js'), { workerData: start })
  }

  /** Resolves once the generation answers; rejects with `IndexDamaged` where it cannot be trusted. */
  static open(folder: string, pointer: Pointer): Promise<GenerationWorker> {
    const opened = new GenerationWorker(pointer, { folder, pointer })
    return new Promise((resolve, reject) => {
      opened.#worker.on('message', (message: WorkerMessage) => {
        if ('opened' in message) resolve(opened)
        else if ('failed' in message) reject(toError(message.failed))
        else opened.#settle(message)
      })
      const lose = (error: Error) => {
        opened.#lose(error)
        reject(error)
      }
      opened.#worker.on('error', (error) => lose(new EngineUnavailable(`The search worker failed: ${error.message}`)))
      opened.#worker.on('exit', () => lose(new EngineUnavailable('The search worker has ended.')))
    })
  }

  get isGone(): boolean {
    return this.#gone !== null
  }

  get waiting(): number {
    return this.#waiting.size
  }

  ask(method: WorkerMethod, args: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    if (this.#gone !== null) return Promise.reject(this.#gone)
    if (signal?.aborted) return Promise.reject(abandoned())
    const id = ++this.#lastId
    const abandon = () => this.#abandon(id)
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#post({ id, method, args, asked: Date.now() })
      signal?.addEventListener('abort', abandon, { once: true })
    })
    return answer.finally(() => signal?.removeEventListener('abort', abandon))
  }

  /** Answers what was asked, then ends. */
  retire(): void {
    this.#isRetired = true
    if (this.#waiting.size === 0) void this.#worker.terminate()
  }

  async end(): Promise<void> {
    this.#lose(new EngineUnavailable('The engine is closed.'))
    await this.#worker.terminate()
  }

  #post(request: WorkerRequest): void {
    this.#worker.postMessage(request)
  }

  #abandon(id: number): void {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#post({ id, abandon: true })
    this.#forget(id)
    waiting.reject(abandoned())
  }

  #settle(message: Extract<WorkerMessage, { id: number }>): void {
    const waiting = this.#waiting.get(message.id)
    if (waiting === undefined) return
    this.#forget(message.id)
    if ('error' in message) waiting.reject(toError(message.error))
    else waiting.resolve(message.value)
  }

  #forget(id: number): void {
    this.#waiting.delete(id)
    if (this.#isRetired && this.#waiting.size === 0) void this.#worker.terminate()
  }

  #lose(error: Error): void {
    this.#gone ??= error
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}

function abandoned(): EngineUnavailable {
  return new EngineUnavailable('The request was abandoned.')
}
