import type { Extraction, Quotation, Speaker } from '../../schema/index.js'
import type { CslCustom, CslItem, CslName } from '../csl-item.js'
import { describeRecord, type RecordWords } from './describe-record.js'
import { findAgency } from './find-agency.js'
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
  return { words: extraction.text.slice(...found.span), entity: found.entity, start: found.span[0] }
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
  return found === undefined ? null : (found as Readonly<Record<string, unknown>>)
}

function toSpeakers(quotation: Quotation | null): readonly Speaker[] {
  return quotation?.speaker == null ? [] : [quotation.speaker, ...quotation.jointSpeakers]
}

/** The paragraph that names the record, where its agency is looked for when the speaker's words do not tell. */
function paragraphAround(extraction: Extraction, at: number): string {
  const passage = extraction.passages.find(({ span }) => span[0] <= at && at < span[1])
  return passage === undefined ? '' : extraction.text.slice(...passage.span)
}

/** Who wrote the record, and the agency it is of. */
interface Senders {
  readonly author: readonly CslName[]
  readonly custom: CslCustom
  readonly publisher: string | null
}

/** People sign for their own agencies, each as far as the words for it tell. */
function toNamedSenders(people: readonly Speaker[]): Senders {
  const roles = people.map(({ role }) => role ?? '')
  const agencies = roles.map((role) => findAgency(role) ?? '')
  const custom = {
    ...(roles.some((role) => role !== '') && { 'author-roles': roles }),
    ...(agencies.some((agency) => agency !== '') && { 'author-affiliations': agencies }),
  }
  return { author: people.map(({ name }) => parsePersonName(name)), publisher: null, custom }
}

function toSenders(extraction: Extraction, cited: Cited, words: RecordWords, quotation: Quotation | null): Senders {
  const speakers = toSpeakers(quotation)
  const told = speakers.map(({ name, role }) => `${name} ${role ?? ''}`).join(' ')
  const agency = findAgency(told) ?? findAgency(cited.words) ?? findAgency(paragraphAround(extraction, cited.start))
  const people = speakers.filter(({ status }) => status === 'named')
  if (people.length > 0) return toNamedSenders(people)
  const isRedacted = speakers.some(({ status }) => status === 'redacted')
  if (isRedacted) return { author: [{ literal: '[Name redacted]' }], publisher: agency, custom: {} }
  const isLetter = words.type === 'personal_communication'
  if (isLetter || words.isUnidentified)
    return { author: [{ literal: '[Unidentified sender]' }], publisher: agency, custom: {} }
  return { author: agency === null ? [] : [{ literal: agency }], publisher: null, custom: {} }
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
  const senders = toSenders(extraction, cited, words, quotation)
  const article = toCslItem(extraction.document, extraction.entities)
  const through = quotation === null ? { 'cited-in': article } : { 'quoted-in': article }
  return {
    id: `${extraction.document.id}-r${cited.start}`,
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
      ...(words.isYearInferred && { 'year-inferred': true }),
      ...(words.medium !== null && { medium: words.medium }),
      ...(custom as CslCustom | undefined),
      ...through,
    },
  }
}
