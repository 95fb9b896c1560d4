import type { SearchEngine } from '../../schema/index.js'
import { type ReportRow, runReport } from '../report/run-report.js'
import { hashRecord, toAnsweredBy } from './create-record.js'
import type { AnsweredBy, SearchRecord } from './search-record.js'

/** A figure of the record that is another today. */
export interface RecordChange {
  /** 1-based line of the record. */
  readonly line: number
  readonly typed: string
  readonly field: 'readAs' | 'passages' | 'documents' | 'unique' | 'first' | 'last' | 'error'
  readonly was: string | number | null
  readonly is: string | number | null
}

export interface Verification {
  /** The record is as it was written; false: someone changed the file. */
  readonly isUntouched: boolean
  readonly isSameCollection: boolean
  readonly isSameEngine: boolean
  /** Empty: same counts. */
  readonly changes: readonly RecordChange[]
  readonly today: AnsweredBy
}

/** Runs a record's terms again and says what is the same and what changed. */
export async function verifyRecord(engine: SearchEngine, record: SearchRecord): Promise<Verification> {
  const terms = record.rows.map((row) => row.typed)
  const rows = await runReport(engine, terms, record)
  const today = toAnsweredBy(await engine.stats())
  return {
    isUntouched: isUntouched(record),
    isSameCollection: today.fingerprint === record.answeredBy.fingerprint,
    isSameEngine: today.engine === record.answeredBy.engine && today.engineVersion === record.answeredBy.engineVersion,
    changes: record.rows.flatMap((was, index) => compareRows(was, rows[index], index + 1)),
    today,
  }
}

/** Whether a record says what it said when it was written. */
export function isUntouched({ id, hash, ...content }: SearchRecord): boolean {
  return hashRecord(content) === hash && hash.startsWith(id)
}

const FIGURES = ['readAs', 'passages', 'documents', 'unique', 'first', 'last'] as const

function compareRows(was: ReportRow, is: ReportRow | undefined, line: number): readonly RecordChange[] {
  if (!is) return []
  const { typed } = was
  const figures = FIGURES.filter((field) => was[field] !== is[field]).map((field) => ({
    line,
    typed,
    field,
    was: was[field],
    is: is[field],
  }))
  const [wasError, isError] = [was.error?.message ?? null, is.error?.message ?? null]
  return wasError === isError ? figures : [...figures, { line, typed, field: 'error', was: wasError, is: isError }]
}
