import type { Unit } from '../../../schema/index.js'
import { hashValue } from './encode-value.js'
import { isIn, toFilter } from './filter-expression.js'
import { type CandidateRecord, parseUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import type { ShownUnit } from './unit-record.js'

/** A unit whole: to be shown, and to be marked. */
export interface FetchedUnit {
  readonly record: CandidateRecord
  readonly unit: ShownUnit
}

/** What of a unit must be read to show it and to mark it. */
export const WHOLE = ['id', 'match', 'document', 'position', 'shown'] as const

/** In the order of the ids. */
export async function fetchUnits(reader: Reader, unit: Unit, ids: readonly string[]): Promise<readonly FetchedUnit[]> {
  if (ids.length === 0) return []
  const wanted = isIn('key', ids.map(hashValue))
  const query = { store: unit, ...toFilter(wanted), attributesToRetrieve: [...WHOLE], limit: ids.length }
  const [answer] = await reader.search<CandidateRecord>([query])
  const byId = new Map(answer!.hits.map((record) => [record.id, record]))
  return ids.flatMap((id) => {
    const record = byId.get(id)
    return record === undefined ? [] : [toFetchedUnit(record)]
  })
}

export function toFetchedUnit(record: CandidateRecord): FetchedUnit {
  return { record, unit: parseUnit(record.shown ?? '') }
}
