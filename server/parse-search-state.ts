import { type FilterField, type Sort, SPEAKER_STATUSES } from '../schema/index.js'
import { BadParameter } from './bad-request.js'
import { EMPTY_STATE, type SearchState, VIEWS, type View } from './search-state.js'

/** Fields whose values are alternatives, as parameters that may be repeated. */
export const FILTER_PARAMETERS = [
  'speaker',
  'person',
  'organisation',
  'place',
  'outlet',
  'kind',
  'year',
  'status',
  'confidence',
  'document',
] as const satisfies readonly FilterField[]
const SINGLE_PARAMETERS = ['q', 'from', 'to', 'sort', 'page', 'per', 'in', 'exact'] as const
export const SEARCH_PARAMETERS: readonly string[] = [...FILTER_PARAMETERS, ...SINGLE_PARAMETERS]

const SORTS = ['relevance', 'date', '-date'] as const
/** Values that a field can have at all; a field that is not here takes any name. */
const KNOWN_VALUES: Readonly<Partial<Record<FilterField, readonly string[]>>> = {
  kind: ['article', 'record'],
  status: SPEAKER_STATUSES,
}
/** Beyond it nothing can be listed; a number that long is a slip or a probe. */
const LAST_PAGE = 1_000_000
const MOST_PER_PAGE = 100
/** A page of the site may be opened with parameters of a newsletter or tracker added; a program's request may not. */
type Strictness = 'refuse-unknown' | 'ignore-unknown'

/** @throws BadParameter naming the parameter, what it was and what would do */
export function parseSearchState(parameters: URLSearchParams, strictness: Strictness): SearchState {
  if (strictness === 'refuse-unknown') refuseUnknown(parameters)
  const read = (name: string) => readSingle(parameters, name)
  const [from, to] = readDates(read('from'), read('to'))
  return {
    q: read('q') ?? EMPTY_STATE.q,
    values: readValues(parameters),
    from,
    to,
    sort: readChoice<Sort>('sort', read('sort'), SORTS, EMPTY_STATE.sort),
    page: readNumber('page', read('page'), 1, LAST_PAGE, EMPTY_STATE.page),
    per: readNumber('per', read('per'), 0, MOST_PER_PAGE, EMPTY_STATE.per),
    view: readChoice<View>('in', read('in'), VIEWS, EMPTY_STATE.view),
    isExact: readChoice('exact', read('exact'), ['0', '1'], '0') === '1',
  }
}

function refuseUnknown(parameters: URLSearchParams): void {
  const unknown = [...parameters.keys()].find((name) => !SEARCH_PARAMETERS.includes(name))
  if (unknown !== undefined)
    throw new BadParameter(`there is no parameter “${unknown}”`, `one of ${SEARCH_PARAMETERS.join(', ')}`)
}

/** Null where absent or empty: a form sends what was left blank. */
function readSingle(parameters: URLSearchParams, name: string): string | null {
  const values = parameters.getAll(name).filter((value) => value !== '')
  if (values.length > 1) throw new BadParameter(`${name} is given ${values.length} times`, `${name} once`)
  return values[0] ?? null
}

function readValues(parameters: URLSearchParams): SearchState['values'] {
  const entries = FILTER_PARAMETERS.map((field) => [field, readField(parameters, field)] as const)
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0))
}

function readField(parameters: URLSearchParams, field: FilterField): readonly string[] {
  const values = [...new Set(parameters.getAll(field))].filter((value) => value !== '')
  const known = KNOWN_VALUES[field]
  const wrong = values.find((value) => known && !known.includes(value))
  if (wrong !== undefined) throw new BadParameter(`${field} is “${wrong}”`, `one of ${known?.join(', ')}`)
  const year = field === 'year' ? values.find((value) => !/^\d{4}$/.test(value)) : undefined
  if (year !== undefined) throw new BadParameter(`year is “${year}”`, 'a year of four digits, as 2010')
  return values
}

function readChoice<T extends string>(name: string, typed: string | null, choices: readonly T[], fallback: T): T {
  if (typed === null) return fallback
  const choice = choices.find((value) => value === typed)
  if (choice === undefined) throw new BadParameter(`${name} is “${typed}”`, `one of ${choices.join(', ')}`)
  return choice
}

function readNumber(name: string, typed: string | null, least: number, most: number, fallback: number): number {
  if (typed === null) return fallback
  const value = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
  if (value >= least && value <= most) return value
  throw new BadParameter(`${name} is “${typed}”`, `a whole number from ${least} to ${most}`)
}

function readDates(from: string | null, to: string | null): readonly [string | null, string | null] {
  for (const [name, typed] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (typed !== null && !isDate(typed))
      throw new BadParameter(`${name} is “${typed}”`, 'a date as 2010, 2010-06 or 2010-06-23')
  if (from !== null && to !== null && isAfter(from, to))
    throw new BadParameter(`the dates run backwards: from ${from} to ${to}`, `from ${to} to ${from}`)
  return [from, to]
}

function isDate(typed: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed)
  if (!match || match[1] === '0000') return false
  const full = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`
  const day = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(full)
}

/** `2011` to `2010-12`: compared as far as both say. */
function isAfter(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length)
  return from.slice(0, length) > to.slice(0, length)
}
