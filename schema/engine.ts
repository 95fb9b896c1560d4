import type { Category, Entity } from './entity.js'
import type { Extraction } from './extraction.js'
import type {
  CollectionStats,
  EntitySummary,
  HitDocument,
  MatchingDocuments,
  NearWord,
  SearchAnswer,
  SearchRequest,
} from './search.js'

/**
 * Finds and counts. Every method rejects with `EngineUnavailable` when the engine is away, `IndexDamaged` when what is stored
 * cannot be trusted, and `QueryRefused` when a query cannot be answered as it stands (a wildcard over its limit).
 */
export interface SearchEngine {
  readonly name: string
  /** `signal`: nobody waits for the answer any more; it then rejects, and the work ends where the engine can end it. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>
  /** The documents of every match; sort, page and facets of the request do not count. `signal` as of `search`. */
  findMatchingDocuments(request: SearchRequest, signal?: AbortSignal): Promise<MatchingDocuments>
  /** Null where no document has that id. */
  findDocument(id: string): Promise<Extraction | null>
  /** The document of a passage's or quotation's id. */
  findDocumentOf(id: string): Promise<Extraction | null>
  /** In order of title; `limit` at most. */
  listDocuments(offset: number, limit: number): Promise<readonly HitDocument[]>
  listEntities(category: Category | 'speaker'): Promise<readonly EntitySummary[]>
  /** Every passage in which the words of `text` might stand in order: candidates for `check`, best first. */
  findCandidates(
    words: readonly string[],
    limit: number,
  ): Promise<readonly { readonly documentId: string; readonly paragraph: number }[]>
  findNearWords(word: string): Promise<readonly NearWord[]>
  /** In how many passages each word stands, about (a word also written as a compound may count twice); words as compared. */
  countWords(words: readonly string[]): Promise<readonly number[]>
  stats(): Promise<CollectionStats>
  /** Resolves when searches can be answered; rejects with the reason else. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** Writes the next index beside the one that serves. Nothing is visible before `commit` resolves. */
export interface EngineWriter {
  /** Hash under which each document of the serving index was put, by id. */
  stored(): Promise<ReadonlyMap<string, string>>
  /** `hash` says whether a stored document is still the same. Documents not put and not removed stay. */
  put(extraction: Extraction, hash: string): Promise<void>
  remove(documentId: string): Promise<void>
  /** `entities`: of the whole collection, resolved. */
  commit(entities: readonly Entity[]): Promise<void>
  abort(): Promise<void>
}
