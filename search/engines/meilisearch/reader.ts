import type { FederatedMultiSearchParams, MultiSearchQuery, SearchResponse } from 'meilisearch'
import { connect, type MeilisearchConnection, type MeilisearchOptions } from './connect.js'
import { deriveSearchKey } from './derive-search-key.js'
import { type Store, servingUid } from './index-uids.js'
import { toEngineError } from './meilisearch-refusal.js'

/** Milliseconds of silence after which a server counts as away for a reader. */
const TIMEOUT = 10_000

/** A query of one store; `indexUid` is filled in. */
export type StoreQuery = Omit<MultiSearchQuery, 'indexUid'> & { readonly store: Store }

export type Answer<Kept> = SearchResponse<Kept & Record<string, unknown>>

type FacetDistribution = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface UnionAnswer<Kept> {
  readonly hits: readonly Kept[]
  readonly total: number
  readonly facetDistribution: FacetDistribution
}

/** What the client's types leave out: a federated answer has its facets by index. */
interface FederatedAnswer<Kept> {
  readonly hits: readonly Kept[]
  readonly estimatedTotalHits: number
  readonly facetsByIndex?: Readonly<Record<string, { readonly distribution: FacetDistribution }>>
}

/** All that is read while serving: searches, nothing else, with a key that allows nothing else. */
export class Reader {
  #connection: Promise<MeilisearchConnection> | null = null

  constructor(readonly options: MeilisearchOptions) {}

  /** Answers in the order of the queries. */
  async search<Kept>(queries: readonly StoreQuery[], signal?: AbortSignal): Promise<readonly Answer<Kept>[]> {
    const { client, prefix } = await this.#connect()
    const params = { queries: queries.map((query) => toQuery(query, prefix)) }
    const { results } = await client.multiSearch(params, toInit(signal)).catch(rethrow)
    return results as unknown as Answer<Kept>[]
  }

  /** One answer to several queries of a store: each hit once. */
  async searchUnion<Kept>(
    queries: readonly StoreQuery[],
    page: { readonly offset: number; readonly limit: number; readonly facets: readonly string[] },
    signal?: AbortSignal,
  ): Promise<UnionAnswer<Kept>> {
    const { client, prefix } = await this.#connect()
    const all = queries.map((query) => toQuery(query, prefix))
    const { offset, limit, facets } = page
    const facetsByIndex = Object.fromEntries(all.map(({ indexUid }) => [indexUid, [...facets]]))
    const params: FederatedMultiSearchParams = { federation: { offset, limit, facetsByIndex }, queries: all }
    const answer = (await client.multiSearch(params, toInit(signal)).catch(rethrow)) as unknown as FederatedAnswer<Kept>
    const [distribution] = Object.values(answer.facetsByIndex ?? {})
    return { hits: answer.hits, total: answer.estimatedTotalHits, facetDistribution: distribution?.distribution ?? {} }
  }

  async close(): Promise<void> {
    await (await this.#connection?.catch(() => null))?.close()
  }

  /** The key is asked for once; where that fails the next request asks again. */
  #connect(): Promise<MeilisearchConnection> {
    this.#connection ??= openReader(this.options).catch((error) => {
      this.#connection = null
      throw toEngineError(error)
    })
    return this.#connection
  }
}

function rethrow(error: unknown): never {
  throw toEngineError(error)
}

function toInit(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal }
}

function toQuery({ store, ...query }: StoreQuery, prefix: string): MultiSearchQuery {
  return { indexUid: servingUid(prefix, store), matchingStrategy: 'all', ...query }
}

async function openReader(options: MeilisearchOptions): Promise<MeilisearchConnection> {
  if (options.key !== undefined || options.adminKey === undefined) return connect(options, options.key, TIMEOUT)
  const admin = connect(options, options.adminKey, TIMEOUT)
  try {
    return connect(options, await deriveSearchKey(admin, options.adminKey), TIMEOUT)
  } finally {
    await admin.close()
  }
}
