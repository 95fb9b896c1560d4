import type { Hit, MatchingDocuments, SearchAnswer, SearchRequest, Sort, Total } from '../../../schema/index.js'
import { type CompiledQuery, compileQuery } from '../../match/index.js'
import { createScorer } from '../../rank/create-scorer.js'
import { findRankedTerms } from '../../rank/find-ranked-terms.js'
import { toDayRange } from '../../units/day-range.js'
import type { Candidates } from './candidates.js'
import type { Catalogue } from './catalogue.js'
import { compareMatches } from './compare-matches.js'
import { confirmGeneration } from './confirm-generation.js'
import { countByEngine, decodeCounts, type EngineAnswer } from './count-by-engine.js'
import type { DocumentSummary } from './document-record.js'
import { type FetchedUnit, fetchUnits } from './fetch-units.js'
import { findMatches, type Matches } from './find-matches.js'
import { PassageShelf } from './passage-shelf.js'
import { planCandidates } from './plan-candidates.js'
import { toHit, toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import { toFacet } from './to-facet.js'

/** What a request is answered from. */
export interface Sources {
  readonly reader: Reader
  readonly catalogue: Catalogue
  readonly signal?: AbortSignal
}

/** Milliseconds of looking at candidates; then a query answers with what it has, and says so. */
const LOOK_MS = 2_000
/** More hits than this are not read only to be ranked: they are answered by date, and the answer says so. */
const MOST_RANKED = 2_000

type Body = Omit<SearchAnswer, 'milliseconds'>

/**
 * Answers a search: by Meilisearch's own counts where its candidates are known to be the matches, else from the candidates that
 * the matcher confirms.
 */
export async function runSearch(request: SearchRequest, sources: Sources): Promise<Body> {
  const search = new Search(request, sources)
  const ranked = request.sort === 'relevance' && findRankedTerms(request.query.root).length > 0
  if (!search.candidates.isExact) return search.answerFromMatches(ranked ? 'relevance' : toDateSort(request.sort))
  const counted = await search.count()
  if (ranked && counted.total <= MOST_RANKED) return search.answerFromMatches('relevance')
  return search.answerFromCounts(counted) ?? search.answerFromMatches(toDateSort(request.sort))
}

function toDateSort(sort: Sort): Sort {
  return sort === 'relevance' ? 'date' : sort
}

/** One search on its way. */
class Search {
  readonly query: CompiledQuery
  readonly candidates: Candidates
  readonly #shelf = new PassageShelf()
  readonly #deadline = performance.now() + LOOK_MS

  constructor(
    readonly request: SearchRequest,
    readonly sources: Sources,
  ) {
    const { vocabulary, getNames } = sources.catalogue
    const getPassages = (documentKey: string) => this.#shelf.getPassages(documentKey)
    this.query = compileQuery(request.query, { vocabulary, getNames, getPassages })
    this.candidates = planCandidates(request.query.root, this.query, sources.catalogue)
  }

  count(): Promise<EngineAnswer> {
    return countByEngine(this.request, this.candidates.alternatives, this.sources)
  }

  async findMatches(sort: Sort): Promise<Matches> {
    const { reader, catalogue, signal } = this.sources
    const limits = { reader, deadline: this.#deadline, ...(signal && { signal }) }
    const isFilled = await this.#shelf.fill(this.request, this.query, { ...limits, catalogue })
    const matches = await findMatches({ ...this.request, sort: toDateSort(sort) }, this.candidates.alternatives, {
      ...limits,
      query: this.query,
      isExact: this.candidates.isExact,
      score: sort === 'relevance' ? this.#createScorer() : () => 0,
    })
    return isFilled ? matches : { ...matches, isComplete: false }
  }

  async answerFromMatches(sort: Sort): Promise<Body> {
    const { page, per } = this.request
    const found = await this.findMatches(sort)
    const ordered = [...found.matches].sort(compareMatches(sort))
    const ids = ordered.slice((page - 1) * per, page * per).map(({ id }) => id)
    const units = await fetchUnits(this.sources.reader, this.request.unit, ids)
    await confirmGeneration(this.sources.reader, this.sources.catalogue)
    const hits = units.map((one) => this.#toHit(one)).filter((hit) => hit !== null)
    const counts = this.request.facets.map((field) => {
      const counted = Object.fromEntries(found.counts.get(field) ?? [])
      return [field, decodeCounts(counted, this.sources.catalogue)] as const
    })
    return this.#toBody(toTotal(found, this.query, this.request), hits, new Map(counts), sort)
  }

  /** Null where a hit is none after all: then nothing Meilisearch said is to be trusted. */
  answerFromCounts({ total, documents, units, counts }: EngineAnswer): Body | null {
    const hits = units.map((one) => this.#toHit(one)).filter((hit) => hit !== null)
    if (hits.length < units.length) return null
    const exact = { value: total, documents: documents.length, exact: true }
    return this.#toBody(exact, hits, counts, toDateSort(this.request.sort))
  }

  #toHit({ record, unit }: FetchedUnit): Hit | null {
    if (this.request.query.root === null) return toHit(unit, [])
    const matches = this.query.match(toMatchUnit(record))
    return matches && toHit(unit, matches)
  }

  #toBody(total: Total, hits: readonly Hit[], counts: Matches['counts'], sortedBy: Sort): Body {
    const facets = this.request.facets.map((field) => toFacet(field, counts.get(field) ?? new Map(), this.request))
    return { total, hits, facets, expansions: this.query.expansions, notes: this.query.notes, sortedBy }
  }

  #createScorer() {
    const { stats, quotedWords, unitsOf } = this.sources.catalogue
    const { unit, query } = this.request
    const words = unit === 'passages' ? stats.words : quotedWords
    return createScorer(findRankedTerms(query.root), this.query, { unitsOf: unitsOf[unit], units: stats[unit], words })
  }
}

/** Every document with a match; in the quotations tab the quotations are counted as `passages`. */
export async function findMatchingDocuments(request: SearchRequest, sources: Sources): Promise<MatchingDocuments> {
  const search = new Search({ ...request, sort: 'date', page: 1, per: 0, facets: [] }, sources)
  const summaries = await sources.catalogue.getDocuments()
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

function toTotal(found: Matches, { unitsCutShort }: CompiledQuery, request: SearchRequest): Total {
  const { matches } = found
  const reason = toReason(found, unitsCutShort, request)
  const documents = new Set(matches.map(({ document }) => document)).size
  return { value: matches.length, documents, exact: reason === undefined, ...(reason && { reason }) }
}

/** Why a total is a lower bound; nothing where it is exact. */
function toReason(
  { isComplete, looked, candidates }: Matches,
  unitsCutShort: number,
  { unit }: SearchRequest,
): string | undefined {
  if (!isComplete)
    return `the search took too long and was stopped when ${looked} of ${candidates} ${unit} with these words had been looked at`
  return unitsCutShort === 0
    ? undefined
    : `${unitsCutShort} ${unit} have too many combinations of these words to decide`
}
