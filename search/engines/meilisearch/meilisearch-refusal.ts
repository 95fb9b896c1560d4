import { MeilisearchError } from 'meilisearch'
import { EngineUnavailable, NothingIndexed } from '../../../schema/index.js'

/** An answer of Meilisearch that is an error; `code` is one of its documented error codes. */
export class MeilisearchRefusal extends Error {
  readonly kind = 'meilisearch-refusal'
  readonly code: string
  constructor(
    readonly status: number,
    body: { readonly code?: string; readonly message?: string },
  ) {
    super(body.message ?? `status ${status}`)
    this.code = body.code ?? ''
  }

  get isAboutKey(): boolean {
    return this.status === 401 || this.status === 403
  }

  get isAboutMissingIndex(): boolean {
    return this.code === 'index_not_found'
  }

  /** The server is starting, stopping or out of room: worth another try. */
  get isPassing(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500
  }
}

/** Meilisearch took something on and could not do it: doing it again would not help. */
export class TaskFailed extends EngineUnavailable {}

/** The error that `send` threw, out of the one the client wraps it in. */
export function unwrapError(error: unknown): unknown {
  return error instanceof MeilisearchError && error.cause instanceof Error ? error.cause : error
}

/** What the rest of the product is told. Meilisearch's own words about a key quote it, so they are not passed on. */
export function toEngineError(wrapped: unknown): unknown {
  const error = unwrapError(wrapped)
  if (!(error instanceof MeilisearchRefusal)) return error
  if (error.isAboutKey) return new EngineUnavailable('Meilisearch refused the key (MEILI_KEY or MEILI_ADMIN_KEY).')
  if (error.isPassing) return new EngineUnavailable(`Meilisearch cannot answer now (${error.code || error.status}).`)
  if (error.isAboutMissingIndex) return new NothingIndexed()
  return error
}
