import { createHash } from 'node:crypto'
import type { CollectionStats, Filters, SearchEngine } from '../../schema/index.js'
import { runReport } from '../report/run-report.js'
import type { AnsweredBy, SearchRecord } from './search-record.js'

export interface RecordScope {
  readonly kind: SearchRecord['kind']
  readonly filters: Filters
  readonly isExact: boolean
}

/** Runs the terms and fixes what they find. */
export async function createRecord(
  engine: SearchEngine,
  terms: readonly string[],
  scope: RecordScope,
  made: Date,
): Promise<SearchRecord> {
  const rows = await runReport(engine, terms, scope)
  const content = {
    format: 'verbatim-record-1' as const,
    kind: scope.kind,
    made: made.toISOString(),
    filters: scope.filters,
    isExact: scope.isExact,
    rows,
    answeredBy: toAnsweredBy(await engine.stats()),
  }
  const hash = hashRecord(content)
  return { ...content, id: hash.slice(0, 16), hash }
}

export function toAnsweredBy(stats: CollectionStats): AnsweredBy {
  const { engine, engineVersion, fingerprint, documents, passages, indexedAt } = stats
  return { engine, engineVersion, fingerprint, documents, passages, indexedAt }
}

/** SHA-256 over the record without its `id` and `hash`, keys in alphabetical order, so that a reformatted file still agrees. */
export function hashRecord(content: Omit<SearchRecord, 'id' | 'hash'>): string {
  return createHash('sha256').update(toCanonicalJson(content)).digest('hex')
}

function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${toCanonicalJson(one)}`).join(',')}}`
}
