import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { compiledUrl } from '../../schema/compiled-url.js'
import type { ExtractJob, ExtractResult } from './extract-source.js'

interface Waiting {
  readonly job: ExtractJob
  readonly resolve: (result: ExtractResult) => void
  readonly reject: (error: Error) => void
}

interface Running extends Waiting {
  readonly timer: NodeJS.Timeout
}

/** Jobs that may wait for each worker: enough to keep it busy, few enough to hold in memory. */
const AHEAD = 4
const MOST_WORKERS = 8
/** The largest source takes minutes; what takes longer would take for ever. */
const LONGEST_MILLISECONDS = 30 * 60 * 1000

/** Worker threads that extract files. A worker that dies over a file costs that file only. */
export class ExtractPool {
  private readonly idle: Worker[] = []
  private readonly running = new Map<Worker, Running>()
  private readonly waiting: Waiting[] = []
  private hasAnswered = false

  constructor(private readonly size = Math.min(MOST_WORKERS, availableParallelism())) {}

  /** Results in the order of the jobs, which are taken only as fast as they are worked on. */
  async *run<T>(
    items: Iterable<T>,
    toJob: (item: T) => ExtractJob | null,
  ): AsyncGenerator<readonly [T, ExtractResult | null]> {
    const ahead: (readonly [T, Promise<ExtractResult> | null])[] = []
    for (const item of items) {
      const job = toJob(item)
      ahead.push([item, job && this.extract(job)])
      if (ahead.length >= this.size * AHEAD) yield await settle(ahead.shift()!)
    }
    while (ahead.length) yield await settle(ahead.shift()!)
  }

  async close(): Promise<void> {
    for (const { timer } of this.running.values()) clearTimeout(timer)
    await Promise.all([...this.idle, ...this.running.keys()].map((worker) => worker.terminate()))
  }

  private extract(job: ExtractJob): Promise<ExtractResult> {
    const result = new Promise<ExtractResult>((resolve, reject) => {
      this.waiting.push({ job, resolve, reject })
      this.dispatch()
    })
    // Whoever reads the results sees the first failure; the later ones are nobody's.
    result.catch(() => undefined)
    return result
  }

  private dispatch(): void {
    while (this.waiting.length && (this.idle.length || this.running.size < this.size)) {
      const worker = this.idle.pop() ?? this.start()
      const next = this.waiting.shift()!
      const timer = setTimeout(() => this.giveUp(worker), LONGEST_MILLISECONDS)
      this.running.set(worker, { ...next, timer })
      worker.postMessage(next.job)
    }
  }

  private start(): Worker {
    const worker = new Worker(compiledUrl(import.meta.url, './extract-worker.js'), { execArgv: [] })
    worker.on('message', (result: ExtractResult) => {
      this.hasAnswered = true
      this.finish(worker, result)
      this.idle.push(worker)
      this.dispatch()
    })
    worker.on('error', (error) => {
      // Before any answer it is no file's fault: the worker itself does not run.
      if (!this.hasAnswered) this.running.get(worker)?.reject(error)
      this.finish(worker, { kind: 'refused', reason: `cannot be understood: ${error.message}` })
      this.dispatch()
    })
    return worker
  }

  private giveUp(worker: Worker): void {
    this.finish(worker, { kind: 'refused', reason: 'takes too long to be understood' })
    void worker.terminate()
    this.dispatch()
  }

  private finish(worker: Worker, result: ExtractResult): void {
    const running = this.running.get(worker)
    clearTimeout(running?.timer)
    running?.resolve(result)
    this.running.delete(worker)
  }
}

async function settle<T>([item, result]: readonly [T, Promise<ExtractResult> | null]) {
  return [item, await result] as const
}
