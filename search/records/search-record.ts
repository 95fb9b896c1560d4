import type { Filters } from '../../schema/index.js'
import type { ReportRow } from '../report/run-report.js'

/** The collection and the engine that gave an answer. */
export interface AnsweredBy {
  readonly engine: string
  readonly engineVersion: string
  /** Fingerprint of the collection. */
  readonly fingerprint: string
  readonly documents: number
  readonly passages: number
  readonly indexedAt: string | null
}

/**
 * What was asked, over what, and what was found, fixed at a date so that it can be disclosed and verified later.
 * A search is a report of one line.
 */
export interface SearchRecord {
  readonly format: 'verbatim-record-1'
  /** First 16 hexadecimal digits of `hash`. */
  readonly id: string
  readonly kind: 'search' | 'report'
  /** ISO time. */
  readonly made: string
  readonly filters: Filters
  /** The switch “exact words”. */
  readonly isExact: boolean
  readonly rows: readonly ReportRow[]
  readonly answeredBy: AnsweredBy
  /** SHA-256 of everything above but `id`, hexadecimal: shows that the record was not changed by hand. */
  readonly hash: string
}
