import type { MatchingDocuments, SearchRequest } from '../../../schema/index.js'
import { toDayRange } from '../../units/day-range.js'
import { confirmGeneration } from './confirm-generation.js'
import type { DocumentSummary } from './document-record.js'
import { PreparedSearch, type Sources } from './prepared-search.js'
import { toTotal } from './to-total.js'

/** Every document with a match; in the quotations tab the quotations are counted as `passages`. */
export async function findMatchingDocuments(request: SearchRequest, sources: Sources): Promise<MatchingDocuments> {
  const search = new PreparedSearch({ ...request, sort: 'date', page: 1, per: 0, facets: [] }, sources)
  const summaries = await sources.catalogue.getDocuments()
  await search.settle()
  if (search.candidates.isExact) {
    const { total, documents } = await search.count()
    return { passages: total, exact: true, ...describeDocuments(documents, summaries) }
  }
  const found = await search.findMatches('date')
  await confirmGeneration(sources.reader, sources.catalogue)
  const keys = new Set(found.matches.map(({ document }) => document))
  const { value, exact, reason } = toTotal(found, search.query, request)
  return { passages: value, exact, ...(reason && { reason }), ...describeDocuments([...keys], summaries) }
}

function describeDocuments(
  keys: readonly string[],
  summaries: ReadonlyMap<string, DocumentSummary>,
): Pick<MatchingDocuments, 'ids' | 'first' | 'last'> {
  const documents = keys.flatMap((key) => summaries.get(key)?.document ?? [])
  const dated = documents
    .flatMap(({ id, published }) =>
      published === null ? [] : [{ id, date: published.date, day: toDayRange(published.date)[0] }],
    )
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
  return { ids: documents.map(({ id }) => id).sort(), first: dated[0]?.date ?? null, last: dated.at(-1)?.date ?? null }
}
