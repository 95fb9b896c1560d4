import type { Facet, FacetField, FacetValue, Filters } from '../../../schema/index.js'
import type { Columns } from './load-columns.js'

/**
 * The facets a page shows: selected values first, then by count, then by value.
 * @param counts by number of value
 * @param most values of a field, the selected ones always among them
 */
export function listFacets(
  fields: readonly FacetField[],
  counts: Uint32Array,
  filters: Filters,
  most: number,
  columns: Columns,
): Facet[] {
  return fields.map((field) => listFacet(field, counts, filters.values[field] ?? [], most, columns))
}

function listFacet(
  field: FacetField,
  counts: Uint32Array,
  selected: readonly string[],
  most: number,
  columns: Columns,
): Facet {
  const chosen = [...new Set(selected)].map((value): FacetValue => {
    const number = columns.numberOf.get(`${field}\0${value}`)
    return { value, count: number === undefined ? 0 : counts[number]!, selected: true }
  })
  const isChosen = new Set(selected)
  const others = columns.numbersOfField.get(field) ?? []
  const best = new BestValues(Math.max(0, most - chosen.length))
  let found = 0
  for (const number of others) {
    const count = counts[number]!
    if (count === 0) continue
    const { value } = columns.values[number]!
    if (isChosen.has(value)) continue
    found++
    best.offer(value, count)
  }
  const values = [...chosen.sort(compareValues), ...best.values]
  return { field, values, more: found - best.values.length }
}

function compareValues(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

/** The largest counts, in order; a field has thousands of values and a page shows ten, so few are ever sorted. */
class BestValues {
  readonly #values: FacetValue[] = []
  #least = 0

  constructor(readonly most: number) {}

  offer(value: string, count: number): void {
    if (this.most === 0 || count < this.#least) return
    this.#values.push({ value, count, selected: false })
    if (this.#values.length >= this.most * 2) this.#settle()
  }

  get values(): readonly FacetValue[] {
    this.#settle()
    return this.#values
  }

  #settle(): void {
    this.#values.sort(compareValues)
    if (this.#values.length < this.most) return
    this.#values.length = this.most
    this.#least = this.#values.at(-1)?.count ?? 0
  }
}
