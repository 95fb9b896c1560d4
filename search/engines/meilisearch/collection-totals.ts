import type { CollectionStats, Entity } from '../../../schema/index.js'
import { type EntityLists, type EntityTotal, summariseEntities } from '../../entities/summarise-entities.js'
import type { EntityTally } from '../../entities/tally-entities.js'
import { type NameRow, NameTable } from '../../match/name-table.js'
import { fingerprintCollection } from '../fingerprint.js'
import type { DocumentRecord } from './document-record.js'

type Totals = { -readonly [Field in keyof EntityTotal]: EntityTotal[Field] }

/** Sums up the documents of a collection, one after the other; memory grows with documents and names, not with texts. */
export class CollectionTotals {
  readonly #digests: [id: string, digest: string][] = []
  readonly #entities = new Map<string, Totals>()
  readonly #names: (readonly NameRow[])[] = []
  readonly #months = new Map<string, number>()
  /** In all quotations. */
  quotedWords = 0
  readonly #counts = { documents: 0, passages: 0, quotations: 0, words: 0 }

  add({ kept, tallies, names }: DocumentRecord): void {
    this.#names.push(names)
    this.#digests.push([kept.document.id, kept.digest])
    this.#counts.documents++
    this.#counts.passages += kept.passages
    this.#counts.quotations += kept.quotations
    this.#counts.words += kept.words
    this.quotedWords += kept.quotedWords
    const month = kept.document.published?.date.slice(0, 7) ?? ''
    this.#months.set(month, (this.#months.get(month) ?? 0) + 1)
    for (const tally of tallies) this.#addTally(tally)
  }

  summariseEntities(entities: readonly Entity[]): EntityLists {
    return summariseEntities(entities, [...this.#entities.values()])
  }

  listNames(entities: readonly Entity[]): readonly NameRow[] {
    const table = new NameTable(this.#names.flat())
    table.addEntities(entities)
    return [...table.rows]
  }

  toStats(engineVersion: string): CollectionStats {
    return {
      ...this.#counts,
      indexedAt: new Date().toISOString(),
      fingerprint: fingerprintCollection(this.#digests),
      engine: 'meilisearch',
      engineVersion,
      timeline: [...this.#months]
        .map(([month, documents]) => ({ month, documents }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    }
  }

  #addTally({ category, name, mentions, quotations, sureQuotations }: EntityTally): void {
    const key = `${category}:${name}`
    const total = this.#entities.get(key) ?? {
      category,
      name,
      mentions: 0,
      documents: 0,
      quotations: 0,
      sureQuotations: 0,
    }
    this.#entities.set(key, total)
    total.documents++
    total.mentions += mentions
    total.quotations += quotations
    total.sureQuotations += sureQuotations
  }
}
