import { parse, YAMLParseError } from 'yaml'
import type { PublishedDate, Repost } from '../../schema/index.js'
import { parseDate } from '../metadata/parse-date.js'
import type { Corrections, QuotationCorrection } from './corrections.js'

/** Something in a sidecar that cannot be used; the message names the field. */
export class BadCorrection extends Error {
  readonly kind = 'bad-correction'
}

type Read = (value: unknown, field: string) => unknown
const text: Read = (value, field) => {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  throw new BadCorrection(`${field} must be text`)
}
const optional =
  (read: Read): Read =>
  (value, field) =>
    value === null ? null : read(value, field)
const texts: Read = (value, field) => {
  if (typeof value === 'string') return [value.trim()]
  if (Array.isArray(value)) return value.map((item, index) => text(item, `${field}[${index}]`))
  throw new BadCorrection(`${field} must be text or a list of texts`)
}
const mapping: Read = (value, field) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new BadCorrection(`${field} must be a mapping`)
}

const FIELDS: Readonly<Record<keyof Corrections, Read>> = {
  kind: (value, field) => {
    if (value === 'article' || value === 'record') return value
    throw new BadCorrection(`${field} must be article or record, not ${JSON.stringify(value)}`)
  },
  title: optional(text),
  authors: (value, field) => (value === null ? [] : texts(value, field)),
  outlet: optional(text),
  published: optional(readPublished),
  dek: optional(text),
  captions: (value, field) => (value === null ? [] : texts(value, field)),
  repost: optional(readRepost),
  section: optional(text),
  url: optional((value, field) => {
    const url = text(value, field) as string
    if (/^https?:\/\/\S+$/.test(url) && URL.canParse(url)) return url
    throw new BadCorrection(`${field} must be an http address, not ${JSON.stringify(url)}`)
  }),
  custom: mapping,
  quotations: readQuotations,
}
export const CORRECTION_FIELDS = Object.keys(FIELDS)

/**
 * A sidecar's YAML, checked.
 * @throws {BadCorrection} naming the unknown field or the value that cannot be used
 */
export function parseCorrections(yaml: string): Corrections {
  const value = parseYaml(yaml)
  if (value === null || value === undefined) return {}
  const entries = Object.entries(mapping(value, 'the file') as Record<string, unknown>)
  return Object.fromEntries(entries.map(([field, given]) => [field, readField(field, given)]))
}

export function readField(field: string, given: unknown): unknown {
  const read = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof Corrections] : null
  if (!read) throw new BadCorrection(`unknown field “${field}”; known are ${CORRECTION_FIELDS.join(', ')}`)
  return read(given, field)
}

/** @throws {BadCorrection} where it is no YAML */
export function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 100, prettyErrors: false })
  } catch (error) {
    throw new BadCorrection(`not YAML: ${explainYamlError(error)}`)
  }
}

function explainYamlError(error: unknown): string {
  if (error instanceof YAMLParseError && error.code === 'RESOURCE_EXHAUSTION') return 'nested too deeply'
  return error instanceof Error ? error.message.split('\n')[0]! : String(error)
}

function readPublished(value: unknown, field: string): PublishedDate {
  if (typeof value === 'object' && value !== null) {
    const given = value as Record<string, unknown>
    refuseUnknown(given, ['date', 'time', 'text', 'precision'], field)
    const published = toPublished(text(given.date, `${field}.date`) as string, `${field}.date`)
    const time =
      given.time === undefined ? published.time : toTime(text(given.time, `${field}.time`) as string, `${field}.time`)
    return { ...published, ...(time ? { time } : {}), ...(typeof given.text === 'string' ? { text: given.text } : {}) }
  }
  return toPublished(text(value, field) as string, field)
}

function toPublished(given: string, field: string): PublishedDate {
  if (/^\d{4}$/.test(given)) return { date: given, precision: 'year', text: given }
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)
  if (month) return { date: given, precision: 'month', text: given }
  const found = parseDate(given)
  if (!found)
    throw new BadCorrection(`${field} must be a date (2011, 2011-02, 2011-02-17), not ${JSON.stringify(given)}`)
  return { date: found.date, precision: found.precision, text: given, ...(found.time ? { time: found.time } : {}) }
}

function toTime(given: string, field: string): string {
  if (/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(given)) return given.padStart(5, '0')
  throw new BadCorrection(`${field} must be a time (23:01), not ${JSON.stringify(given)}`)
}

function readRepost(value: unknown, field: string): Repost {
  const given = mapping(value, field) as Record<string, unknown>
  refuseUnknown(given, ['outlet', 'date', 'abridged'], field)
  if (given.abridged !== undefined && typeof given.abridged !== 'boolean')
    throw new BadCorrection(`${field}.abridged must be true or false`)
  const date =
    given.date === undefined || given.date === null
      ? null
      : toPublished(text(given.date, `${field}.date`) as string, `${field}.date`).date
  const outlet =
    given.outlet === undefined || given.outlet === null ? null : (text(given.outlet, `${field}.outlet`) as string)
  return { outlet, date, abridged: given.abridged ?? false }
}

function readQuotations(value: unknown, field: string): QuotationCorrection[] {
  if (!Array.isArray(value)) throw new BadCorrection(`${field} must be a list of { words, speaker }`)
  return value.map((item, index) => {
    const name = `${field}[${index}]`
    const given = mapping(item, name) as Record<string, unknown>
    refuseUnknown(given, ['words', 'speaker', 'role'], name)
    const words = text(given.words, `${name}.words`) as string
    if (given.speaker === undefined)
      throw new BadCorrection(`${name}.speaker is missing (null takes the attribution away)`)
    const speaker = optional(text)(given.speaker, `${name}.speaker`) as string | null
    return {
      words,
      speaker,
      ...(given.role === undefined ? {} : { role: optional(text)(given.role, `${name}.role`) as string | null }),
    }
  })
}

function refuseUnknown(given: Record<string, unknown>, known: readonly string[], field: string): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new BadCorrection(`unknown field “${field}.${unknown}”; known are ${known.join(', ')}`)
}
