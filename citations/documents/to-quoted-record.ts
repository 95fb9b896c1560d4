import type { Extraction, Quotation, Span } from '../../schema/index.js'
import { keepSound } from '../check-csl-item.js'
import type { CslCustom, CslItem } from '../csl-item.js'
import { describeRecord, type RecordWords } from './describe-record.js'
import { findPassageAt } from './find-passage-at.js'
import { findSenders } from './find-senders.js'
import { parsePersonName } from './parse-person-name.js'
import { toCslDate, toCslItem } from './to-csl-item.js'

/** A record that an article quotes or refers to. */
interface Cited {
  readonly words: string
  readonly entity: string
  readonly start: number
}

function findCited(extraction: Extraction, record: string): Cited {
  const mentions = extraction.mentions.filter(({ category }) => category === 'record')
  const found =
    mentions.find(({ span }) => extraction.text.slice(...span) === record) ??
    mentions.find(({ entity }) => entity === record)
  if (found === undefined) return { words: record, entity: record, start: Math.max(0, extraction.text.indexOf(record)) }
  const start = backToSpace(extraction.text, found.span[0])
  return { words: extraction.text.slice(start, found.span[1]), entity: found.entity, start }
}

/** `9-page memo` whose mention begins with `page`. */
function backToSpace(text: string, start: number): number {
  return start - (/[\p{L}\p{N}-]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0)
}

/** What a person supplied for it under `custom.records`, by some of the words that name it. */
function findSupplied(extraction: Extraction, words: string): Readonly<Record<string, unknown>> | null {
  const { records } = extraction.document.custom
  if (!Array.isArray(records)) return null
  const found: unknown = records.find(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'words' in one &&
      typeof one.words === 'string' &&
      words.includes(one.words),
  )
  return found === undefined ? null : keepSound(found as Readonly<Record<string, unknown>>)
}

/** The paragraph that names the record, where its author is looked for when the speaker's words do not tell. */
function paragraphAround(extraction: Extraction, at: number): string {
  const passage = findPassageAt(extraction, at)
  return passage === null ? '' : extraction.text.slice(...passage.span)
}

function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function toDescription(words: RecordWords): string {
  const to = words.recipient === null ? '' : ` to ${words.recipient}`
  return `[${capitalise(words.genre)}${to}]`
}

function readWords(extraction: Extraction, cited: Cited, quotation: Quotation | null): RecordWords {
  const published = extraction.document.published?.date ?? null
  const words = describeRecord(cited.words, cited.entity, published)
  return words.date === null && quotation?.said != null ? { ...words, date: quotation.said.date } : words
}

/**
 * A record cited through the article that quotes it (`quoted in`) or only refers to it (`cited in`). What the article does not say is
 * described in brackets or left out; a person's `custom.records` (a list of CSL items, each with some of the article's `words` for the
 * record) stand over what was read.
 * @param record the words that name it, or its entity's name
 * @param quotation what is quoted from it; null where it is only referred to
 */
export function toQuotedRecord(extraction: Extraction, record: string, quotation: Quotation | null): CslItem {
  const cited = findCited(extraction, record)
  const words = readWords(extraction, cited, quotation)
  const { words: _, custom, ...supplied } = findSupplied(extraction, cited.words) ?? {}
  const senders = findSenders(extraction, words, quotation, cited.words, paragraphAround(extraction, cited.start))
  const article = toCslItem(extraction.document, extraction.entities)
  const through = quotation === null ? { 'cited-in': article } : { 'quoted-in': article }
  return {
    id: toRecordId(extraction.document.id, cited.start),
    type: words.type,
    genre: words.genre,
    title: toDescription(words),
    ...(senders.author.length > 0 && { author: senders.author }),
    ...(words.recipient !== null && { recipient: [parsePersonName(words.recipient)] }),
    ...(senders.publisher !== null && { publisher: senders.publisher }),
    ...(words.pages !== null && { 'number-of-pages': words.pages }),
    ...(words.date !== null && { issued: toCslDate(words.date) }),
    ...supplied,
    custom: {
      ...senders.custom,
      ...(words.recipientRole !== null && { 'recipient-roles': [words.recipientRole] }),
      ...(words.isYearInferred && { 'year-inferred': true }),
      ...(words.medium !== null && { medium: words.medium }),
      ...(custom as CslCustom | undefined),
      ...through,
    },
  }
}

/** Whether the article tells enough of a record to cite it for itself: a kind of paper and a date. */
function isTold(extraction: Extraction, record: string): boolean {
  if (extraction.document.kind !== 'article') return false
  const cited = findCited(extraction, record)
  const { genre, date } = readWords(extraction, cited, null)
  return (
    (genre !== 'document' && genre !== 'statement' && date !== null) || findSupplied(extraction, cited.words) !== null
  )
}

export function isCitableRecord(extraction: Extraction, quotation: Quotation): boolean {
  return quotation.record !== null && isTold(extraction, quotation.record)
}

/** A record that an article refers to, as it can be cited through it. */
export interface ReferredRecord {
  readonly id: string
  /** The article's words for it, and where they stand. */
  readonly words: string
  readonly span: Span
}

function toRecordId(document: string, start: number): string {
  return `${document}-r${start}`
}

/** The document that a record's id begins with; null where the id is none of a record. */
export function findRecordOwner(id: string): string | null {
  return /^(.+)-r\d+$/.exec(id)?.[1] ?? null
}

function isInside(inner: Span, outer: Span): boolean {
  return inner !== outer && outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** Records that a document refers to and tells enough of, each by the first words for it; of words inside others, the longer. */
export function listReferredRecords(extraction: Extraction): readonly ReferredRecord[] {
  const { text, document, mentions } = extraction
  const spans = mentions.filter(({ category }) => category === 'record').map(({ span }) => span)
  const seen = new Set<string>()
  return spans.flatMap((span): readonly ReferredRecord[] => {
    const words = text.slice(...span)
    if (seen.has(words) || spans.some((outer) => isInside(span, outer))) return []
    seen.add(words)
    if (!isTold(extraction, words)) return []
    return [{ id: toRecordId(document.id, findCited(extraction, words).start), words, span }]
  })
}
