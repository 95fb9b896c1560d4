import type { SearchRecord } from '../../search/records/search-record.js'
import type { Verification } from '../../search/records/verify-record.js'
import { EMPTY_STATE, type SearchState } from '../search-state.js'
import { formatDate } from '../text/format-date.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { describeCollection, describeScope, type ReportTable, toReportTableView } from './to-report-page.js'

export interface RecordPage {
  readonly frame: PageFrame
  readonly heading: string
  readonly made: string
  readonly scope: string
  readonly table: ReportTable
  readonly hash: string
  readonly jsonHref: string
  readonly verifyHref: string
  /** A sentence each; null before it was verified. */
  readonly verified: readonly string[] | null
}

export function toRecordPage(record: SearchRecord, verification: Verification | null): RecordPage {
  const state: SearchState = { ...EMPTY_STATE, ...record.filters, isExact: record.isExact }
  const heading = record.kind === 'search' ? 'Search record' : 'Search-term report, recorded'
  return {
    frame: { title: `${heading} ${record.id}`, section: null, box: EMPTY_BOX },
    heading,
    made: toTime(record.made),
    scope: describeScope(state),
    table: toReportTableView(record.rows, state, describeCollection(record.answeredBy)),
    hash: record.hash,
    jsonHref: `/records/${record.id}.json`,
    verifyHref: `/records/${record.id}?verify=1`,
    verified: verification && describeVerification(verification),
  }
}

/** `Nov. 25, 2026, 17:03 UTC` */
export function toTime(iso: string): string {
  return `${formatDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`
}

function describeVerification({
  isUntouched,
  isSameCollection,
  isSameEngine,
  changes,
  today,
}: Verification): readonly string[] {
  return [
    isUntouched ? 'The record is as it was written.' : 'The record was changed after it was written.',
    isSameCollection
      ? 'The collection is the same.'
      : `The collection has changed: its fingerprint is now ${today.fingerprint}.`,
    isSameEngine ? 'The engine is the same.' : `The engine is another: ${today.engine} ${today.engineVersion}.`,
    ...(changes.length === 0 ? ['The counts are the same.'] : changes.map(describeChange)),
  ]
}

function describeChange({ line, typed, field, was, is }: Verification['changes'][number]): string {
  return `Line ${line} (${typed}): ${field === 'readAs' ? 'read as' : field} was ${was ?? 'none'}, is ${is ?? 'none'}.`
}

export interface RecordsPage {
  readonly frame: PageFrame
  readonly records: readonly { readonly href: string; readonly label: string; readonly made: string }[]
}

export function toRecordsPage(records: readonly SearchRecord[]): RecordsPage {
  return {
    frame: { title: 'Search records', section: null, box: EMPTY_BOX },
    records: records.map(({ id, rows, made }) => ({
      href: `/records/${id}`,
      label:
        rows.length === 1
          ? (rows[0]?.typed ?? '')
          : `${rows.length} terms: ${rows
              .map(({ typed }) => typed)
              .join(' · ')
              .slice(0, 120)}`,
      made: toTime(made),
    })),
  }
}
