import type { Extraction, HitDocument } from '../../../schema/index.js'
import { type DocumentSummary, joinTextRecords, type TextRecord } from './document-record.js'
import { encodeDocument } from './encode-value.js'
import { allOf, condition, isIn, toFilter } from './filter-expression.js'
import type { Reader, StoreQuery } from './reader.js'

/** The tail that tells a passage's or a quotation's id from its document's. */
const UNIT_TAIL = /-(?:p\d+(?:-\d+)?|q\d+)$/
/** More pieces than a document has. */
const EVERY = 100_000

export async function findDocument(reader: Reader, id: string): Promise<Extraction | null> {
  const isText = allOf([condition('list = "texts"'), isIn('document', [encodeDocument(id)])])
  const query: StoreQuery = { store: 'documents', ...toFilter(isText), sort: ['part:asc'], limit: EVERY }
  const [answer] = await reader.search<TextRecord>([query])
  const records = answer!.hits
  if (records.length === 0) return null
  const extraction = joinTextRecords(records)
  return extraction.document.id === id ? extraction : null
}

export async function findDocumentOf(reader: Reader, id: string): Promise<Extraction | null> {
  const extraction = await findDocument(reader, id.replace(UNIT_TAIL, ''))
  if (extraction === null) return null
  const isHeld = [...extraction.passages, ...extraction.quotations].some((unit) => unit.id === id)
  return isHeld ? extraction : null
}

/** In order of title, the untitled last. */
export function listDocuments(
  summaries: ReadonlyMap<string, DocumentSummary>,
  offset: number,
  limit: number,
): HitDocument[] {
  const keyOf = ({ title, id }: HitDocument) => [title === null ? '1' : '0', toPlainCase(title ?? ''), id] as const
  return [...summaries.values()]
    .map(({ document }) => ({ document, key: keyOf(document) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .slice(offset, offset + limit)
    .map(({ document }) => document)
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, place) => part !== b[place])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/** Capitals of the alphabet only: what else a title may begin with keeps its place in every engine. */
function toPlainCase(title: string): string {
  return title.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
