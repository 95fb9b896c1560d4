import type { Hit, SearchAnswer, SearchRequest, Total } from '../../../schema/index.js'
import { FacetCounter } from '../../facets/count-facets.js'
import { type CompiledQuery, compileQuery } from '../../match/index.js'
import { findRankedTerms } from '../../rank/find-ranked-terms.js'
import { toUnitFilter } from './filter-units.js'
import { findCandidates } from './find-units.js'
import { countOfEach, takeFirstOfEach } from './group-units.js'
import { listFacets } from './list-facets.js'
import type { UnitColumns } from './load-columns.js'
import { NumberList } from './number-list.js'
import type { OpenIndex } from './open-index.js'
import type { QueryClock, Work } from './query-clock.js'
import { rankUnits } from './rank-units.js'
import { orderUnits, visitMatches } from './visit-matches.js'

/** Everything that matches, in the order visited, as far as the time went. */
interface Matches {
  readonly units: NumberList
  readonly total: Total
  readonly facetCounts: Uint32Array
  readonly query: CompiledQuery
}

/** Answers a search from memory, and from disk the hits of its page. */
export function* runSearch(index: OpenIndex, request: SearchRequest, clock: QueryClock): Work<SearchAnswer> {
  const { query, units, total, facetCounts } = yield* findMatches(index, request, clock)
  const hits: Hit[] = []
  const shown = takePage(index, request, query, units)
  for (const unit of shown) {
    hits.push(readHit(index, request, query, unit))
    if (clock.isTurnOver()) yield
  }
  const counted = request.isByDocument ? addCounts(hits, shown, units, index.columns[request.unit]) : hits
  return {
    ...{ total, hits: counted, sortedBy: request.sort, expansions: query.expansions, notes: query.notes },
    facets: listFacets(request.facets, facetCounts, request.filters, request.facetValues, index.columns),
    milliseconds: Date.now() - clock.asked,
  }
}

export function* findMatches(index: OpenIndex, request: SearchRequest, clock: QueryClock): Work<Matches> {
  const { unit, filters, sort } = request
  const query = compileQuery(request.query, index)
  const columns = index.columns[unit]
  const units = new NumberList()
  let documents = 0
  let lastDocument = -1
  const visit = {
    ...{ query, clock, candidates: findCandidates(index, unit, request.query, query) },
    ...{ filter: toUnitFilter(filters, index.columns), unit: index.createUnit(unit) },
    found(at: number) {
      units.push(at)
      if (columns.documents[at] === lastDocument) return
      lastDocument = columns.documents[at]!
      documents++
    },
  }
  const counter = new FacetCounter(columns, visit.filter.facets)
  const looked = yield* visitMatches({ ...visit, counter }, orderUnits(index.columns, unit, sort))
  const reason = toReason(looked, columns.count, query.unitsCutShort, request)
  const total = { value: units.length, documents, exact: reason === undefined, ...(reason && { reason }) }
  return { query, units, total, facetCounts: counter.counts }
}

/** Why a total is a lower bound; nothing where it is exact. */
function toReason(looked: number, count: number, unitsCutShort: number, { unit }: SearchRequest): string | undefined {
  if (looked < count) {
    const percent = Math.floor((looked / count) * 100)
    return `the search took too long and was stopped when ${percent} % of the ${unit} had been looked at`
  }
  if (unitsCutShort === 0) return undefined
  return `${unitsCutShort} ${unit} have too many combinations of these words to decide`
}

function takePage(index: OpenIndex, request: SearchRequest, query: CompiledQuery, units: NumberList) {
  const from = (request.page - 1) * request.per
  const to = from + request.per
  const { isByDocument = false } = request
  const terms = request.sort === 'relevance' ? findRankedTerms(request.query.root) : []
  const all = units.slice(0, units.length)
  const columns = index.columns[request.unit]
  if (from >= all.length || request.per === 0) return all.subarray(0, 0)
  if (terms.length === 0) return (isByDocument ? takeFirstOfEach(all, columns.documents) : all).subarray(from, to)
  const wish = { count: to, isByDocument }
  return rankUnits(all, terms, query, columns, index.postings[request.unit], wish).subarray(from, to)
}

function addCounts(hits: readonly Hit[], shown: Uint32Array, units: NumberList, { documents }: UnitColumns): Hit[] {
  const counts = countOfEach(units.slice(0, units.length), shown, documents)
  return hits.map((hit, at) => ({ ...hit, inDocument: counts[at]! }))
}

function readHit(index: OpenIndex, { unit, query: { root } }: SearchRequest, query: CompiledQuery, at: number): Hit {
  const record = index.readRecord(unit, at)
  const document = index.getHitDocument(index.columns[unit].documents[at]!)
  const matches = root === null ? [] : query.match(index.createUnit(unit).moveTo(at))
  return { ...record, document, matches: matches ?? [] }
}
