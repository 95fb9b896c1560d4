import type {
  Extraction,
  Facet,
  FacetField,
  Filters,
  ParsedQuery,
  SearchRequest,
  Span,
  Unit,
} from '../../schema/index.js'
import { isWithin, toDayRange, toInterval } from '../../search/units/day-range.js'
import { type SearchUnit, toDocumentValues, toPassageUnits, toQuotationUnits } from '../../search/units/to-units.js'
import { findByForce } from '../query/brute-force.js'
import { createWorld, type World } from '../query/brute-page.js'

/** What an engine has to answer, found the slow and plain way: every unit is looked at, every facet is counted by itself. */
export interface ExpectedAnswer {
  readonly ids: readonly string[]
  readonly documents: number
  readonly matches: Readonly<Record<string, readonly Span[]>>
  readonly facets: readonly Facet[]
}

interface ReferenceUnit {
  readonly extraction: Extraction
  readonly unit: SearchUnit
}

export class Reference {
  readonly #world: World
  readonly #units: Readonly<Record<Unit, readonly ReferenceUnit[]>>

  constructor(extractions: readonly Extraction[]) {
    this.#world = createWorld(extractions)
    const listUnits = (toUnits: (extraction: Extraction) => SearchUnit[]) =>
      extractions.flatMap((extraction) => toUnits(extraction).map((unit) => ({ extraction, unit })))
    this.#units = { passages: listUnits(toPassageUnits), quotations: listUnits(toQuotationUnits) }
  }

  search({ query, filters, unit, sort, facets, facetValues }: SearchRequest): ExpectedAnswer {
    const marks = this.#match(query, unit)
    const matching = this.#units[unit].filter((one) => marks.has(one.unit.id))
    const hits = matching.filter((one) => passes(one, filters)).sort((a, b) => compareUnits(a, b, sort))
    return {
      ids: hits.map((one) => one.unit.id),
      documents: new Set(hits.map((one) => one.extraction.document.id)).size,
      matches: Object.fromEntries(hits.map((one) => [one.unit.id, marks.get(one.unit.id)!])),
      facets: facets.map((field) => countFacet(field, matching, filters, facetValues)),
    }
  }

  #match({ root }: ParsedQuery, unit: Unit): ReadonlyMap<string, readonly Span[]> {
    return new Map(
      this.#world[unit].flatMap((page): [string, readonly Span[]][] => {
        const marks = findByForce(root, page, this.#world)
        return marks === null ? [] : [[page.id, marks]]
      }),
    )
  }
}

function valuesOf({ extraction, unit }: ReferenceUnit, field: string): string[] {
  return [...unit.values, ...toDocumentValues(extraction)]
    .filter((one) => one.field === field)
    .map(({ value }) => value)
}

function passes(one: ReferenceUnit, { values, from, to }: Filters, without?: FacetField): boolean {
  const { published, id } = one.extraction.document
  if (values.document !== undefined && !values.document.includes(id)) return false
  const days = published === null ? null : toDayRange(published.date)
  if ((from !== null || to !== null) && !isWithin(days, toInterval(from, to))) return false
  return Object.entries(values).every(([field, wanted]) => {
    if (field === 'document' || field === without || wanted.length === 0) return true
    return valuesOf(one, field).some((value) => wanted.includes(value))
  })
}

/** Disjunctive: what the filter of the field itself keeps out counts too. */
function countFacet(field: FacetField, matching: readonly ReferenceUnit[], filters: Filters, most: number): Facet {
  const counts = new Map<string, number>((filters.values[field] ?? []).map((value) => [value, 0]))
  for (const one of matching.filter((unit) => passes(unit, filters, field)))
    for (const value of new Set(valuesOf(one, field))) counts.set(value, (counts.get(value) ?? 0) + 1)
  const values = [...counts]
    .map(([value, count]) => ({ value, count, selected: filters.values[field]?.includes(value) ?? false }))
    .sort((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || (a.value < b.value ? -1 : 1))
  const selected = values.filter((one) => one.selected).length
  const shown = values.slice(0, Math.max(selected, most))
  return { field, values: shown, more: values.length - shown.length }
}

/** By day (the undated last, whichever way), document id, place in the document. */
function compareUnits(a: ReferenceUnit, b: ReferenceUnit, sort: SearchRequest['sort']): number {
  const [dayA, dayB] = [a, b].map(({ extraction }) => {
    const { published } = extraction.document
    return published === null ? null : toDayRange(published.date)[0]
  })
  if (dayA !== dayB) {
    if (dayA == null) return 1
    if (dayB == null) return -1
    return sort === '-date' ? dayB - dayA : dayA - dayB
  }
  const [idA, idB] = [a.extraction.document.id, b.extraction.document.id]
  return idA === idB ? 0 : idA < idB ? -1 : 1
}
