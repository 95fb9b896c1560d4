import type { KeptRecords } from '../../search/records/record-store.js'
import type { SearchRecord } from '../../search/records/search-record.js'
import { isUntouched, type Verification } from '../../search/records/verify-record.js'
import { EMPTY_STATE, type SearchState } from '../search-state.js'
import { formatTime } from '../text/format-time.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { describeCollection, describeScope, type ReportTable, toReportTableView } from './to-report-page.js'

export interface RecordPage {
  readonly frame: PageFrame
  readonly heading: string
  readonly made: string
  readonly scope: string
  readonly table: ReportTable
  /** What the record is evidence of, and what it is not. */
  readonly proves: string
  readonly provesNot: string
  readonly hash: string
  /** False: the file says something else than when it was written. */
  readonly isUntouched: boolean
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
    made: formatTime(record.made),
    scope: describeScope(state),
    table: toReportTableView(record.rows, state, describeCollection(record.answeredBy)),
    ...describeProof(record),
    hash: record.hash,
    isUntouched: isUntouched(record),
    jsonHref: `/records/${record.id}.json`,
    verifyHref: `/records/${record.id}?verify=1`,
    verified: verification && describeVerification(verification),
  }
}

function describeProof({ made, rows }: SearchRecord): Pick<RecordPage, 'proves' | 'provesNot'> {
  const terms = rows.length === 1 ? 'this term was' : `these ${rows.length} terms were`
  return {
    proves: `That on ${formatTime(made)} ${terms} put to the collection with the fingerprint above, and that so many passages and documents were found. The hash tells whether the record was changed since, if a copy of the hash is kept elsewhere; “Verify” asks everything again and says what differs.`,
    provesNot:
      'It holds counts, not the passages: “the passages” asks again, today. It does not prove that the collection is complete, that its texts were read without error, or who asked.',
  }
}

function describeVerification({
  isUntouched: isAsWritten,
  isSameCollection,
  isSameEngine,
  changes,
  today,
}: Verification): readonly string[] {
  return [
    isAsWritten ? 'The record is as it was written.' : 'The record was changed after it was written.',
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
  /** Ids of those whose files can no longer be read. */
  readonly damaged: readonly string[]
}

export function toRecordsPage({ records, damaged }: KeptRecords): RecordsPage {
  return {
    frame: { title: 'Search records', section: null, box: EMPTY_BOX },
    damaged,
    records: records.map(({ id, rows, made }) => ({
      href: `/records/${id}`,
      label:
        rows.length === 1
          ? (rows[0]?.typed ?? '')
          : `${rows.length} terms: ${rows
              .map(({ typed }) => typed)
              .join(' · ')
              .slice(0, 120)}`,
      made: formatTime(made),
    })),
  }
}
