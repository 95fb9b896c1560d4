import { setImmediate as giveWay } from 'node:timers/promises'
import { FACET_FIELDS, type FacetField, type SearchRequest } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/index.js'
import type { Alternative } from './candidates.js'
import { encodeValue } from './encode-value.js'
import { readCandidates, toAttributes } from './read-candidates.js'
import { type CandidateRecord, toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import { passesAllButOne, toRestriction } from './restrict.js'

/** A match as far as it has to be held until the page is known. */
export interface Match {
  readonly id: string
  /** `encodeDocument` of the id of its document. */
  readonly document: string
  /** First day of its document; infinite where undated. */
  readonly day: number
  /** In order of document id, then of the place in it. */
  readonly position: string
  readonly score: number
}

/** What the matcher has found among the candidates, as far as the time went. */
export interface Matches {
  readonly matches: readonly Match[]
  readonly counts: ReadonlyMap<FacetField, ReadonlyMap<string, number>>
  readonly looked: number
  /** How many there were to look at. */
  readonly candidates: number
  readonly isComplete: boolean
}

/** How to look at candidates. */
export interface Look {
  readonly reader: Reader
  readonly query: CompiledQuery
  /** Candidates known to be the matches are not tested again. */
  readonly isExact: boolean
  score(unit: ReturnType<typeof toMatchUnit>): number
  /** `performance.now()` at which to stop. */
  readonly deadline: number
  readonly signal?: AbortSignal
}

/** Milliseconds of work between two turns of others. */
const TURN = 8

/** Reads the candidates, keeps those that match, and counts facets, each as if nothing of its own were selected. */
export async function findMatches(
  request: SearchRequest,
  alternatives: readonly Alternative[],
  look: Look,
): Promise<Matches> {
  const tally = new Tally(request)
  const filter = passesAllButOne(toRestriction(request.filters))
  const attributes = toAttributes(look.isExact ? null : request.query.root, tally.fields)
  const wanted = { unit: request.unit, sort: request.sort, attributes }
  let total = 0
  let looked = 0
  let turn = performance.now()
  for await (const page of readCandidates(look.reader, wanted, alternatives, filter, look.signal)) {
    total = page.total
    for (const record of page.records) {
      if (performance.now() - turn > TURN) {
        await giveWay()
        turn = performance.now()
        if (turn > look.deadline) return { ...tally, looked, candidates: total, isComplete: false }
      }
      looked++
      const unit = toMatchUnit(record)
      if (look.isExact || look.query.test(unit)) tally.add(record, () => look.score(unit))
    }
  }
  return { ...tally, looked, candidates: total, isComplete: true }
}

/** What is known of the matches so far. */
class Tally {
  readonly matches: Match[] = []
  /** Of values as Meilisearch holds them. */
  readonly counts: ReadonlyMap<FacetField, Map<string, number>>
  readonly #selected: readonly (readonly [field: FacetField, values: ReadonlySet<string>])[]

  constructor({ facets, filters }: SearchRequest) {
    this.counts = new Map(facets.map((field) => [field, new Map()]))
    this.#selected = FACET_FIELDS.flatMap((field) => {
      const values = filters.values[field] ?? []
      return values.length === 0 ? [] : [[field, new Set(values.map(encodeValue))] as const]
    })
  }

  /** Those a candidate must be read with. */
  get fields(): readonly FacetField[] {
    return [...new Set([...this.counts.keys(), ...this.#selected.map(([field]) => field)])]
  }

  add(record: CandidateRecord, score: () => number): void {
    const failed = this.#selected.filter(([field, values]) => !record[field]?.some((value) => values.has(value)))
    if (failed.length > 1) return
    const only = failed[0]?.[0]
    for (const [field, counts] of this.counts)
      if (only === undefined || field === only)
        for (const value of record[field] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
    if (only !== undefined) return
    const { id, document, date, position } = record
    this.matches.push({ id, document, day: date ?? Number.POSITIVE_INFINITY, position, score: score() })
  }
}
