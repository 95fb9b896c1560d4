import type { FacetField, SearchRequest } from '../../../schema/index.js'
import type { Alternative } from './candidates.js'
import { type Catalogue, COLLECTION_QUERY } from './catalogue.js'
import { checkGeneration, confirmGeneration } from './confirm-generation.js'
import { decodeValue } from './encode-value.js'
import { type FetchedUnit, toFetchedUnit, WHOLE } from './fetch-units.js'
import { allOf, type FilterExpression, toFilter } from './filter-expression.js'
import type { CandidateRecord } from './read-unit.js'
import type { Reader, StoreQuery } from './reader.js'
import { passesAll, passesAllBut, type Restriction, toRestriction } from './restrict.js'

/** What Meilisearch itself says of candidates that are known to be the matches. */
export interface EngineAnswer {
  readonly total: number
  /** `encodeDocument` of each document found. */
  readonly documents: readonly string[]
  /** Those of the page. */
  readonly units: readonly FetchedUnit[]
  readonly counts: ReadonlyMap<FacetField, ReadonlyMap<string, number>>
}

/** Who is asked. */
interface Asked {
  readonly reader: Reader
  readonly catalogue: Catalogue
  readonly signal?: AbortSignal
}

/** One question: what passes a filter besides, which page, which facets. */
interface Question {
  readonly filter: FilterExpression
  readonly offset: number
  readonly limit: number
  readonly facets: readonly string[]
}

interface Reply {
  readonly hits: readonly CandidateRecord[]
  readonly total: number
  readonly facetDistribution: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/**
 * Asks for a page, the total and every facet, each facet as if nothing of its own were selected.
 * @throws Superseded where another collection began to serve meanwhile
 */
export async function countByEngine(
  request: SearchRequest,
  alternatives: readonly Alternative[],
  {
    reader,
    catalogue,
    signal,
  }: { readonly reader: Reader; readonly catalogue: Catalogue; readonly signal?: AbortSignal },
): Promise<EngineAnswer> {
  const restriction = toRestriction(request.filters)
  const selected = request.facets.filter((field) => restriction.byField.has(field))
  const questions = toQuestions(request, restriction, selected)
  const replies = await ask({ reader, catalogue, ...(signal && { signal }) }, request, alternatives, questions)
  const [page, ...ofSelected] = replies
  const counts = request.facets.map((field) => {
    const reply = selected.includes(field) ? ofSelected[selected.indexOf(field)]! : page!
    return [field, decodeCounts(reply.facetDistribution[field] ?? {}, catalogue)] as const
  })
  return {
    total: page!.total,
    documents: Object.keys(page!.facetDistribution.document ?? {}),
    units: page!.hits.map(toFetchedUnit),
    counts: new Map(counts),
  }
}

function toQuestions(request: SearchRequest, restriction: Restriction, selected: readonly FacetField[]): Question[] {
  const others = request.facets.filter((field) => !selected.includes(field))
  const page = { offset: (request.page - 1) * request.per, limit: request.per, facets: ['document', ...others] }
  const nothing = { offset: 0, limit: 0 }
  return [
    { filter: passesAll(restriction), ...page },
    ...selected.map((field) => ({ filter: passesAllBut(restriction, field), ...nothing, facets: [field] })),
  ]
}

async function ask(
  { reader, catalogue, signal }: Asked,
  request: SearchRequest,
  alternatives: readonly Alternative[],
  questions: readonly Question[],
): Promise<readonly Reply[]> {
  const [only, ...more] = alternatives
  if (only === undefined || more.length > 0) {
    const union = ({ filter, ...page }: Question) =>
      reader.searchUnion<CandidateRecord>(
        alternatives.map((one) => toStoreQuery(request, one, filter)),
        page,
        signal,
      )
    const replies = await Promise.all(questions.map(union))
    await confirmGeneration(reader, catalogue)
    return replies
  }
  const queries = questions.map((question) => toPagedQuery(toStoreQuery(request, only, question.filter), question))
  const answers = await reader.search<CandidateRecord>([...queries, COLLECTION_QUERY], signal)
  checkGeneration(answers.at(-1)!.hits, catalogue)
  return answers.slice(0, -1).map(({ hits, totalHits, facetDistribution }) => {
    return { hits, total: totalHits ?? 0, facetDistribution: facetDistribution ?? {} }
  })
}

/** Pages count exactly, where offsets only estimate. */
function toPagedQuery(query: StoreQuery, { offset, limit, facets }: Question): StoreQuery {
  return { ...query, facets: [...facets], hitsPerPage: limit, page: limit === 0 ? 1 : offset / limit + 1 }
}

/** The query for what one alternative asks and a filter lets pass, in the order of the request. */
export function toStoreQuery(
  { unit, sort }: Pick<SearchRequest, 'unit' | 'sort'>,
  { phrases, filter }: Alternative,
  restriction: FilterExpression,
): StoreQuery {
  return {
    store: unit,
    q: phrases.map(({ text }) => `"${text}"`).join(' '),
    ...toFilter(allOf([filter, restriction])),
    sort: [sort === '-date' ? 'date:desc' : 'date:asc', 'position:asc'],
    attributesToRetrieve: [...WHOLE],
    locales: ['eng'],
  }
}

export function decodeCounts(
  counts: Readonly<Record<string, number>>,
  catalogue: Catalogue,
): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(counts).map(([encoded, count]) => {
      return [decodeValue(encoded) ?? catalogue.findLongValue(encoded) ?? encoded, count]
    }),
  )
}
