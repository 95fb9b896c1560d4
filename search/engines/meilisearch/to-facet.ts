import type { Facet, FacetField, SearchRequest } from '../../../schema/index.js'

/**
 * The selected values first, then by count, then by value; a selected one is listed even where nothing has it.
 * @param counts of every value that something has
 */
export function toFacet(
  field: FacetField,
  counts: ReadonlyMap<string, number>,
  { filters, facetValues }: Pick<SearchRequest, 'filters' | 'facetValues'>,
): Facet {
  const selected = new Set(filters.values[field] ?? [])
  const all = [...new Set([...selected, ...counts.keys()])]
    .map((value) => ({ value, count: counts.get(value) ?? 0, selected: selected.has(value) }))
    .sort((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || (a.value < b.value ? -1 : 1))
  const listed = Math.max(facetValues, selected.size)
  return { field, values: all.slice(0, listed), more: Math.max(0, all.length - listed) }
}
