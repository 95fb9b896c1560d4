import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extraction, Unit } from '../../schema/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { findByForce } from './brute-force.js'
import { createWorld } from './brute-page.js'
import { extractions, query } from './generate.js'
import { createCollection, showMarks } from './matching.js'

const RUNS = 4000
const SEED = 20110217

/** What differs between the matcher and the evaluator written for clarity, in words; empty where nothing does. */
function findDifferences(documents: readonly Extraction[], typed: string, unit: Unit): string[] {
  const parsed = parseQuery(typed, { isExact: false })
  if (parsed.kind === 'refused') return []
  const collection = createCollection(documents)
  const compiled = collection.compile(parsed.query)
  const world = createWorld(documents)
  return world[unit].flatMap((page, at) => {
    const found = compiled.match(collection.units[unit][at]!)
    const expected = findByForce(parsed.query.root, page, world)
    const [ours, theirs] = [found, expected].map((marks) => (marks === null ? 'no match' : showMarks(page.text, marks)))
    return ours === theirs ? [] : [`${typed}\n  matcher: ${ours}\n  by force: ${theirs}`]
  })
}

describe('the matcher, against an evaluator written for clarity alone', () => {
  it.each(['passages', 'quotations'] as const)('finds and marks the same %s', (unit) => {
    fc.assert(
      fc.property(extractions, query, (documents, typed) => {
        expect(findDifferences(documents, typed, unit)).toEqual([])
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('is asked queries that are mostly understood', () => {
    const typed = fc.sample(query, { numRuns: 500, seed: SEED })
    const understood = typed.filter((one) => parseQuery(one, { isExact: false }).kind === 'parsed')
    expect(understood.length).toBeGreaterThan(350)
  })
})
