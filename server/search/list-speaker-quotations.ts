import type { Hit, HitQuotation, ParsedQuery, SearchEngine } from '../../schema/index.js'
import { EMPTY_STATE } from '../search-state.js'
import { toSearchRequest } from '../to-search-request.js'

/** A quotation of a speaker, with the day it was said or, where nothing tells, published. */
export interface DatedQuotation {
  readonly hit: Hit
  readonly quotation: HitQuotation
  /** `YYYY[-MM[-DD]]`; null where neither is known. */
  readonly date: string | null
  readonly isSaidDate: boolean
}

export interface SpeakerQuotations {
  readonly quotations: readonly DatedQuotation[]
  readonly total: number
}

const HITS_A_REQUEST = 100
/** A page of one speaker sorts by the day said, which it can only do for what it holds in memory. */
const MOST_QUOTATIONS = 2_000

/** Everything a speaker is quoted as saying, earliest first, what has no date last. */
export async function listSpeakerQuotations(
  engine: SearchEngine,
  name: string,
  query: ParsedQuery,
): Promise<SpeakerQuotations> {
  const state = { ...EMPTY_STATE, values: { speaker: [name] }, sort: 'date' as const }
  const wish = { unit: 'quotations', per: HITS_A_REQUEST, facets: [], facetValues: 0 } as const
  const quotations: DatedQuotation[] = []
  for (let page = 1; ; page++) {
    const { hits, total } = await engine.search(toSearchRequest({ ...state, page }, query, wish))
    quotations.push(...hits.flatMap(toDatedQuotation))
    if (hits.length < HITS_A_REQUEST || quotations.length >= MOST_QUOTATIONS)
      return { quotations: quotations.sort(byDate), total: total.value }
  }
}

function toDatedQuotation(hit: Hit): readonly DatedQuotation[] {
  const quotation = hit.quotations.find(({ id }) => id === hit.id) ?? hit.quotations[0]
  if (!quotation) return []
  const said = quotation.said?.date ?? null
  return [{ hit, quotation, date: said ?? hit.document.published?.date ?? null, isSaidDate: said !== null }]
}

const AFTER_ALL = '9999'
function byDate(a: DatedQuotation, b: DatedQuotation): number {
  const [first, second] = [a.date ?? AFTER_ALL, b.date ?? AFTER_ALL]
  return first === second ? 0 : first < second ? -1 : 1
}
