import { Worker } from 'node:worker_threads'
import { compiledUrl } from '../../schema/compiled-url.js'
import type { Draft } from '../../schema/index.js'

interface Waiting {
  readonly resolve: (draft: Draft) => void
  readonly reject: (error: Error) => void
}

/** Reads drafts in a thread of its own, one after the other: a brief of some hundred pages takes seconds, and nobody else's page waits for it. */
export class DraftReader {
  private worker: Worker | null = null
  private waiting: Waiting[] = []

  /** What `readDraft` makes of the text. */
  read(text: string): Promise<Draft> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      this.worker ??= this.start()
      this.worker.postMessage(text)
    })
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  private start(): Worker {
    const worker = new Worker(compiledUrl(import.meta.url, './draft-worker.js'), { execArgv: [] })
    worker.on('message', (draft: Draft) => this.waiting.shift()?.resolve(draft))
    worker.on('error', (error) => this.lose(worker, error))
    worker.on('exit', () => this.lose(worker, new Error('the reader of drafts has ended')))
    return worker
  }

  /** The next draft has a new thread. One that failed ends as well, which is no news then. */
  private lose(worker: Worker, error: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    for (const { reject } of this.waiting.splice(0)) reject(error)
  }
}
