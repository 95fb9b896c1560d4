import type { Sort, Unit } from '../../../schema/index.js'
import { type FacetCounter, PASSES_ALL, PASSES_NONE } from '../../facets/count-facets.js'
import type { CompiledQuery } from '../../match/compiled-query.js'
import type { Candidates } from './candidates.js'
import type { UnitFilter } from './filter-units.js'
import type { Columns } from './load-columns.js'
import type { QueryClock, Work } from './query-clock.js'
import type { StoredUnit } from './stored-unit.js'

/** What is asked of every unit, from the cheapest question to the dearest. */
export interface Visit {
  readonly candidates: Candidates
  readonly filter: UnitFilter
  readonly counter: FacetCounter
  readonly query: CompiledQuery
  readonly unit: StoredUnit
  readonly clock: QueryClock
  /** Told of every match, in order. */
  found(unit: number): void
}

/** Units between two looks at the clock: some microseconds' work. */
const VERIFIED_PER_LOOK = 8
const TESTED_PER_LOOK = 2_048

/**
 * Goes through the units in order, counts facets and tells of every match.
 * @returns how many units were looked at: all of them, unless the clock ran out
 */
export function* visitMatches(visit: Visit, order: readonly Range[]): Work<number> {
  let looked = 0
  for (const [from, to] of order) {
    let next = from
    while (next < to) {
      const reached = visitRange(visit, next, to)
      looked += reached - next
      next = reached
      if (next < to || visit.clock.isTurnOver()) yield
      if (visit.clock.isOver()) return looked
    }
  }
  return looked
}

/** @returns where it stopped because its turn was over; `to` at the end */
function visitRange(
  { candidates, filter, counter, query, unit, clock, found }: Visit,
  from: number,
  to: number,
): number {
  const { documents } = unit.source.columns
  let verified = 0
  for (let at = from; at < to; at++) {
    if (at % TESTED_PER_LOOK === 0 && at > from && clock.isTurnOver()) return at
    if (filter.documents !== null && filter.documents[documents[at]!] === 0) continue
    if (!candidates.mayMatch(at)) continue
    const passes = counter.check(at)
    if (passes === PASSES_NONE) continue
    if (candidates.isCertain !== candidates.mayMatch && !candidates.isCertain(at)) {
      if (++verified % VERIFIED_PER_LOOK === 0 && clock.isTurnOver()) return at
      if (!query.test(unit.moveTo(at))) continue
    }
    counter.count(at, passes)
    if (passes === PASSES_ALL) found(at)
  }
  return to
}

/** Units from the first up to, not including, the second. */
export type Range = readonly [from: number, to: number]

/** Units are numbered by date: oldest first is their own order, newest first takes the days backwards, the undated last. */
export function orderUnits({ documents, ...columns }: Columns, unit: Unit, sort: Sort): readonly Range[] {
  const { count, documents: documentOf } = columns[unit]
  if (sort !== '-date') return [[0, count]]
  const dated: Range[] = []
  const undated: Range[] = []
  let from = 0
  for (let at = 1; at <= count; at++) {
    const day = documents.days[documentOf[from]!]
    if (at < count && documents.days[documentOf[at]!]?.[0] === day?.[0]) continue
    if (day === null) undated.push([from, at])
    else dated.push([from, at])
    from = at
  }
  return [...dated.reverse(), ...undated]
}
