import type { ReportRow } from './run-report.js'

const HEADER = [
  'no.',
  'typed',
  'read as',
  'passages',
  'documents',
  'unique documents',
  'first date',
  'last date',
  'remark',
]

/** The report as rows of cells, the first the header: for CSV. */
export function toReportTable(rows: readonly ReportRow[]): readonly (readonly (string | number | null)[])[] {
  return [HEADER, ...rows.map(toCells)]
}

function toCells(row: ReportRow, index: number): readonly (string | number | null)[] {
  const { typed, readAs, passages, documents, unique, first, last } = row
  return [index + 1, typed, readAs, passages, documents, unique, first, last, toRemark(row)]
}

/** Why a line has no figures, or why they are lower bounds; null where nothing needs saying. */
export function toRemark(row: ReportRow): string | null {
  if (row.error) return `not understood: ${row.error.message}`
  return row.exact ? null : `at least: ${row.limit ?? 'the search was cut short'}`
}
