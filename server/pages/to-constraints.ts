import { listFilters, type SearchState, toHref, withDates, withoutFilter, withoutFilters } from '../search-state.js'
import { formatDate } from '../text/format-date.js'
import { toFieldLabel, toValueLabel } from './facet-labels.js'

/** A restriction in force, with the link that lifts it. */
export interface Constraint {
  readonly label: string
  readonly value: string
  readonly href: string
  readonly action: string
}

export function toConstraints(state: SearchState): readonly Constraint[] {
  const values = listFilters(state).map(([field, value]) =>
    toConstraint(toFieldLabel(field), toValueLabel(field, value), withoutFilter(state, field, value)),
  )
  const { from, to } = state
  if (from === null && to === null) return values
  return [...values, toConstraint('Date', describeDates(from, to), withDates(state, null, null))]
}

function toConstraint(label: string, value: string, without: SearchState): Constraint {
  return { label, value, href: toHref(without), action: `remove ${label.toLowerCase()} ${value}` }
}

function describeDates(from: string | null, to: string | null): string {
  if (from !== null && from === to) return formatDate(from)
  if (from === null) return `until ${formatDate(to ?? '')}`
  return to === null ? `from ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`
}

/** Null where there is nothing to clear. */
export function toClearHref(state: SearchState): string | null {
  return toConstraints(state).length > 1 ? toHref(withoutFilters(state)) : null
}
