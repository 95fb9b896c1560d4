import type { SearchRequest } from '../../../schema/index.js'
import type { Alternative } from './candidates.js'
import { toStoreQuery } from './count-by-engine.js'
import { allOf, type FilterExpression, isIn } from './filter-expression.js'
import type { Reader, StoreQuery } from './reader.js'
import { SLICES, type UnitRecord } from './unit-record.js'

type Candidate = Pick<UnitRecord, 'id' | 'shown'>

/** Units in one answer: what is parsed at a stretch, without giving way to other requests. */
const PAGE = 1_000

/**
 * Every candidate once, answer by answer: the first of each alternative in the order of the request, the rest in slices, for
 * reading far into an order costs Meilisearch all that lies before.
 * @param restriction what they must pass besides
 */
export async function* readCandidates(
  reader: Reader,
  request: Pick<SearchRequest, 'unit' | 'sort'>,
  alternatives: readonly Alternative[],
  restriction: FilterExpression,
  signal?: AbortSignal,
): AsyncGenerator<CandidatePage> {
  const share = Math.ceil(PAGE / alternatives.length)
  const first = alternatives.map((one) => toCandidateQuery(request, one, restriction, { hitsPerPage: share, page: 1 }))
  const answers = await reader.search<Candidate>(first, signal)
  const totals = answers.map(({ totalHits }) => totalHits ?? 0)
  const total = totals.reduce((sum, one) => sum + one, 0)
  const seen = new Set<string>()
  for (const { hits } of answers) yield { total, shown: takeNew(hits, seen) }
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
    yield { total, shown: takeNew(hits, seen) }
  }
}

export interface CandidatePage {
  /** Candidates of all alternatives; what several have is counted for each. */
  readonly total: number
  /** `shown` of those not seen before. */
  readonly shown: readonly string[]
}

function takeNew(hits: readonly Candidate[], seen: Set<string>): string[] {
  const fresh = hits.filter(({ id }) => !seen.has(id))
  for (const { id } of fresh) seen.add(id)
  return fresh.map(({ shown }) => shown)
}

async function readSlice(reader: Reader, query: StoreQuery, signal?: AbortSignal): Promise<readonly Candidate[]> {
  const [answer] = await reader.search<Candidate>([query], signal)
  return answer!.hits
}

function toCandidateQuery(
  request: Pick<SearchRequest, 'unit' | 'sort'>,
  alternative: Alternative,
  restriction: FilterExpression,
  page: Pick<StoreQuery, 'hitsPerPage' | 'page'>,
): StoreQuery {
  return { ...toStoreQuery(request, alternative, restriction), attributesToRetrieve: ['id', 'shown'], ...page }
}

/** As many slices at a time as have a page of candidates. */
function cutIntoSlices(total: number): string[][] {
  const width = Math.max(1, Math.floor((SLICES * PAGE) / total))
  const all = Array.from({ length: SLICES }, (_, slice) => String(slice))
  return Array.from({ length: Math.ceil(SLICES / width) }, (_, at) => all.slice(at * width, (at + 1) * width))
}
