import type { Facet } from '../../schema/index.js'
import { type SearchState, toHref, toParameters, withPage } from '../search-state.js'
import { foldLetters } from '../text/fold-letters.js'
import { formatCount } from '../text/format-count.js'
import { toFieldLabel, toValueLabel } from './facet-labels.js'
import { type FacetValueView, toFacetValueView } from './to-facet-view.js'
import type { PageFrame } from './to-frame.js'
import { toSearchFrame } from './to-search-page.js'

export interface FacetPage {
  readonly frame: PageFrame
  readonly label: string
  readonly backHref: string
  readonly find: string
  readonly action: string
  readonly hidden: readonly (readonly [string, string])[]
  readonly summary: string
  readonly values: readonly FacetValueView[]
}

/** A longer list is no longer read, it is searched. */
const MOST_LISTED = 500

export function toFacetPage(facet: Facet, state: SearchState, find: string): FacetPage {
  const first = withPage(state, 1)
  const label = toFieldLabel(facet.field)
  const wanted = foldLetters(find)
  const found = facet.values.filter(({ value }) => foldLetters(toValueLabel(facet.field, value)).includes(wanted))
  const listed = found.slice(0, MOST_LISTED)
  const rest = found.length - listed.length
  return {
    frame: toSearchFrame(state, `${label}: every value`),
    label,
    backHref: toHref(first),
    find,
    action: `/search/facets/${facet.field}`,
    hidden: toParameters(first),
    summary: `${formatCount(found.length, 'value')}${rest > 0 ? `, the first ${MOST_LISTED} listed` : ''}`,
    values: listed.map((value) => toFacetValueView(facet, value, first)),
  }
}
