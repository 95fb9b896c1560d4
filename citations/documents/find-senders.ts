import type { Extraction, Quotation, Speaker } from '../../schema/index.js'
import type { CslCustom, CslName } from '../csl-item.js'
import type { RecordWords } from './describe-record.js'
import { findAgency } from './find-agency.js'
import { parsePersonName } from './parse-person-name.js'

/** Who wrote a record that an article quotes, and the agency it is of. */
export interface Senders {
  readonly author: readonly CslName[]
  readonly publisher: string | null
  readonly custom: CslCustom
}

/** Someone the paragraph tells by an office alone: `one official wrote`, `a legal advisor for …`. */
const OFFICE =
  /\b(?:one|an?)\s+((?:[a-z]+ ){0,2}?(?:official|advis[eo]r|officer|attorney|lawyer|spokes(?:wo)?man|agent|manager|coordinator|analyst|employee|staffer))\b/u

function isBody(extraction: Extraction, name: string): boolean {
  return extraction.entities.some((entity) => entity.category === 'organisation' && entity.name === name)
}

/** `Napolitano` is Janet Napolitano where the document names one such person in full. */
function toFullName(extraction: Extraction, name: string): string {
  if (/\s/.test(name)) return name
  const full = extraction.entities.filter(
    (entity) =>
      entity.category === 'person' && [entity.name, ...entity.aliases].some((one) => one.endsWith(` ${name}`)),
  )
  const longest =
    full.length === 1 ? [full[0]!.name, ...full[0]!.aliases].filter((one) => one.endsWith(` ${name}`)) : []
  return longest.sort((a, b) => b.length - a.length)[0] ?? name
}

/** People sign for their own agencies, each as far as the words for it tell. */
function toNamedSenders(extraction: Extraction, people: readonly Speaker[]): Senders {
  const roles = people.map(({ role }) => role ?? '')
  const agencies = roles.map((role) => findAgency(role) ?? '')
  const custom = {
    ...(roles.some((role) => role !== '') && { 'author-roles': roles }),
    ...(agencies.some((agency) => agency !== '') && { 'author-affiliations': agencies }),
  }
  const author = people.map(({ name }) => parsePersonName(toFullName(extraction, name)))
  return { author, publisher: null, custom }
}

function toOffice(paragraph: string): string | null {
  const office = OFFICE.exec(paragraph)?.[1]
  return office === undefined ? null : office.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** Unnamed: what the record hides, or the article does not say, stands in brackets. */
function toUnnamedSenders(words: RecordWords, paragraph: string, agency: string | null): Senders {
  const office = toOffice(paragraph)
  const custom = office === null ? {} : { 'author-roles': [office] }
  if (/\bredact|blacked out|withheld/i.test(paragraph)) {
    return { author: [{ literal: '[Name redacted]' }], publisher: agency, custom }
  }
  if (words.type === 'personal_communication') {
    return { author: [{ literal: '[Unidentified sender]' }], publisher: agency, custom }
  }
  if (agency === null) return { author: [], publisher: null, custom: {} }
  const placeholder = office === null ? {} : { ...custom, 'author-placeholder': '[name not given]' }
  return { author: [{ literal: agency }], publisher: null, custom: placeholder }
}

/**
 * The record's authors: those who say the quotation where they are named people, else as the paragraph tells.
 * @param named words of the article for the record
 * @param paragraph text around them
 */
export function findSenders(
  extraction: Extraction,
  words: RecordWords,
  quotation: Quotation | null,
  named: string,
  paragraph: string,
): Senders {
  const speakers = quotation?.speaker == null ? [] : [quotation.speaker, ...quotation.jointSpeakers]
  const isPerson = ({ name, status }: Speaker) =>
    status === 'named' && !isBody(extraction, name) && findAgency(name) === null
  const people = speakers.filter(isPerson)
  if (people.length > 0) return toNamedSenders(extraction, people)
  const told = speakers.map(({ name, role }) => `${name} ${role ?? ''}`).join(' ')
  return toUnnamedSenders(words, paragraph, findAgency(told) ?? findAgency(named) ?? findAgency(paragraph))
}
