import { setImmediate as giveWay } from 'node:timers/promises'
import type { FacetField, SearchRequest } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/index.js'
import type { WordTable } from '../../words/index.js'
import type { Alternative } from './candidates.js'
import { readCandidates } from './read-candidates.js'
import { parseUnit, toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import { passesAllButOne, toRestriction } from './restrict.js'
import type { ShownUnit } from './unit-record.js'

/** A match as far as it has to be held until the page is known. */
export interface Match {
  readonly shown: string
  readonly documentId: string
  /** First day of its document; infinite where undated. */
  readonly day: number
  readonly order: number
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
  readonly table: WordTable
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
  let total = 0
  let looked = 0
  let turn = performance.now()
  for await (const page of readCandidates(look.reader, request, alternatives, filter, look.signal)) {
    total = page.total
    for (const shown of page.shown) {
      if (performance.now() - turn > TURN) {
        await giveWay()
        turn = performance.now()
        if (turn > look.deadline) return { ...tally.toCounts(), looked, candidates: total, isComplete: false }
      }
      looked++
      const unit = parseUnit(shown)
      const match = toMatchUnit(unit, look.table)
      if (look.isExact || look.query.test(match)) tally.add(unit, shown, () => look.score(match))
    }
  }
  return { ...tally.toCounts(), looked, candidates: total, isComplete: true }
}

/** What is known of the matches so far. */
class Tally {
  readonly #matches: Match[] = []
  readonly #counts: ReadonlyMap<FacetField, Map<string, number>>
  readonly #selected: readonly (readonly [field: string, values: ReadonlySet<string>])[]

  constructor({ facets, filters }: SearchRequest) {
    this.#counts = new Map(facets.map((field) => [field, new Map()]))
    this.#selected = Object.entries(filters.values)
      .filter(([field, values]) => field !== 'document' && values !== undefined && values.length > 0)
      .map(([field, values]) => [field, new Set(values)])
  }

  add(unit: ShownUnit, shown: string, score: () => number): void {
    const failed = this.#selected.filter(
      ([field, values]) => !unit.values.some((one) => one.field === field && values.has(one.value)),
    )
    if (failed.length > 1) return
    const only = failed[0]?.[0]
    for (const { field, value } of unit.values) {
      if (only !== undefined && field !== only) continue
      const counts = this.#counts.get(field as FacetField)
      counts?.set(value, (counts.get(value) ?? 0) + 1)
    }
    if (only !== undefined) return
    const day = unit.days?.[0] ?? Number.POSITIVE_INFINITY
    this.#matches.push({ shown, documentId: unit.document.id, day, order: unit.order, score: score() })
  }

  toCounts(): Pick<Matches, 'matches' | 'counts'> {
    return { matches: this.#matches, counts: this.#counts }
  }
}
