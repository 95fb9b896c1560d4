import type { Hit, OrNode, SearchAnswer, SearchRequest, Sort, Total } from '../../../schema/index.js'
import { type CompiledQuery, compileQuery } from '../../match/index.js'
import { createScorer } from '../../rank/create-scorer.js'
import { findRankedTerms } from '../../rank/find-ranked-terms.js'
import { type Candidates, filterOnly, unite } from './candidates.js'
import type { Catalogue } from './catalogue.js'
import { compareMatches } from './compare-matches.js'
import { confirmGeneration } from './confirm-generation.js'
import { countByEngine, decodeCounts, type EngineAnswer } from './count-by-engine.js'
import { hashValue } from './encode-value.js'
import { type FetchedUnit, fetchUnits } from './fetch-units.js'
import { isIn } from './filter-expression.js'
import { findMatches, type Matches } from './find-matches.js'
import { addCounts, takeFirstOfEach } from './group-matches.js'
import { PassageShelf } from './passage-shelf.js'
import { planCandidates } from './plan-candidates.js'
import { toHit, toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import { toFacet } from './to-facet.js'
import { toTotal } from './to-total.js'

/** What a request is answered from. */
export interface Sources {
  readonly reader: Reader
  readonly catalogue: Catalogue
  readonly signal?: AbortSignal
}

/** Milliseconds of looking at candidates; then a query answers with what it has, and says so. */
const LOOK_MS = 2_000
/** Units that are asked for by name at most. */
const MOST_NAMED = 5_000

/** An answer but for the time it took. */
export type Body = Omit<SearchAnswer, 'milliseconds'>

export function toDateSort(sort: Sort): Sort {
  return sort === 'relevance' ? 'date' : sort
}

/** One search on its way. */
export class PreparedSearch {
  readonly query: CompiledQuery
  candidates: Candidates
  readonly #shelf = new PassageShelf()
  #filling: Promise<boolean> | null = null
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

  /**
   * Where only some branches of an OR have to be verified, they are by themselves, and their matches then asked for by name:
   * what the others find is left to Meilisearch's counts.
   */
  async settle(): Promise<void> {
    const { root } = this.request.query
    if (this.candidates.isExact || root?.type !== 'or') return
    const plans = root.operands.map((one) => planCandidates(one, this.query, this.sources.catalogue))
    const open = root.operands.filter((_, at) => !plans[at]!.isExact)
    if (open.length === plans.length || !(await this.#fillShelf())) return
    const rest = new PreparedSearch(toOpenRequest(this.request, { ...root, operands: open }), this.sources)
    const { matches, isComplete } = await rest.findMatches('date')
    if (!isComplete || rest.query.unitsCutShort > 0 || matches.length > MOST_NAMED) return
    const named = filterOnly(
      isIn(
        'key',
        matches.map(({ id }) => hashValue(id)),
      ),
    )
    this.candidates = unite([...plans.filter(({ isExact }) => isExact), named])
  }

  count(): Promise<EngineAnswer> {
    return countByEngine(this.request, this.candidates.alternatives, this.sources)
  }

  async findMatches(sort: Sort): Promise<Matches> {
    const { reader, signal } = this.sources
    const isFilled = await this.#fillShelf()
    const matches = await findMatches({ ...this.request, sort: toDateSort(sort) }, this.candidates.alternatives, {
      ...{ reader, deadline: this.#deadline, ...(signal && { signal }) },
      query: this.query,
      isExact: this.candidates.isExact,
      score: sort === 'relevance' ? this.#createScorer() : () => 0,
    })
    return isFilled ? matches : { ...matches, isComplete: false }
  }

  /** @returns false where there was no time for all of it */
  #fillShelf(): Promise<boolean> {
    const limits = { ...this.sources, deadline: this.#deadline }
    this.#filling ??= this.#shelf.fill(this.request, this.query, limits)
    return this.#filling
  }

  async answerFromMatches(sort: Sort): Promise<Body> {
    const { page, per } = this.request
    const found = await this.findMatches(sort)
    const ordered = [...found.matches].sort(compareMatches(sort))
    const listed = this.request.isByDocument ? takeFirstOfEach(ordered) : ordered
    const shown = listed.slice((page - 1) * per, page * per)
    const ids = shown.map(({ id }) => id)
    const units = await fetchUnits(this.sources.reader, this.request.unit, ids)
    await confirmGeneration(this.sources.reader, this.sources.catalogue)
    const hits = units.map((one) => this.#toHit(one)).filter((hit) => hit !== null)
    const counts = this.request.facets.map((field) => {
      const counted = Object.fromEntries(found.counts.get(field) ?? [])
      return [field, decodeCounts(counted, this.sources.catalogue)] as const
    })
    const counted = this.request.isByDocument ? addCounts(hits, shown, ordered) : hits
    return this.#toBody(toTotal(found, this.query, this.request), counted, new Map(counts), sort)
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

/** Whatever matches the branches and passes what is no facet: facets with a selection count beyond it. */
function toOpenRequest(request: SearchRequest, root: OrNode): SearchRequest {
  const { document } = request.filters.values
  const filters = { ...request.filters, values: document === undefined ? {} : { document } }
  return { ...request, query: { ...request.query, root }, filters, sort: 'date', page: 1, per: 0, facets: [] }
}
