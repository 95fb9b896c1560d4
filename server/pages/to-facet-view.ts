import type { Facet, FacetValue } from '../../schema/index.js'
import { type SearchState, toHref, toParameters, withFilter, withoutFilter, withPage } from '../search-state.js'
import { formatNumber } from '../text/format-count.js'
import { toFieldLabel, toValueLabel } from './facet-labels.js'

/** One value as a link that adds or removes it. */
export interface FacetValueView {
  readonly label: string
  readonly count: string
  readonly href: string
  readonly isSelected: boolean
  /** What the link does, for those who hear it. */
  readonly action: string
}

export interface FacetView {
  readonly field: string
  readonly label: string
  readonly values: readonly FacetValueView[]
  /** The page with every value; null where all are listed. */
  readonly all: { readonly href: string; readonly label: string } | null
  /** The form that finds a value in a long list: where it leads, and the state it carries. */
  readonly find: { readonly action: string; readonly hidden: readonly (readonly [string, string])[] } | null
}

export function toFacetViews(facets: readonly Facet[], state: SearchState): readonly FacetView[] {
  return facets.map((facet) => toFacetView(facet, state)).filter((facet) => facet.values.length > 0)
}

function toFacetView(facet: Facet, state: SearchState): FacetView {
  const { field, values, more } = facet
  const first = withPage(state, 1)
  const path = `/search/facets/${field}`
  return {
    field,
    label: toFieldLabel(field),
    values: values.map((value) => toFacetValueView(facet, value, state)),
    all: more > 0 ? { href: toHref(first, path), label: `all ${formatNumber(values.length + more)}` } : null,
    find: more > 0 ? { action: path, hidden: toParameters(first) } : null,
  }
}

export function toFacetValueView(
  { field }: Pick<Facet, 'field'>,
  { value, count, selected }: FacetValue,
  state: SearchState,
): FacetValueView {
  const label = toValueLabel(field, value)
  const name = `${toFieldLabel(field).toLowerCase()} ${label}`
  return {
    label,
    count: formatNumber(count),
    href: toHref(selected ? withoutFilter(state, field, value) : withFilter(state, field, value)),
    isSelected: selected,
    action: selected ? `remove ${name}` : `only ${name}`,
  }
}
