import type { DocumentsQuery } from 'meilisearch'
import { keepTrying } from './keep-trying.js'
import { MeilisearchRefusal } from './meilisearch-refusal.js'
import type { WriterConnection } from './tasks.js'

/** Records in one answer. */
const PAGE = 500

/** The records of an index, in no order, page by page; none where the index does not exist. Needs the key for writing. */
export async function* readRecords<Kept extends { readonly id: string }>(
  { client, patience }: WriterConnection,
  uid: string,
  { fields, filter }: { readonly fields?: readonly (keyof Kept & string)[]; readonly filter?: string } = {},
): AsyncGenerator<Kept> {
  const query: DocumentsQuery<Kept> = { limit: PAGE }
  if (fields !== undefined) query.fields = [...fields] as NonNullable<DocumentsQuery<Kept>['fields']>
  if (filter !== undefined) query.filter = filter
  for (let offset = 0; ; offset += PAGE) {
    const index = client.index<Kept>(uid)
    const page = await keepTrying(() => index.getDocuments({ ...query, offset }), patience).catch(endIfMissing)
    if (page === null) return
    yield* page.results
    if (page.results.length < PAGE) return
  }
}

function endIfMissing(error: unknown): null {
  if (error instanceof MeilisearchRefusal && error.isAboutMissingIndex) return null
  throw error
}
