import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Extraction, Filters, SearchEngine, SearchRequest } from '../../schema/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { describeOrder } from './contract-order.js'
import { listQueries } from './contract-queries.js'
import { describeReading } from './contract-reading.js'
import { NO_FILTERS, parse, toCountRequest } from './contract-requests.js'
import { describeWriting } from './contract-writing.js'
import { createCollection } from './fixture-collection.js'
import { collectEntities } from './fixture-documents.js'
import { Reference } from './reference-search.js'

/** An engine of its own for the suite: nothing else is in it, and nothing stays of it. */
export interface EngineHarness {
  readonly engine: SearchEngine
  /** Puts and removes documents in one commit; resolves once the engine answers from it. */
  write(extractions: readonly Extraction[], removed?: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** A difference to the contract that an engine declares, with its reason: the query is then not compared. */
export interface Exception {
  readonly query: string
  readonly reason: string
}

/** Filters that are tried on some queries each, with every facet counted beside them. */
const FILTERS: readonly (readonly [name: string, filters: Filters])[] = [
  ['one value', { ...NO_FILTERS, values: { speaker: ['Janet Napolitano'] } }],
  ['two values of one field', { ...NO_FILTERS, values: { outlet: ['MSNBC', 'The New York Times'] } }],
  ['two fields', { ...NO_FILTERS, values: { kind: ['article'], status: ['named', 'unattributed'] } }],
  ['three fields', { ...NO_FILTERS, values: { person: ['Jane Doe'], year: ['2010', '2011'], confidence: ['sure'] } }],
  ['a value nobody has', { ...NO_FILTERS, values: { place: ['Nowhere'] } }],
  ['a document', { ...NO_FILTERS, values: { document: ['opt-out', 'record'] } }],
  ['dates', { values: {}, from: '2010-06-15', to: '2010' }],
  ['a date and a value', { values: { organisation: ['Congress'] }, from: null, to: '2010-06' }],
]

const QUERIES_FOR_FILTERS = ['', 'policy', '"opt out"', 'the w/5 of', 'said:the', 'policy OR e-mail', 'the NOT policy']

/** What every engine does alike, compared with a search that is plain and slow. */
export function describeEngineContract(
  name: string,
  createHarness: () => Promise<EngineHarness>,
  exceptions: readonly Exception[] = [],
): void {
  describe(`${name} engine`, () => {
    const collection = createCollection()
    const reference = new Reference(collection)
    let harness: EngineHarness

    beforeAll(async () => {
      harness = await createHarness()
      await harness.write(collection)
    })
    afterAll(() => harness.close())

    const compare = async (request: SearchRequest) => {
      const expected = reference.search(request)
      const answer = await harness.engine.search(request)
      expect(answer.total).toEqual({ value: expected.ids.length, documents: expected.documents, exact: true })
      expect(answer.facets).toEqual(expected.facets)
      const hits = await collectHits(harness.engine, request)
      expect(hits.map(({ id }) => id)).toEqual(expected.ids)
      expect(Object.fromEntries(hits.map(({ id, matches }) => [id, matches]))).toEqual(expected.matches)
    }

    const understood = listQueries().filter((typed) => parseQuery(typed, { isExact: false }).kind === 'parsed')

    test('is asked hundreds of queries', () => {
      expect(understood.length).toBeGreaterThan(400)
    })

    describe.each(['passages', 'quotations'] as const)('finds, marks and counts %s', (unit) => {
      test.each(understood)('%s', async (typed) => {
        const exception = exceptions.find(({ query }) => query === typed)
        if (exception !== undefined) return expect(exception.reason).not.toBe('')
        await compare(toCountRequest(parse(typed), unit))
      })
    })

    describe('filters and facets', () => {
      const rows = FILTERS.flatMap(([title, filters]) =>
        QUERIES_FOR_FILTERS.map((typed) => ({ title, typed, filters })),
      )
      test.each(rows)('$title: $typed', async ({ typed, filters }) => {
        for (const unit of ['passages', 'quotations'] as const)
          await compare({ ...toCountRequest(parse(typed), unit), filters, facetValues: 3 })
      })
    })

    describeOrder(() => harness.engine, reference)
    describeReading(() => harness.engine, collection)
    describeWriting(() => harness)
  })
}

/** Every hit, page by page. */
async function collectHits(engine: SearchEngine, request: SearchRequest) {
  const hits = []
  for (let page = 1; ; page++) {
    const { hits: found } = await engine.search({ ...request, page, per: 100, facets: [] })
    hits.push(...found)
    if (found.length < 100) return hits
  }
}

/** What a harness commits with a set of documents. */
export function toEntities(extractions: readonly Extraction[]) {
  return collectEntities(extractions.flatMap(({ mentions }) => mentions))
}
