import { BadSetting } from '../schema/errors.js'
import type { CslItem } from './csl-item.js'
import { dropUnseen } from './text/marked-text.js'

type Fields = Readonly<Record<string, unknown>>

const TEXTS = new Set(
  'title title-short container-title container-title-short publisher publisher-place authority original-publisher genre medium number volume issue page number-of-pages section archive archive_location URL DOI language note'.split(
    ' ',
  ),
)
/** CSL has these as numbers too. */
const COUNTED = new Set(['number', 'volume', 'issue', 'page', 'number-of-pages', 'section', 'issued.season'])
const NAMES = new Set(['author', 'recipient'])
const NAME_PARTS = new Set(['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle', 'literal'])
const DATES = new Set(['issued', 'accessed', 'original-date'])
/** Fields of our own under `custom`. */
const CUSTOM_TEXTS = new Set(
  'time year-suffix author-placeholder genre-in-text medium short-title noun-phrase'.split(' '),
)
const CUSTOM_LISTS = new Set(['author-roles', 'recipient-roles', 'author-affiliations', 'proper-names'])
const CUSTOM_ITEMS = new Set(['quoted-in', 'cited-in'])

/** No field of a citation is longer; a whole document in a title is a mistake. */
const LONGEST_TEXT = 10_000
/** A record quoted in an article that an article quotes. */
const DEEPEST = 3
const LAST_YEAR = 9999
/** Months past 12 are seasons. */
const LAST_MONTH = 24
const LAST_DAY = 31

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(where: string, field: string, expected: string): never {
  throw new BadSetting(`${where}: “${field}” must be ${expected}`)
}

function checkText(value: unknown, where: string, field: string): string | number {
  if (typeof value !== 'string' && typeof value !== 'number') refuse(where, field, 'text')
  if (String(value).length > LONGEST_TEXT)
    refuse(where, field, `at most ${LONGEST_TEXT} characters long, not ${String(value).length}`)
  if (typeof value === 'string') return dropUnseen(value)
  return COUNTED.has(field) ? value : String(value)
}

function checkName(value: unknown, where: string, field: string): Fields {
  if (!isFields(value)) refuse(where, field, 'a list of names, [{ "family": …, "given": … }]')
  return mapFields(value, (part, name) => (NAME_PARTS.has(part) ? checkText(name, where, `${field}.${part}`) : name))
}

function checkNames(value: unknown, where: string, field: string): readonly Fields[] {
  if (!Array.isArray(value)) refuse(where, field, 'a list of names, [{ "family": …, "given": … }]')
  return value.map((name) => checkName(name, where, field))
}

function isWhole(value: unknown, last: number): boolean {
  return value === null || value === '' || (/^\d+$/.test(String(value)) && Number(value) <= last)
}

function checkDateParts(value: unknown, where: string, field: string): void {
  const isRange = Array.isArray(value) && value.length <= 2 && value.every((day) => Array.isArray(day))
  if (!isRange) refuse(where, `${field}.date-parts`, 'one or two dates, [[2011, 2, 17]]')
  for (const [year = null, month = null, day = null] of value as readonly (readonly unknown[])[]) {
    const isDate = isWhole(year, LAST_YEAR) && isWhole(month, LAST_MONTH) && isWhole(day, LAST_DAY)
    if (!isDate) refuse(where, `${field}.date-parts`, 'a year, a month and a day as numbers, [[2011, 2, 17]]')
  }
}

function checkDate(value: unknown, where: string, field: string): Fields {
  if (!isFields(value)) refuse(where, field, 'an object, { "date-parts": [[2011, 2, 17]] }')
  return mapFields(value, (part, inner) => {
    if (part === 'date-parts') checkDateParts(inner, where, field)
    else if (part === 'circa' && typeof inner === 'boolean') return inner
    else if (['season', 'circa', 'raw', 'literal'].includes(part)) return checkText(inner, where, `${field}.${part}`)
    return inner
  })
}

/** The name of the site alone will do, or that there is one. */
function checkRepost(value: unknown, where: string): Fields {
  if (typeof value === 'string') return { outlet: checkText(value, where, 'custom.repost'), abridged: false }
  if (value === true) return { abridged: false }
  if (!isFields(value)) refuse(where, 'custom.repost', 'an object, { "outlet": …, "issued": …, "abridged": true }')
  return mapFields(value, (part, inner) => {
    if (part === 'issued') return checkDate(inner, where, 'custom.repost.issued')
    return part === 'abridged' || typeof inner === 'boolean' ? inner : checkText(inner, where, `custom.repost.${part}`)
  })
}

function checkTexts(value: unknown, where: string, field: string): readonly string[] {
  if (typeof value !== 'string' && !Array.isArray(value)) refuse(where, field, 'a list of texts')
  return [value].flat().map((one) => String(checkText(one, where, field)))
}

function checkCustom(value: unknown, where: string, depth: number): Fields {
  if (!isFields(value)) refuse(where, 'custom', 'an object')
  return mapFields(value, (name, inner) => {
    const field = `custom.${name}`
    if (CUSTOM_ITEMS.has(name)) return checkCslItem(inner, `${where}, “${field}”`, '', depth + 1)
    if (name === 'repost') return checkRepost(inner, where)
    if (/^re(?:post|print|publish)/.test(name) && isFields(inner)) return checkFields(inner, where, depth + 1)
    if (name === 'circa' && typeof inner !== 'boolean') return checkDate(inner, where, field)
    if (CUSTOM_LISTS.has(name)) return checkTexts(inner, where, field)
    return CUSTOM_TEXTS.has(name) ? checkText(inner, where, field) : inner
  })
}

/** Fields that are null are left out, as many programs write them. */
function mapFields(fields: Fields, change: (name: string, value: unknown) => unknown): Fields {
  const entries = Object.entries(fields).filter(([, value]) => value !== null)
  return Object.fromEntries(entries.map(([name, value]) => [name, change(name, value)]))
}

function checkFields(fields: Fields, where: string, depth: number): Fields {
  return mapFields(fields, (field, value) => {
    if (TEXTS.has(field)) return checkText(value, where, field)
    if (NAMES.has(field)) return checkNames(value, where, field)
    if (DATES.has(field)) return checkDate(value, where, field)
    return field === 'custom' ? checkCustom(value, where, depth) : value
  })
}

/**
 * A CSL-JSON item (1.0.2) whose every field that citations read has the shape it should have; one of another shape is refused by name,
 * never guessed. Fields that citations do not read stay as they are.
 * @param where how to name it in an error: `item 2`
 * @param id where it has none of its own; '' where it needs none
 * @throws BadSetting
 */
export function checkCslItem(value: unknown, where: string, id: string, depth = 0): CslItem {
  if (depth > DEEPEST) throw new BadSetting(`${where}: sources quoted in one another ${DEEPEST} deep are the most`)
  if (!isFields(value)) throw new BadSetting(`${where}: a CSL-JSON item is an object`)
  if (typeof value.type !== 'string' || value.type === '') throw new BadSetting(`${where}: “type” is missing`)
  const own = typeof value.id === 'string' || typeof value.id === 'number' ? value.id : id
  return { ...checkFields(value, where, depth), ...(own !== '' && { id: own }) } as CslItem
}

/** Those of a person's fields that have the shape they should; the others are left out, since a page must not fail over one of them. */
export function keepSound(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const sound = Object.entries(fields).map(([name, value]) => {
    try {
      return checkFields({ [name]: value }, 'supplied', 0)
    } catch (error) {
      if (error instanceof BadSetting) return {}
      throw error
    }
  })
  return Object.assign({}, ...sound)
}
