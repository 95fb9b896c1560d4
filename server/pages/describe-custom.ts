import { toDayMonthYear } from '../../citations/dates/format-date.js'
import { readDate } from '../../citations/dates/read-date.js'
import { toCslDate } from '../../citations/documents/to-csl-item.js'
import { formatDate } from '../text/format-date.js'

type Fact = readonly [label: string, value: string]

/** What a person added to a source, in words: fields of a citation, and the records that it quotes. */
export function describeCustom(custom: Readonly<Record<string, unknown>>): readonly Fact[] {
  return Object.entries(custom).map(([name, value]): Fact => {
    if (name === 'circa') return ['Date', describeCirca(String(value))]
    if (name === 'records' && Array.isArray(value)) return ['Records it quotes', value.map(describeRecord).join('; ')]
    return [toLabel(name), describe(value)]
  })
}

function describeCirca(value: string): string {
  const date = readDate(toCslDate(value))
  return `c. ${date ? toDayMonthYear(date) : value}`
}

/** `“June 23 e-mail”: E-mail on opt-out language, by Name redacted` */
function describeRecord(record: unknown): string {
  if (!isFields(record)) return describe(record)
  const { words, title, author, custom, issued, ...more } = record
  const kind = isFields(custom) ? custom['genre-in-text'] : undefined
  const parts = [
    title ?? kind,
    author === undefined ? undefined : `by ${describe(author)}`,
    issued,
    ...Object.entries(more)
      .filter(([name]) => name !== 'type' && name !== 'id')
      .map(([, value]) => value),
  ]
  const told = parts
    .filter((part) => part !== undefined)
    .map(describe)
    .join(', ')
  return words === undefined ? told : `“${describe(words)}”${told && `: ${told}`}`
}

/** Any value as words; brackets mark what the record itself does not say, which a list of facts need not. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return value.map(describe).filter(Boolean).join(' and ')
  if (!isFields(value)) return String(value ?? '').replace(/^\[(.*)\]$/, '$1')
  const date = value['date-parts']
  if (Array.isArray(date) && Array.isArray(date[0])) return formatDate(toIso(date[0]))
  if ('family' in value) return [value.given, value.family].filter(Boolean).map(describe).join(' ')
  if ('literal' in value) return describe(value.literal)
  return Object.entries(value)
    .map(([name, part]) => `${toLabel(name).toLowerCase()} ${describe(part)}`)
    .join(', ')
}

function toIso(parts: readonly unknown[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}

function toLabel(name: string): string {
  const words = name.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
