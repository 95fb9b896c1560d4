import type { FieldName, Span } from '../../schema/index.js'
import { createFault, type QueryFault, type Replacement } from './query-fault.js'
import { readDate } from './read-date.js'
import { readTerm, readTermWords } from './read-term.js'
import type { LeafToken } from './tokens.js'

/** A field with its value, as it was typed. */
export interface TypedField {
  readonly field: FieldName | 'date' | 'case'
  /** Name, colon and value. */
  readonly at: Span
  /** The value, without its quotation marks. */
  readonly value: Span
}

export function readField(text: string, { field, at, value }: TypedField): LeafToken | QueryFault {
  if (field === 'date') return readDateField(text, at, value)
  if (field === 'case')
    return readTerm(text, value, { at, isExact: true, isCaseSensitive: true }) ?? createMissingValue(text, at)
  const words = readTermWords(text, value, { isExact: true })
  if (words === null) return createMissingValue(text, at)
  return 'reason' in words
    ? words
    : { type: 'leaf', node: { type: 'field', field, words: words.words, at }, raw: '', at }
}

function readDateField(text: string, at: Span, value: Span): LeafToken | QueryFault {
  const interval = readDate(text.slice(...value).trim())
  if (typeof interval !== 'string') return { type: 'leaf', node: { type: 'date', ...interval, at }, raw: '', at }
  return createFault('date', at, interval, 'date:2010, date:2010-06..2011 or date:..2010-10-15')
}

function createMissingValue(text: string, at: Span): QueryFault {
  return createFault('value', at, `${text.slice(...at)} has no value`, 'a word or a phrase after the colon')
}

/** `speaker:(a OR b)`: only `said:` and `atleastN` take parentheses. */
export function createGroupFault(text: string, name: Span, open: number): QueryFault {
  const prefix = text.slice(...name)
  const close = text.indexOf(')', open)
  const end = close < 0 ? text.length : close + 1
  const values = text
    .slice(open + 1, close < 0 ? end : close)
    .trim()
    .split(/\s+(?:OR|\|)\s+/)
  const spelt = values.map((value) => prefix + (/^[^\s"]+$|^"[^"]*"$/.test(value) ? value : `"${value}"`)).join(' OR ')
  const isExcluded = text[name[0] - 1] === '-'
  const mend: readonly Replacement[] = [{ span: [name[0], end], by: isExcluded ? `(${spelt})` : spelt }]
  return createFault('value', [name[0], end], `${prefix} takes one word or one phrase, no parentheses`, spelt, {
    mends: [mend],
  })
}
