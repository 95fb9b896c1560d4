import { isFilters, isObject } from '../kept/is-filters.js'
import type { SearchRecord } from './search-record.js'

/** Whether what was read from a file has the shape of a record; whether it is as it was written, its hash says. */
export function isRecord(value: unknown): value is SearchRecord {
  return (
    isObject(value) &&
    value.format === 'verbatim-record-1' &&
    [value.id, value.hash, value.made, value.kind].every((one) => typeof one === 'string') &&
    typeof value.isExact === 'boolean' &&
    isFilters(value.filters) &&
    isAnsweredBy(value.answeredBy) &&
    Array.isArray(value.rows) &&
    value.rows.length > 0 &&
    value.rows.every(isRow)
  )
}

function isAnsweredBy(value: unknown): boolean {
  return (
    isObject(value) &&
    [value.engine, value.engineVersion, value.fingerprint].every((one) => typeof one === 'string') &&
    [value.documents, value.passages].every((one) => typeof one === 'number')
  )
}

function isRow(row: unknown): boolean {
  return (
    isObject(row) &&
    typeof row.typed === 'string' &&
    [row.readAs, row.first, row.last].every((one) => one === null || typeof one === 'string') &&
    [row.passages, row.documents, row.unique].every((one) => one === null || typeof one === 'number') &&
    (row.error === null || (isObject(row.error) && typeof row.error.message === 'string'))
  )
}
