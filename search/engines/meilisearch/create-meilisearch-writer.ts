import { randomUUID } from 'node:crypto'
import { BadSetting, type EngineWriter, type Entity, type Extraction, IndexDamaged } from '../../../schema/index.js'
import { COLLECTION_LIST, type CollectionRecord, toCollectionRecord } from './collection-record.js'
import { CollectionTotals } from './collection-totals.js'
import { connect, type MeilisearchOptions } from './connect.js'
import type { DocumentRecord } from './document-record.js'
import { toIndexSettings } from './field-table.js'
import { clearNext, swapNext } from './index-set.js'
import { FORMAT_VERSION, nextUid, STORES, type Store, servingUid } from './index-uids.js'
import { keepTrying, PATIENCE } from './keep-trying.js'
import { toListRecords } from './list-record.js'
import { NextIndex } from './next-index.js'
import { readRecords } from './read-records.js'
import type { WriterConnection } from './tasks.js'
import { UploadQueue } from './upload-queue.js'

/** Stores that are summed up from the documents. */
const SUMMARY_STORES = ['words', 'collection'] as const satisfies readonly Store[]

/** Fills indexes beside those that serve; one swap makes them serve. Until something is put or removed nothing is built. */
class MeilisearchWriter implements EngineWriter {
  readonly #gone = new Set<string>()
  #next: NextIndex | null = null

  constructor(
    readonly connection: WriterConnection,
    /** False where what serves is of an older version: nothing of it is kept. */
    readonly keepsServing: boolean,
  ) {}

  async stored(): Promise<ReadonlyMap<string, string>> {
    const hashes = new Map<string, string>()
    for await (const { kept } of this.#readDocuments(['kept'])) hashes.set(kept.document.id, kept.hash)
    return hashes
  }

  async put(extraction: Extraction, hash: string): Promise<void> {
    this.#gone.delete(extraction.document.id)
    await (await this.#begin()).put(extraction, hash)
  }

  async remove(documentId: string): Promise<void> {
    this.#gone.add(documentId)
    await (await this.#begin()).remove(documentId)
  }

  async commit(entities: readonly Entity[]): Promise<void> {
    const next = await this.#begin()
    const totals = new CollectionTotals()
    for (const record of await next.finish(this.keepsServing ? this.#gone : null)) totals.add(record)
    const generation = randomUUID()
    await this.#writeSummaries(next, totals, entities, generation)
    await swapNext(
      this.connection,
      STORES,
      async () => (await readCollection(this.connection))?.generation === generation,
    )
    await clearNext(this.connection)
    await this.connection.close()
  }

  async abort(): Promise<void> {
    if (this.#next !== null) await clearNext(this.connection)
    await this.connection.close()
  }

  async #begin(): Promise<NextIndex> {
    this.#next ??= await NextIndex.create(this.connection)
    return this.#next
  }

  async #writeSummaries(
    next: NextIndex,
    totals: CollectionTotals,
    entities: readonly Entity[],
    generation: string,
  ): Promise<void> {
    const { client, prefix, patience } = this.connection
    const uploads = new UploadQueue(this.connection)
    for (const store of SUMMARY_STORES) await uploads.prepare(nextUid(prefix, store), toIndexSettings(store))
    const upload = (store: Store, record: { readonly id: string }) => uploads.add(nextUid(prefix, store), record)
    for (const record of toListRecords('words', next.counts.list())) await upload('words', record)
    const lists = totals.summariseEntities(entities)
    for (const [category, summaries] of Object.entries(lists))
      for (const record of toListRecords(category, summaries)) await upload('collection', record)
    for (const record of toListRecords('names', totals.listNames(entities))) await upload('collection', record)
    const { pkgVersion } = await keepTrying(() => client.getVersion(), patience)
    await upload(
      'collection',
      toCollectionRecord({ generation, stats: totals.toStats(pkgVersion), quotedWords: totals.quotedWords }),
    )
    await uploads.finish()
  }

  async *#readDocuments(fields: readonly (keyof DocumentRecord)[]): AsyncGenerator<DocumentRecord> {
    const uid = servingUid(this.connection.prefix, 'documents')
    if (this.keepsServing)
      yield* readRecords<DocumentRecord>(this.connection, uid, { fields, filter: 'list = "summaries"' })
  }
}

async function readCollection(connection: WriterConnection): Promise<CollectionRecord['kept'] | null> {
  const uid = servingUid(connection.prefix, 'collection')
  const filter = `list = "${COLLECTION_LIST}"`
  for await (const { kept } of readRecords<CollectionRecord>(connection, uid, { filter })) return kept
  return null
}

/**
 * Begins the next index beside the one that serves; what a killed writer left is removed first. One writer at a time: the
 * caller sees to that.
 * @throws BadSetting where the address is missing or the key refused, EngineUnavailable where the server stays away,
 * IndexDamaged where what serves is of a newer version
 */
export async function createMeilisearchWriter(options: {
  readonly meili?: MeilisearchOptions & { readonly patience?: readonly number[] }
}): Promise<EngineWriter> {
  const { meili } = options
  if (meili === undefined) throw new BadSetting('MEILI_URL is missing; expected the address of a Meilisearch')
  const connection = { ...connect(meili, meili.adminKey ?? meili.key), patience: meili.patience ?? PATIENCE }
  try {
    const serving = await readCollection(connection)
    const version = serving?.version ?? FORMAT_VERSION
    if (version > FORMAT_VERSION)
      throw new IndexDamaged(`The index is of a newer version (${version}; this Verbatim writes ${FORMAT_VERSION}).`)
    await clearNext(connection)
    return new MeilisearchWriter(connection, version === FORMAT_VERSION)
  } catch (error) {
    await connection.close()
    throw error
  }
}
