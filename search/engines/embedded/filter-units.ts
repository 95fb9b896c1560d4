import type { Filters } from '../../../schema/index.js'
import type { FacetFilter } from '../../facets/count-facets.js'
import { isWithin, toInterval } from '../../units/day-range.js'
import { type Columns, VALUE_FIELDS } from './load-columns.js'

export interface UnitFilter {
  readonly facets: FacetFilter
  /** 1 for each document that passes; null where all do. */
  readonly documents: Uint8Array | null
}

/** Filters as numbers: facets by value, the document and the dates by document. */
export function toUnitFilter(filters: Filters, columns: Columns): UnitFilter {
  return { facets: toFacetFilter(filters, columns), documents: toDocumentFilter(filters, columns) }
}

function toFacetFilter({ values }: Filters, columns: Columns): FacetFilter {
  const selected = new Uint8Array(columns.values.length)
  let fields = 0
  VALUE_FIELDS.forEach((field, bit) => {
    if (field === 'law' || !isFiltered(values[field])) return
    fields |= 1 << bit
    for (const value of values[field]) {
      const number = columns.numberOf.get(`${field}\0${value}`)
      if (number !== undefined) selected[number] = 1
    }
  })
  return { fields, selected }
}

function isFiltered(values: readonly string[] | undefined): values is readonly string[] {
  return values !== undefined && values.length > 0
}

function toDocumentFilter({ values, from, to }: Filters, { documents }: Columns): Uint8Array | null {
  const wanted = isFiltered(values.document) ? new Set(values.document) : null
  if (wanted === null && from === null && to === null) return null
  const interval = from === null && to === null ? null : toInterval(from, to)
  return Uint8Array.from(documents.ids, (id, document) => {
    const isWanted = wanted === null || wanted.has(id)
    return isWanted && (interval === null || isWithin(documents.days[document]!, interval)) ? 1 : 0
  })
}
