import type { Extraction, Unit } from '../../../schema/index.js'
import { toMatchUnits } from '../../match/to-match-units.js'
import { toDocumentValues, toPassageUnits, toQuotationUnits } from '../../units/to-units.js'
import { type DocumentRecord, type TextRecord, toDocumentRecord, toTextRecords } from './document-record.js'
import { encodeDocument } from './encode-value.js'
import { toIndexSettings } from './field-table.js'
import { nextUid, type Store, servingUid } from './index-uids.js'
import { readRecords } from './read-records.js'
import { runTask, type WriterConnection } from './tasks.js'
import { UnitCounts } from './unit-counts.js'
import { listEntryIds, renumberWords, type StoredMatch, toUnitRecord, type UnitRecord } from './unit-record.js'
import { UploadQueue } from './upload-queue.js'

/** The stores that hold documents; the others are summed up from them. */
const DOCUMENT_STORES = ['passages', 'quotations', 'documents'] as const satisfies readonly Store[]
type DocumentStore = (typeof DOCUMENT_STORES)[number]

/** The documents of the next index: those put, and those of the serving one that stay. */
export class NextIndex {
  readonly counts = new UnitCounts()
  readonly #put = new Map<string, DocumentRecord>()
  readonly #uploads: UploadQueue

  private constructor(readonly connection: WriterConnection) {
    this.#uploads = new UploadQueue(connection)
  }

  static async create(connection: WriterConnection): Promise<NextIndex> {
    const next = new NextIndex(connection)
    for (const store of DOCUMENT_STORES) await next.#uploads.prepare(next.#uid(store), toIndexSettings(store))
    return next
  }

  async put(extraction: Extraction, hash: string): Promise<void> {
    await this.remove(extraction.document.id)
    const words = await this.#putUnits(extraction, 'passages')
    const quotedWords = await this.#putUnits(extraction, 'quotations')
    const record = toDocumentRecord(extraction, hash, { words, quotedWords })
    for (const text of toTextRecords(extraction)) await this.#upload('documents', text)
    await this.#upload('documents', record)
    this.#put.set(extraction.document.id, record)
  }

  /** Takes back a document that was put before. */
  async remove(documentId: string): Promise<void> {
    if (!this.#put.delete(documentId)) return
    await this.#uploads.finish()
    const filter = `document = "${encodeDocument(documentId)}"`
    for (const unit of ['passages', 'quotations'] as const) {
      const records = readRecords<UnitRecord>(this.connection, this.#uid(unit), { fields: ['match'], filter })
      for await (const { match } of records) this.counts.add(unit, listEntryIds(JSON.parse(match) as StoredMatch), -1)
    }
    for (const store of DOCUMENT_STORES) {
      const index = this.connection.client.index(this.#uid(store))
      await runTask(this.connection, () => index.deleteDocuments({ filter }))
    }
  }

  /**
   * Completes the documents.
   * @param gone documents of the serving index that do not stay; null where none of it does
   * @returns every document of the next index
   */
  async finish(gone: ReadonlySet<string> | null): Promise<readonly DocumentRecord[]> {
    const kept = gone === null ? [] : await this.#keepOthers(gone)
    await this.#uploads.finish()
    return [...kept, ...this.#put.values()]
  }

  /** Brings over the documents of the serving index that are not gone and were not put anew. */
  async #keepOthers(gone: ReadonlySet<string>): Promise<readonly DocumentRecord[]> {
    const kept: DocumentRecord[] = []
    for await (const record of this.#readServing<DocumentRecord>('documents', 'list = "summaries"')) {
      const { id } = record.kept.document
      if (gone.has(id) || this.#put.has(id)) continue
      kept.push(record)
      await this.#upload('documents', record)
    }
    const keys = new Set(kept.map(({ document }) => document))
    for await (const record of this.#readServing<TextRecord>('documents', 'list = "texts"'))
      if (keys.has(record.document)) await this.#upload('documents', record)
    for (const store of ['quotations', 'passages'] as const) {
      for await (const record of this.#readServing<UnitRecord>(store)) {
        if (keys.has(record.document)) await this.#keep(store, record)
      }
    }
    return kept
  }

  /** @returns how many words the units have */
  async #putUnits(extraction: Extraction, store: Unit): Promise<number> {
    const { table } = this.counts
    const place = { info: extraction.document, documentValues: toDocumentValues(extraction) }
    const matchUnits = toMatchUnits(extraction, store, table)
    const units = store === 'passages' ? toPassageUnits(extraction) : toQuotationUnits(extraction)
    for (const [order, unit] of units.entries()) {
      const match = matchUnits[order]!
      this.counts.add(store, listEntryIds(match), 1)
      await this.#upload(store, toUnitRecord(unit, match, table, { ...place, order }))
    }
    return matchUnits.reduce((sum, { ids }) => sum + ids.length, 0)
  }

  async #keep(unit: Unit, record: UnitRecord): Promise<void> {
    const match = renumberWords(record, this.counts.table)
    this.counts.add(unit, listEntryIds(match), 1)
    const kept: UnitRecord = { ...record, match: JSON.stringify(match) }
    await this.#upload(unit, kept)
  }

  #readServing<Kept extends { readonly id: string }>(store: DocumentStore, filter?: string): AsyncGenerator<Kept> {
    return readRecords<Kept>(this.connection, servingUid(this.connection.prefix, store), filter ? { filter } : {})
  }

  #upload(store: DocumentStore, record: { readonly id: string }): Promise<void> {
    return this.#uploads.add(this.#uid(store), record)
  }

  #uid(store: DocumentStore): string {
    return nextUid(this.connection.prefix, store)
  }
}
