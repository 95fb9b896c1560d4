import { inflateRawSync } from 'node:zlib'
import type {
  Category,
  CollectionStats,
  EntitySummary,
  Extraction,
  HitDocument,
  MatchingDocuments,
  SearchRequest,
} from '../../../schema/index.js'
import type { OpenIndex } from './open-index.js'
import type { QueryClock, Work } from './query-clock.js'
import { findMatches } from './run-search.js'

/** The tail that tells a passage's or a quotation's id from its document's. */
const UNIT_TAIL = /-(?:p\d+(?:-\d+)?|q\d+)$/

/** The extraction is written without its file: the fingerprint is taken of it. */
interface StoredDocument {
  readonly file: string
  readonly extraction: Buffer
}

export function findDocument({ database }: OpenIndex, id: string): Extraction | null {
  const row = database.prepare('SELECT file, extraction FROM documents WHERE id = ?').get(id) as
    | StoredDocument
    | undefined
  if (row === undefined) return null
  const extraction = JSON.parse(inflateRawSync(row.extraction).toString('utf8')) as Extraction
  return { ...extraction, document: { ...extraction.document, file: row.file } }
}

export function findDocumentOf(index: OpenIndex, id: string): Extraction | null {
  const extraction = findDocument(index, id.replace(UNIT_TAIL, ''))
  if (extraction === null) return null
  const isHeld = [...extraction.passages, ...extraction.quotations].some((unit) => unit.id === id)
  return isHeld ? extraction : null
}

/** In order of title, the untitled last. */
export function listDocuments({ database }: OpenIndex, offset: number, limit: number): HitDocument[] {
  const rows = database
    .prepare('SELECT info FROM documents ORDER BY title IS NULL, title COLLATE NOCASE, id LIMIT ? OFFSET ?')
    .pluck()
    .all(limit, offset) as string[]
  return rows.map((info) => JSON.parse(info) as HitDocument)
}

export function listEntities(index: OpenIndex, category: Category | 'speaker'): readonly EntitySummary[] {
  return index.getEntities()[category]
}

export function readStats(index: OpenIndex): CollectionStats {
  const { documents, passages, quotations } = index.columns
  const version = index.database.prepare('SELECT sqlite_version()').pluck().get() as string
  return {
    ...{ documents: documents.count, passages: passages.count, quotations: quotations.count, words: documents.words },
    ...{ indexedAt: index.readMeta('indexedAt'), fingerprint: index.readMeta('fingerprint') },
    ...{ engine: 'embedded', engineVersion: `SQLite ${version}` },
    timeline: createTimeline(documents.dates),
  }
}

/** Documents by month (or year, where no more is known), in order; the undated under ''. */
function createTimeline(dates: readonly (string | null)[]): CollectionStats['timeline'] {
  const counts = new Map<string, number>()
  for (const date of dates) {
    const month = date?.slice(0, 'YYYY-MM'.length) ?? ''
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, count]) => ({ month, documents: count }))
}

/** Every document with a match; in the quotations tab the quotations are counted as `passages`. */
export function* findMatchingDocuments(
  index: OpenIndex,
  request: SearchRequest,
  clock: QueryClock,
): Work<MatchingDocuments> {
  const { units, total } = yield* findMatches(index, { ...request, sort: 'date' }, clock)
  const { documents } = index.columns
  const columns = index.columns[request.unit]
  const places = [...new Set(units.slice(0, units.length).map((unit) => columns.documents[unit]!))]
  const dated = places.map((place) => documents.dates[place]!).filter((date) => date !== null)
  const { value, exact, reason } = total
  return {
    ...{ passages: value, exact, ...(reason && { reason }) },
    ids: places.map((place) => documents.ids[place]!).sort(),
    first: dated[0] ?? null,
    last: dated.at(-1) ?? null,
  }
}
