import type { SavedQuery } from '../search/saved/saved-query.js'
import { EMPTY_STATE, type SearchState } from './search-state.js'

/** The search that was saved. */
export function toSearchState({
  typed,
  filters,
  isExact,
}: Pick<SavedQuery, 'typed' | 'filters' | 'isExact'>): SearchState {
  const { values, from, to } = filters
  return { ...EMPTY_STATE, q: typed, values, from, to, isExact, sort: '-date' }
}
