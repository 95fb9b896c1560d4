import type { Sort } from '../../schema/index.js'
import type { Found } from '../search/find-hits.js'
import {
  EMPTY_STATE,
  type SearchState,
  toHref,
  toParameters,
  type View,
  withPage,
  withSort,
  withView,
} from '../search-state.js'
import { formatNumber } from '../text/format-count.js'
import { toAddress } from '../to-address.js'
import type { Keeping, SearchBox } from './to-frame.js'

export interface Link {
  readonly label: string
  readonly href: string
  readonly isCurrent: boolean
}
export interface Tab extends Link {
  readonly count: string
}
export interface DateForm {
  readonly from: string
  readonly to: string
  readonly hidden: SearchBox['hidden']
}
/** What can be done with the search itself. */
export interface SearchActions {
  readonly feedHref: string
  readonly reportHref: string
  /** The search as a form sends it; null where this site keeps nothing, or nothing was typed. */
  readonly record: SearchBox['hidden'] | null
  readonly save: SearchBox['hidden'] | null
}

const TAB_LABELS: Readonly<Record<View, string>> = {
  passages: 'Passages',
  quotations: 'Quotations',
  documents: 'Documents',
}

export function toTabs(state: SearchState, { counts }: Found): readonly Tab[] {
  return (['passages', 'quotations', 'documents'] as const).map((view) => ({
    label: TAB_LABELS[view],
    count: formatNumber(counts[view]),
    href: toHref(withView(state, view)),
    isCurrent: view === state.view,
  }))
}

const SORT_LABELS: Readonly<Record<Sort, string>> = { relevance: 'relevance', date: 'oldest', '-date': 'newest' }

export function toSortLabel(sort: Sort): string {
  return SORT_LABELS[sort]
}

export function toSorts(state: SearchState): readonly Link[] {
  return (['relevance', 'date', '-date'] as const).map((sort) => ({
    label: SORT_LABELS[sort],
    href: toHref(withSort(state, sort)),
    isCurrent: sort === state.sort,
  }))
}

export function toDateForm(state: SearchState): DateForm {
  const hidden = toParameters(withPage(state, 1)).filter(([name]) => name !== 'from' && name !== 'to')
  return { from: state.from ?? '', to: state.to ?? '', hidden }
}

export function toActions(state: SearchState, keeping: Pick<Keeping, 'records' | 'saved'>): SearchActions {
  const { q, values, from, to, isExact } = state
  const search = toParameters({ ...EMPTY_STATE, q, values, from, to, isExact })
  const scope = search.filter(([name]) => name !== 'q')
  return {
    feedHref: toAddress('/search.atom', search),
    reportHref: toAddress('/report', search),
    record: keeping.records && q !== '' ? [...scope, ['as', 'search'], ['terms', q]] : null,
    save: keeping.saved && q !== '' ? search : null,
  }
}
