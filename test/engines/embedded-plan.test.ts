import { describe, expect, test } from 'vitest'
import type { ParsedQuery, Unit } from '../../schema/index.js'
import { planCandidates } from '../../search/engines/embedded/plan-candidates.js'
import { isExactInFts, writeFts } from '../../search/engines/embedded/write-fts.js'
import { compileQuery, NameTable, toMatchUnits } from '../../search/match/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { createVocabulary, WordTable } from '../../search/words/index.js'
import { createExtraction } from './fixture-documents.js'

const table = new WordTable()
toMatchUnits(
  createExtraction({
    id: 'words',
    paragraphs: [
      'The policy, the policies, the policing of e-mail; emails and an e mail address. We opt out, opted out.',
    ],
  }),
  'passages',
  table,
)

function plan(typed: string, unit: Unit = 'passages') {
  const parsed = parseQuery(typed, { isExact: false })
  const query = (parsed as { readonly query: ParsedQuery }).query
  const vocabulary = createVocabulary(table)
  const names = new NameTable()
  const lookup = { vocabulary, getNames: () => names.toIndex('speaker'), getPassages: () => [] }
  const need = planCandidates(query.root, {
    getEdges: compileQuery(query, lookup).getEdges,
    isRun: (id) => table.getEntry(id).includes('-'),
    arePlacesExact: unit === 'passages',
  })
  return { expression: writeFts(need, table), isExact: isExactInFts(need) }
}

describe('FTS5 says all of', () => {
  test.each([
    ['policy', '("policy" OR "policies")'],
    ['"policy"', '("policy")'],
    ['"opt out"', '("opt out")'],
    ['email', '("e-mail" OR "emails")'],
    ['"email"', '("e-mail")'],
    ['e-mail', '("e mail" OR "e-mail" OR "emails")'],
    ['polic*', '("policies" OR "policing" OR "policy")'],
    ['policy "opt out"', '(("policy" OR "policies") AND ("opt out"))'],
    ['"opt out" OR "policy"', '(("opt out") OR ("policy"))'],
    ['"policy" -"opt out"', '((("policy")) NOT (("opt out")))'],
    ['"policy" /p "out"', '(("policy") AND ("out"))'],
    ['nowhere', '"-"'],
  ])('%s', (typed, expression) => {
    const planned = plan(typed)
    expect(sortAlternatives(planned.expression!)).toBe(sortAlternatives(expression))
    expect(planned.isExact).toBe(true)
  })
})

describe('FTS5 finds candidates, and the matcher decides, of', () => {
  test.each([
    ['"opt" w/3 "out"', '(("opt") AND ("out"))'],
    ['"policy" /s "out"', '(("policy") AND ("out"))'],
    ['"policy" +p "out"', '(("policy") AND ("out"))'],
    ['"opt" not w/3 "policy"', '("opt")'],
    ['case:Policy', '("policy")'],
    ['said:"policy"', '("policy")'],
    ['said:("policy" NOT "out")', '(("policy"))'],
    ['atleast3("policy")', '("policy")'],
    ['"email address"', '("e mail address")'],
    ['speaker:doe "policy"', '(("policy"))'],
    ['date:2010 "policy"', '(("policy"))'],
    ['"policy" -date:2010', '(("policy"))'],
  ])('%s', (typed, expression) => {
    const planned = plan(typed)
    expect(sortAlternatives(planned.expression!)).toBe(sortAlternatives(expression))
    expect(planned.isExact).toBe(false)
  })

  test('a phrase in the pieces of a quotation, between which words may be missing', () => {
    expect(plan('"opt out"', 'passages').isExact).toBe(true)
    expect(plan('"opt out"', 'quotations').isExact).toBe(false)
    expect(plan('"opt"', 'quotations').isExact).toBe(true)
  })
})

test.each(['', '-"policy"', 'speaker:doe', 'date:2010', '"policy" OR kind:record'])(
  'FTS5 can tell nothing of: %s',
  (typed) => {
    expect(plan(typed)).toMatchObject({ expression: null })
  },
)

/** The order of alternatives says nothing. */
function sortAlternatives(expression: string): string {
  return expression.replace(
    /\(("[^()]*)\)/g,
    (_, alternatives: string) => `(${alternatives.split(' OR ').sort().join(' OR ')})`,
  )
}
