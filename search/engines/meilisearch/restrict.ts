import { FACET_FIELDS, type FacetField, type Filters } from '../../../schema/index.js'
import { toInterval } from '../../units/day-range.js'
import { encodeDocument, encodeValue } from './encode-value.js'
import { ALL, allOf, anyOf, condition, type FilterExpression, isIn } from './filter-expression.js'

/** The filters of a request: what every hit must pass, and what each facet with a selection asks for. */
export interface Restriction {
  /** Documents and dates. */
  readonly always: FilterExpression
  readonly byField: ReadonlyMap<FacetField, FilterExpression>
}

export function toRestriction({ values, from, to }: Filters): Restriction {
  const documents = values.document ?? []
  const always = [documents.length === 0 ? ALL : isIn('document', documents.map(encodeDocument))]
  if (from !== null || to !== null) always.push(isWithinDays(from, to))
  const byField = FACET_FIELDS.flatMap((field) => {
    const selected = values[field] ?? []
    return selected.length === 0 ? [] : [[field, isIn(field, selected.map(encodeValue))] as const]
  })
  return { always: allOf(always), byField: new Map(byField) }
}

/** Undated documents have neither day and pass no interval. */
export function isWithinDays(from: string | null, to: string | null): FilterExpression {
  const [first, last] = toInterval(from, to)
  return allOf([condition(`lastDay >= ${first}`), condition(`firstDay <= ${last}`)])
}

/** What passes every filter. */
export function passesAll({ always, byField }: Restriction): FilterExpression {
  return allOf([always, ...byField.values()])
}

/** What passes every filter but perhaps that of one field. */
export function passesAllBut(restriction: Restriction, field: FacetField): FilterExpression {
  const others = [...restriction.byField].filter(([other]) => other !== field).map(([, filter]) => filter)
  return allOf([restriction.always, ...others])
}

/** What passes all filters, or all but one: all that disjunctive facets count. */
export function passesAllButOne(restriction: Restriction): FilterExpression {
  const fields = [...restriction.byField.keys()]
  return fields.length === 0 ? restriction.always : anyOf(fields.map((field) => passesAllBut(restriction, field)))
}
