import type { FilterField, Filters, Sort } from '../schema/index.js'
import { toAddress } from './to-address.js'

export const VIEWS = ['passages', 'quotations', 'documents'] as const
/** The tab of the result page: what its hits are. */
export type View = (typeof VIEWS)[number]

/** Everything the result page's URL says. Never changed: each `with…` answers a new one, on its first page. */
export interface SearchState {
  readonly q: string
  readonly values: Filters['values']
  readonly from: string | null
  readonly to: string | null
  readonly sort: Sort
  readonly page: number
  readonly per: number
  readonly view: View
  /** The switch “exact words”: no inflections. */
  readonly isExact: boolean
}

export const EMPTY_STATE: SearchState = {
  q: '',
  values: {},
  from: null,
  to: null,
  sort: 'relevance',
  page: 1,
  per: 20,
  view: 'passages',
  isExact: false,
}

export function withQuery(state: SearchState, q: string): SearchState {
  return { ...state, q, page: 1 }
}
export function withSort(state: SearchState, sort: Sort): SearchState {
  return { ...state, sort, page: 1 }
}
export function withPage(state: SearchState, page: number): SearchState {
  return { ...state, page }
}
export function withView(state: SearchState, view: View): SearchState {
  return { ...state, view, page: 1 }
}
export function withExact(state: SearchState, isExact: boolean): SearchState {
  return { ...state, isExact, page: 1 }
}
export function withDates(state: SearchState, from: string | null, to: string | null): SearchState {
  return { ...state, from, to, page: 1 }
}

export function withFilter(state: SearchState, field: FilterField, value: string): SearchState {
  const others = (state.values[field] ?? []).filter((other) => other !== value)
  return { ...state, values: { ...state.values, [field]: [...others, value] }, page: 1 }
}

export function withoutFilter(state: SearchState, field: FilterField, value: string): SearchState {
  const left = (state.values[field] ?? []).filter((other) => other !== value)
  return { ...state, values: { ...state.values, [field]: left }, page: 1 }
}

export function withoutFilters(state: SearchState): SearchState {
  return { ...state, values: {}, from: null, to: null, page: 1 }
}

export function hasFilters(state: SearchState): boolean {
  return state.from !== null || state.to !== null || listFilters(state).length > 0
}

/** Every value that restricts, in the order of the URL. */
export function listFilters(state: SearchState): readonly (readonly [FilterField, string])[] {
  const fields = Object.entries(state.values) as [FilterField, readonly string[]][]
  return fields.flatMap(([field, values]) => values.map((value) => [field, value] as const))
}

/** The state as parameters, what is default left out: equal states have equal addresses. */
export function toParameters(state: SearchState): readonly (readonly [string, string])[] {
  const single: readonly (readonly [string, string | null])[] = [
    ['q', state.q || null],
    ['in', state.view === EMPTY_STATE.view ? null : state.view],
    ...listFilters(state),
    ['from', state.from],
    ['to', state.to],
    ['exact', state.isExact ? '1' : null],
    ['sort', state.sort === EMPTY_STATE.sort ? null : state.sort],
    ['per', state.per === EMPTY_STATE.per ? null : String(state.per)],
    ['page', state.page === 1 ? null : String(state.page)],
  ]
  return single.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

/** @param path of the page that shows the state: `/search`, `/search/facets/speaker` */
export function toHref(state: SearchState, path = '/search'): string {
  return toAddress(path, toParameters(state))
}
