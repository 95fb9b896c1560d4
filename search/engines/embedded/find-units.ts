import type { FieldTerm, ParsedQuery, Unit } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/compiled-query.js'
import type { Candidates, UnitTest } from './candidates.js'
import { type UnitColumns, VALUE_FIELDS } from './load-columns.js'
import { countUnits, type Postings } from './load-postings.js'
import type { OpenIndex } from './open-index.js'
import { type Need, planCandidates } from './plan-candidates.js'
import { searchPostings } from './search-postings.js'
import { isExactInFts, writeFts } from './write-fts.js'

/** Where more than one in so many units is a candidate, the columns in memory are quicker than FTS5. */
const FTS_SHARE = 20

/** Finds candidates with FTS5 where they are few, else with the columns in memory. */
export function findCandidates(index: OpenIndex, unit: Unit, { root }: ParsedQuery, query: CompiledQuery): Candidates {
  const columns = index.columns[unit]
  const need = planCandidates(root, {
    getEdges: query.getEdges,
    isRun: (id) => index.table.getEntry(id).includes('-'),
    arePlacesExact: unit === 'passages',
  })
  const expression =
    estimate(need, index.postings[unit]) * FTS_SHARE <= columns.count ? writeFts(need, index.table) : null
  if (expression !== null) {
    const isFound = searchFts(index, unit, expression)
    return { mayMatch: isFound, isCertain: isExactInFts(need) ? isFound : () => false }
  }
  return searchPostings(need, {
    columns,
    postings: index.postings[unit],
    createValueTest: (term) => createValueTest(index, columns, query, term),
  })
}

/** At most so many units are candidates: the rarest word decides. */
function estimate(need: Need, postings: Postings): number {
  switch (need.type) {
    case 'any':
      return need.ids.reduce((sum, id) => sum + countUnits(postings, id), 0)
    case 'phrases':
    case 'near':
      return estimate(need.cover, postings)
    case 'all':
      return Math.min(Number.POSITIVE_INFINITY, ...need.needs.map((one) => estimate(one, postings)))
    case 'some':
      return need.needs.reduce((sum, one) => sum + estimate(one, postings), 0)
    case 'loose':
      return estimate(need.need, postings)
    case 'field':
    case 'without':
    case 'everything':
      return Number.POSITIVE_INFINITY
  }
}

function searchFts(index: OpenIndex, unit: Unit, expression: string): UnitTest {
  const { unitOfRow, count } = index.columns[unit]
  const flags = new Uint8Array(count)
  for (const row of index.findRows(unit, expression)) flags[unitOfRow[row]!] = 1
  return (at) => flags[at] === 1
}

/** A field's values as numbers where units carry them, else as documents that have them. */
function createValueTest(index: OpenIndex, columns: UnitColumns, query: CompiledQuery, term: FieldTerm): UnitTest {
  const wanted = query.getValues(term)
  const { field } = term
  if (field === 'title' || field === 'author') {
    const values = index.getDocumentValues(field)
    return (unit) => values[columns.documents[unit]!]!.some((value) => wanted.has(value))
  }
  const bit = VALUE_FIELDS.indexOf(field)
  const flags = Uint8Array.from(index.columns.values, (one, at) =>
    columns.fieldOf[at] === bit && wanted.has(one.value) ? 1 : 0,
  )
  return (unit) => {
    for (let at = columns.starts[unit]!, end = columns.starts[unit + 1]!; at < end; at++)
      if (flags[columns.values[at]!] === 1) return true
    return false
  }
}
