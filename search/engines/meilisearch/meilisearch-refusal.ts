import { EngineUnavailable } from '../../../schema/index.js'

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

  /** The server is starting, stopping or out of room: worth another try. */
  get isPassing(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500
  }
}

/** What the rest of the product is told. Messages of Meilisearch about keys quote the key, so they are not passed on. */
export function toEngineError(error: unknown): unknown {
  if (!(error instanceof MeilisearchRefusal)) return error
  if (error.isAboutKey)
    return new EngineUnavailable('Meilisearch refused the key: check MEILI_KEY and MEILI_ADMIN_KEY.')
  if (error.isPassing) return new EngineUnavailable(`Meilisearch cannot answer now (${error.code || error.status}).`)
  return error
}
