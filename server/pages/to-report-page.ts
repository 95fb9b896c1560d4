import type { CollectionStats } from '../../schema/index.js'
import type { SearchRecord } from '../../search/records/search-record.js'
import type { ReportRow } from '../../search/report/run-report.js'
import { toRemark } from '../../search/report/to-report-table.js'
import { EMPTY_STATE, listFilters, type SearchState, toHref, toParameters, withQuery } from '../search-state.js'
import { formatCount, formatNumber } from '../text/format-count.js'
import { formatDate } from '../text/format-date.js'
import { formatTime } from '../text/format-time.js'
import { type Constraint, toConstraints } from './to-constraints.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'

export interface ReportPage {
  readonly frame: PageFrame
  /** As typed, one a line. */
  readonly terms: string
  readonly scope: readonly Constraint[]
  /** The scope as fields of the form. */
  readonly hidden: readonly (readonly [string, string])[]
  /** Null before anything was run. */
  readonly table: ReportTable | null
  readonly canSave: boolean
}

export interface ReportTable {
  readonly summary: string
  readonly rows: readonly ReportLine[]
  readonly under: readonly string[]
}

export interface ReportLine {
  readonly number: number
  readonly typed: string
  readonly readAs: string
  readonly href: string | null
  readonly passages: string
  readonly documents: string
  readonly unique: string
  readonly dates: string
  readonly remark: string | null
}

export function toReportPage(
  state: SearchState,
  terms: string,
  found: { readonly rows: readonly ReportRow[]; readonly stats: CollectionStats } | null,
  canSave: boolean,
): ReportPage {
  return {
    frame: { title: 'Search-term report', section: null, box: EMPTY_BOX },
    terms,
    scope: toConstraints({ ...state, q: '' }),
    hidden: toParameters({
      ...EMPTY_STATE,
      values: state.values,
      from: state.from,
      to: state.to,
      isExact: state.isExact,
    }),
    table: found && toReportTableView(found.rows, state, describeCollection(found.stats)),
    canSave,
  }
}

export function toReportTableView(
  rows: readonly ReportRow[],
  state: SearchState,
  under: readonly string[],
): ReportTable {
  const refused = rows.filter((row) => row.error).length
  return {
    summary: `${formatCount(rows.length, 'term')}${refused > 0 ? `, ${refused} not understood` : ''}`,
    rows: rows.map((row, index) => toReportLine(row, index, state)),
    under,
  }
}

function toReportLine(row: ReportRow, index: number, state: SearchState): ReportLine {
  const figure = (value: number | null) =>
    value === null ? '–' : `${row.exact ? '' : 'at least '}${formatNumber(value)}`
  return {
    number: index + 1,
    typed: row.typed,
    readAs: row.readAs ?? '',
    href: row.error ? null : toHref(withQuery({ ...EMPTY_STATE, ...toScope(state) }, row.typed)),
    passages: figure(row.passages),
    documents: figure(row.documents),
    unique: figure(row.unique),
    dates: toDates(row.first, row.last),
    remark: toRemark(row),
  }
}

function toScope({ values, from, to, isExact }: SearchState): Pick<SearchState, 'values' | 'from' | 'to' | 'isExact'> {
  return { values, from, to, isExact }
}

function toDates(first: string | null, last: string | null): string {
  if (first === null || last === null) return '–'
  return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`
}

/** What an affidavit has to say of the collection and the engine, a sentence each. */
export function describeCollection(
  stats: Pick<
    SearchRecord['answeredBy'],
    'engine' | 'engineVersion' | 'fingerprint' | 'documents' | 'passages' | 'indexedAt'
  >,
): readonly string[] {
  const { documents, passages, indexedAt, engine, engineVersion, fingerprint } = stats
  return [
    `Collection: ${formatCount(documents, 'document')}, ${formatCount(passages, 'passage')}, indexed ${indexedAt ? formatTime(indexedAt) : 'at a time not known'}.`,
    `Engine: ${`${engine} ${engineVersion}`.trim()}.`,
    `Fingerprint of the collection: ${fingerprint}.`,
  ]
}

/** The scope in words, for a record that is printed. */
export function describeScope(state: SearchState): string {
  const parts = toConstraints(state).map(({ label, value }) => `${label.toLowerCase()} ${value}`)
  if (state.isExact) parts.push('exact words')
  return listFilters(state).length + parts.length === 0 ? 'the whole collection' : parts.join('; ')
}
