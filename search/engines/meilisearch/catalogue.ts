import {
  type Category,
  type CollectionStats,
  type EntitySummary,
  type FieldName,
  IndexDamaged,
  NothingIndexed,
  type Unit,
} from '../../../schema/index.js'
import type { NameIndex } from '../../match/name-index.js'
import { type NameRow, NameTable } from '../../match/name-table.js'
import { createVocabulary, type Vocabulary, WordTable } from '../../words/index.js'
import { COLLECTION_LIST, type CollectionRecord } from './collection-record.js'
import type { DocumentRecord, DocumentSummary } from './document-record.js'
import { encodeDocument, encodeValue } from './encode-value.js'
import { FORMAT_VERSION } from './index-uids.js'
import { joinListRecords, type ListRecord } from './list-record.js'
import type { Reader, StoreQuery } from './reader.js'
import type { WordCount } from './unit-counts.js'

/** What is held in memory of the collection that serves: its words, names and documents, not its texts. */
export interface Catalogue {
  readonly generation: string
  readonly stats: CollectionStats
  /** In all quotations. */
  readonly quotedWords: number
  readonly vocabulary: Vocabulary
  /** In how many passages, and quotations, an entry of the word table stands. */
  readonly unitsOf: Readonly<Record<Unit, readonly number[]>>
  getNames(field: FieldName): NameIndex
  getEntities(category: Category | 'speaker'): Promise<readonly EntitySummary[]>
  /** By `encodeDocument` of the id. */
  getDocuments(): Promise<ReadonlyMap<string, DocumentSummary>>
  /** The value whose encoding does not hold it in full. */
  findLongValue(encoded: string): string | undefined
}

/** More records than a store has. */
const EVERY = 1_000_000

/** Asks for what says which collection serves. */
export const COLLECTION_QUERY: StoreQuery = {
  store: 'collection',
  filter: `list = "${COLLECTION_LIST}"`,
  limit: 1,
}

/** @throws IndexDamaged where it is of another version or is not what a writer wrote */
export function readCollection(hits: readonly unknown[]): CollectionRecord['kept'] {
  const kept = (hits[0] as Partial<CollectionRecord> | undefined)?.kept
  if (kept === undefined) throw new NothingIndexed()
  if (kept.version > FORMAT_VERSION)
    throw new IndexDamaged(
      `The index is of a newer version (${kept.version}; this Verbatim reads up to ${FORMAT_VERSION}).`,
    )
  if (kept.version !== FORMAT_VERSION)
    throw new IndexDamaged(`The index is of an older version (${kept.version}): index the sources again.`)
  return kept
}

/** @throws EngineUnavailable where nothing is indexed or the server is away, IndexDamaged as `readCollection` */
export async function loadCatalogue(reader: Reader): Promise<Catalogue> {
  const [collection, words, names] = await reader.search<ListRecord<WordCount> & ListRecord<NameRow>>([
    COLLECTION_QUERY,
    { store: 'words', filter: 'list = "words"', limit: EVERY },
    { store: 'collection', filter: 'list = "names"', limit: EVERY },
  ])
  const { generation, stats, quotedWords } = readCollection(collection!.hits)
  const counts = joinListRecords<WordCount>(words!.hits)
  const rows = joinListRecords<NameRow>(names!.hits)
  const unitsOf = { passages: counts.map(([, passages]) => passages), quotations: counts.map(([, , many]) => many) }
  const table = new WordTable(counts.map(([entry]) => entry))
  const lookUpLong = lazily(() => listLongValues(rows))
  const nameTable = lazily(() => new NameTable(rows))
  return {
    ...{ generation, stats, quotedWords, unitsOf },
    vocabulary: createVocabulary(table, (id) => unitsOf.passages[id] !== 0),
    getNames: rememberEach((field: FieldName) => nameTable().toIndex(field)),
    getEntities: rememberEach((category: Category | 'speaker') => loadEntities(reader, category)),
    getDocuments: lazily(() => loadDocuments(reader)),
    findLongValue: (encoded) => lookUpLong().get(encoded),
  }
}

async function loadEntities(reader: Reader, category: Category | 'speaker'): Promise<readonly EntitySummary[]> {
  const query: StoreQuery = { store: 'collection', filter: `list = "${category}"`, limit: EVERY }
  const [answer] = await reader.search<ListRecord<EntitySummary>>([query])
  return joinListRecords<EntitySummary>(answer!.hits)
}

async function loadDocuments(reader: Reader): Promise<ReadonlyMap<string, DocumentSummary>> {
  const query: StoreQuery = { store: 'documents', filter: 'list = "summaries"', limit: EVERY }
  const [answer] = await reader.search<DocumentRecord>([query])
  return new Map(answer!.hits.map(({ kept }) => [encodeDocument(kept.document.id), kept]))
}

function listLongValues(rows: readonly NameRow[]): ReadonlyMap<string, string> {
  const long = rows.filter(([, value]) => value.length > LONG).map(([, value]) => [encodeValue(value), value] as const)
  return new Map(long)
}

/** No shorter value is over the limit of an encoding, whatever it is made of. */
const LONG = 40

function lazily<T>(create: () => T): () => T {
  const get = rememberEach(create)
  return () => get(undefined)
}

/** Makes each value once; one that could not be had is asked for again. */
function rememberEach<Key, T>(create: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>()
  return (key) => {
    if (!made.has(key)) {
      const value = create(key)
      made.set(key, value)
      if (value instanceof Promise) value.catch(() => made.delete(key))
    }
    return made.get(key)!
  }
}
