import type { QueryNode, SearchRequest } from '../../../schema/index.js'
import type { Alternative } from './candidates.js'
import { toStoreQuery } from './count-by-engine.js'
import { allOf, type FilterExpression, isIn } from './filter-expression.js'
import { type CandidateRecord, needsShown } from './read-unit.js'
import type { Reader, StoreQuery } from './reader.js'
import { SLICES } from './unit-record.js'

/** Which candidates are read, in which order, and what of each. */
export interface CandidateRequest extends Pick<SearchRequest, 'unit' | 'sort'> {
  readonly attributes: readonly string[]
}

/** What of a candidate must be read to test it. */
export function toAttributes(root: QueryNode | null, facets: readonly string[] = []): string[] {
  const attributes = ['id', 'match', 'document', 'date', 'position', ...facets]
  return needsShown(root) ? [...attributes, 'shown'] : attributes
}

/** Units in one answer: what is parsed at a stretch, without giving way to other requests. */
const PAGE = 1_000

/**
 * Every candidate once, answer by answer: the first of each alternative in the order of the request, the rest in slices, for
 * reading far into an order costs Meilisearch all that lies before.
 * @param restriction what they must pass besides
 */
export async function* readCandidates(
  reader: Reader,
  request: CandidateRequest,
  alternatives: readonly Alternative[],
  restriction: FilterExpression,
  signal?: AbortSignal,
): AsyncGenerator<CandidatePage> {
  const share = Math.ceil(PAGE / alternatives.length)
  const first = alternatives.map((one) => toCandidateQuery(request, one, restriction, { hitsPerPage: share, page: 1 }))
  const answers = await reader.search<CandidateRecord>(first, signal)
  const totals = answers.map(({ totalHits }) => totalHits ?? 0)
  const total = totals.reduce((sum, one) => sum + one, 0)
  const seen = new Set<string>()
  for (const { hits } of answers) yield { total, records: takeNew(hits, seen) }
  const rest = alternatives.flatMap((one, at) =>
    totals[at]! <= share
      ? []
      : cutIntoSlices(totals[at]!).map((slices) => {
          const { sort: _, ...query } = toCandidateQuery(request, one, allOf([restriction, isIn('slice', slices)]), {})
          return { ...query, limit: totals[at]! }
        }),
  )
  let next = rest.length > 0 ? readSlice(reader, rest[0]!, signal) : null
  for (let at = 0; next !== null; at++) {
    const hits = await next
    next = at + 1 < rest.length ? readSlice(reader, rest[at + 1]!, signal) : null
    next?.catch(() => {})
    yield { total, records: takeNew(hits, seen) }
  }
}

export interface CandidatePage {
  /** Candidates of all alternatives; what several have is counted for each. */
  readonly total: number
  /** Those not seen before. */
  readonly records: readonly CandidateRecord[]
}

function takeNew(hits: readonly CandidateRecord[], seen: Set<string>): CandidateRecord[] {
  const fresh = hits.filter(({ id }) => !seen.has(id))
  for (const { id } of fresh) seen.add(id)
  return fresh
}

async function readSlice(reader: Reader, query: StoreQuery, signal?: AbortSignal): Promise<readonly CandidateRecord[]> {
  const [answer] = await reader.search<CandidateRecord>([query], signal)
  return answer!.hits
}

function toCandidateQuery(
  request: CandidateRequest,
  alternative: Alternative,
  restriction: FilterExpression,
  page: Pick<StoreQuery, 'hitsPerPage' | 'page'>,
): StoreQuery {
  return { ...toStoreQuery(request, alternative, restriction), attributesToRetrieve: [...request.attributes], ...page }
}

/** As many slices at a time as have a page of candidates. */
function cutIntoSlices(total: number): string[][] {
  const width = Math.max(1, Math.floor((SLICES * PAGE) / total))
  const all = Array.from({ length: SLICES }, (_, slice) => String(slice))
  return Array.from({ length: Math.ceil(SLICES / width) }, (_, at) => all.slice(at * width, (at + 1) * width))
}
