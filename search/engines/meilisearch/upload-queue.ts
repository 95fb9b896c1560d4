import type { EnqueuedTask, Settings } from 'meilisearch'
import { keepTrying } from './keep-trying.js'
import { finishTask, type WriterConnection } from './tasks.js'

/** Characters of JSON in one upload: the server merges what it has with every batch, so few large ones are quicker; its limit is 100 MB. */
const BATCH = 24_000_000
/** Uploads the server may have before it: more would only fill its disk and memory. */
const MOST_WAITING = 4

interface Batch {
  records: string[]
  length: number
}

/**
 * Sends records in batches and lets whoever fills it wait while the server is behind. A batch may arrive twice when an answer
 * is lost: records are kept by id, so that changes nothing.
 */
export class UploadQueue {
  readonly #batches = new Map<string, Batch>()
  #waiting: EnqueuedTask[] = []

  constructor(readonly connection: WriterConnection) {}

  async add(uid: string, record: { readonly id: string }): Promise<void> {
    const json = JSON.stringify(record)
    const batch = this.#batches.get(uid) ?? { records: [], length: 0 }
    this.#batches.set(uid, batch)
    batch.records.push(json)
    batch.length += json.length
    if (batch.length >= BATCH) await this.#send(uid)
  }

  /** Prepares an index, which then exists; what is added to it is carried out after. */
  async prepare(uid: string, settings: Settings): Promise<void> {
    const { client, patience } = this.connection
    this.#waiting.push(await keepTrying(() => client.index(uid).updateSettings(settings), patience))
  }

  /** Resolves when the server has everything and is done with it. */
  async finish(): Promise<void> {
    for (const uid of this.#batches.keys()) await this.#send(uid)
    while (this.#waiting.length > 0) await this.#finishOldest()
  }

  async #send(uid: string): Promise<void> {
    const batch = this.#batches.get(uid)
    this.#batches.delete(uid)
    if (batch === undefined) return
    while (this.#waiting.length >= MOST_WAITING) await this.#finishOldest()
    const { client, patience } = this.connection
    const lines = batch.records.join('\n')
    const send = () => client.index(uid).addDocumentsFromString(lines, 'application/x-ndjson', { primaryKey: 'id' })
    this.#waiting.push(await keepTrying(send, patience))
  }

  async #finishOldest(): Promise<void> {
    const oldest = this.#waiting.shift()
    if (oldest !== undefined) await finishTask(this.connection, oldest)
  }
}
