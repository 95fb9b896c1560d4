import type { FieldTerm, ParsedQuery, Unit } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/compiled-query.js'
import type { Candidates, UnitTest } from './candidates.js'
import { isForFts } from './is-for-fts.js'
import { type UnitColumns, VALUE_FIELDS } from './load-columns.js'
import type { OpenIndex } from './open-index.js'
import { planCandidates } from './plan-candidates.js'
import { searchPostings } from './search-postings.js'
import { isExactInFts, writeFts } from './write-fts.js'

/** Finds candidates with FTS5 where they are few, else with the columns in memory. */
export function findCandidates(index: OpenIndex, unit: Unit, { root }: ParsedQuery, query: CompiledQuery): Candidates {
  const columns = index.columns[unit]
  const need = planCandidates(root, {
    getEdges: query.getEdges,
    isRun: (id) => index.table.getEntry(id).includes('-'),
    arePlacesExact: unit === 'passages',
  })
  const postings = index.postings[unit]
  const expression = isForFts(need, postings, columns.count) ? writeFts(need, index.table) : null
  if (expression !== null) {
    const isFound = searchFts(index, unit, expression)
    return { mayMatch: isFound, isCertain: isExactInFts(need) ? isFound : () => false }
  }
  return searchPostings(need, {
    columns,
    postings,
    createValueTest: (term) => createValueTest(index, columns, query, term),
  })
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
