/**
 * Which values each unit has, as one array: those of unit `u` are `values[starts[u]]` up to `values[starts[u + 1]]`.
 * A value's number is its own over all fields.
 */
export interface ValueColumns {
  readonly starts: Uint32Array
  readonly values: Uint32Array
  /** Field of each value, as an index into the fields. */
  readonly fieldOf: Uint8Array
}

/** What a unit must have to pass a filter: one of the values, for each field that is filtered. */
export interface FacetFilter {
  /** Bit of a field that is filtered. */
  readonly fields: number
  /** 1 for each selected value, by number. */
  readonly selected: Uint8Array
}

/** A unit passes all filters, all but that of one field, or is out of every count. */
export const PASSES_ALL = -1
export const PASSES_NONE = -2

/**
 * Counts facets disjunctively in one pass: a unit that passes every filter counts everywhere; one that only the filter
 * of one field keeps out counts for the values of that field alone.
 */
export class FacetCounter {
  readonly counts: Uint32Array

  constructor(
    readonly columns: ValueColumns,
    readonly filter: FacetFilter,
  ) {
    this.counts = new Uint32Array(columns.fieldOf.length)
  }

  /** `PASSES_ALL`, `PASSES_NONE`, or the field whose filter alone keeps the unit out. */
  check(unit: number): number {
    const { fields, selected } = this.filter
    if (fields === 0) return PASSES_ALL
    const { starts, values, fieldOf } = this.columns
    let missing = fields
    for (let at = starts[unit]!, end = starts[unit + 1]!; at < end; at++) {
      const value = values[at]!
      if (selected[value] === 1) missing &= ~(1 << fieldOf[value]!)
    }
    if (missing === 0) return PASSES_ALL
    return (missing & (missing - 1)) === 0 ? 31 - Math.clz32(missing) : PASSES_NONE
  }

  /** @param field of `check`: `PASSES_ALL` counts every value, a field only its own */
  count(unit: number, field: number): void {
    const { starts, values, fieldOf } = this.columns
    const { counts } = this
    for (let at = starts[unit]!, end = starts[unit + 1]!; at < end; at++) {
      const value = values[at]!
      if (field === PASSES_ALL || fieldOf[value] === field) counts[value]!++
    }
  }
}
