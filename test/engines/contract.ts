import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Extraction,
  FACET_FIELDS,
  type Filters,
  type ParsedQuery,
  QueryRefused,
  type SearchEngine,
  type SearchRequest,
  type Unit,
} from '../../schema/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { listQueries } from './contract-queries.js'
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

const NO_FILTERS: Filters = { values: {}, from: null, to: null }

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
        await compare(toRequest(parse(typed), unit))
      })
    })

    describe('filters and facets', () => {
      const rows = FILTERS.flatMap(([title, filters]) =>
        QUERIES_FOR_FILTERS.map((typed) => ({ title, typed, filters })),
      )
      test.each(rows)('$title: $typed', async ({ typed, filters }) => {
        for (const unit of ['passages', 'quotations'] as const)
          await compare({ ...toRequest(parse(typed), unit), filters, facetValues: 3 })
      })
    })

    describeOrder(() => harness.engine, reference)
    describeReading(() => harness.engine, collection)
    describeWriting(() => harness)
  })
}

function toRequest(query: ParsedQuery, unit: Unit = 'passages'): SearchRequest {
  return {
    ...{ query, filters: NO_FILTERS, sort: 'date', page: 1, per: 0, unit },
    ...{ facets: FACET_FIELDS, facetValues: 100 },
  }
}

function parse(typed: string, isExact = false): ParsedQuery {
  const parsed = parseQuery(typed, { isExact })
  if (parsed.kind === 'refused') throw new QueryRefused(parsed.refusal)
  return parsed.query
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

function describeOrder(getEngine: () => SearchEngine, reference: Reference): void {
  describe('order and paging', () => {
    test.each(['date', '-date'] as const)('by %s, page by page, each hit once', async (sort) => {
      const request = { ...toRequest(parse('the OR policy')), sort }
      const { ids } = reference.search(request)
      const hits = []
      for (let page = 1; page <= Math.ceil(ids.length / 7); page++) {
        const answer = await getEngine().search({ ...request, page, per: 7 })
        expect(answer.sortedBy).toBe(sort)
        hits.push(...answer.hits)
      }
      expect(hits.map(({ id }) => id)).toEqual(ids)
    })

    test('by relevance: all of the words before one of them, pages that fit together', async () => {
      const request = { ...toRequest(parse('voluntary OR mandatory')), sort: 'relevance' as const }
      const all = await getEngine().search({ ...request, per: 100 })
      expect(all.hits[0]?.text).toMatch(/voluntary.*mandatory|mandatory.*voluntary/i)
      const pages = await Promise.all([1, 2, 3].map((page) => getEngine().search({ ...request, page, per: 5 })))
      expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(all.hits.slice(0, 15).map(({ id }) => id))
      expect(new Set(all.hits.map(({ id }) => id)).size).toBe(all.hits.length)
    })

    test('a page past the end is empty, and a page of none still counts', async () => {
      const past = await getEngine().search({ ...toRequest(parse('policy')), page: 999, per: 20 })
      const none = await getEngine().search(toRequest(parse('policy')))
      expect(past.hits).toEqual([])
      expect(past.total).toEqual(none.total)
      expect(none.total.value).toBeGreaterThan(0)
    })
  })
}

function describeReading(getEngine: () => SearchEngine, collection: readonly Extraction[]): void {
  describe('reading back', () => {
    test('a document is what was put, by its id and by those of its passages and quotations', async () => {
      for (const extraction of collection) {
        const { id } = extraction.document
        expect(await getEngine().findDocument(id)).toEqual(extraction)
        const units = [...extraction.passages, ...extraction.quotations].map((unit) => unit.id)
        for (const unit of units.slice(0, 2)) expect((await getEngine().findDocumentOf(unit))?.document.id).toBe(id)
      }
    })

    test.each(['nowhere', 'opt-out-p99', 'opt-out-q0', '', 'opt-out-p1-2', "a' OR 1=1", 'x'.repeat(5_000)])(
      'no document has the id %s',
      async (id) => {
        expect(await getEngine().findDocument(id)).toBeNull()
        expect(await getEngine().findDocumentOf(id)).toBeNull()
      },
    )

    test('documents are listed by title, in pieces', async () => {
      const all = await getEngine().listDocuments(0, 1_000)
      expect(all).toHaveLength(collection.length)
      expect(await getEngine().listDocuments(3, 4)).toEqual(all.slice(3, 7))
      const titles = all.map(({ title }) => title?.toLowerCase() ?? '\uffff')
      expect(titles).toEqual([...titles].sort())
    })

    test('speakers are listed with their quotations, the most quoted first', async () => {
      const speakers = await getEngine().listEntities('speaker')
      const quotations = collection.flatMap((one) => one.quotations)
      for (const { name, quotations: count, sureQuotations } of speakers) {
        const own = quotations.filter((one) => [one.speaker, ...one.jointSpeakers].some((who) => who?.name === name))
        expect([name, count]).toEqual([name, own.length])
        expect(sureQuotations).toBe(own.filter(({ confidence }) => confidence >= 0.8).length)
      }
      expect(speakers.map(({ name }) => name)).toContain('an agency official')
      expect(speakers.map((one) => one.quotations)).toEqual(speakers.map((one) => one.quotations).sort((a, b) => b - a))
      expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length)
    })

    test('places are listed with their mentions', async () => {
      const [first] = await getEngine().listEntities('place')
      const mentions = collection.flatMap((one) => one.mentions.filter(({ entity }) => entity === first?.name))
      expect(first?.mentions).toBe(mentions.length)
    })

    test('the collection is counted, with its timeline', async () => {
      const stats = await getEngine().stats()
      const count = (pick: (one: Extraction) => readonly unknown[]) =>
        collection.reduce((sum, one) => sum + pick(one).length, 0)
      expect(stats.documents).toBe(collection.length)
      expect(stats.passages).toBe(count((one) => one.passages))
      expect(stats.quotations).toBe(count((one) => one.quotations))
      expect(stats.words).toBeGreaterThan(1_000)
      expect(stats.fingerprint).toMatch(/^[0-9a-f]{64}$/)
      expect(stats.timeline.reduce((sum, { documents }) => sum + documents, 0)).toBe(collection.length)
      expect(stats.timeline.map(({ month }) => month)).toContain('2010-06')
    })

    test('a word near one typed is offered, the word itself is not', async () => {
      const near = await getEngine().findNearWords('voluntery')
      expect(near[0]).toMatchObject({ typed: 'voluntery', word: 'voluntary' })
      expect(near[0]!.passages).toBeGreaterThan(0)
      expect((await getEngine().findNearWords('voluntary')).map(({ word }) => word)).not.toContain('voluntary')
      expect(await getEngine().findNearWords('zzzzzzzz')).toEqual([])
    })

    test('the passage some words come from is found, though one of them was altered', async () => {
      const words = 'the policy was never changing'.split(' ')
      const [first] = await getEngine().findCandidates(words, 5)
      expect(first).toEqual({ documentId: 'opt-out', paragraph: 1 })
      expect(await getEngine().findCandidates(['nowhere'], 5)).toEqual([])
    })

    test('every document of a query is listed for a report', async () => {
      const found = await getEngine().findMatchingDocuments({ ...toRequest(parse('"opt out"')), sort: '-date' })
      const answer = await getEngine().search(toRequest(parse('"opt out"')))
      expect(found.passages).toBe(answer.total.value)
      expect(found.ids).toHaveLength(answer.total.documents)
      expect([...found.ids]).toEqual([...found.ids].sort())
      expect(found.exact).toBe(true)
      expect(found.first! <= found.last!).toBe(true)
    })
  })
}

function describeWriting(getHarness: () => EngineHarness): void {
  describe('what a query cannot change, and writing can', () => {
    test('expansions name forms that the passages have; a value nobody has is noted', async () => {
      const { engine } = getHarness()
      const { expansions } = await engine.search(toRequest(parse('policy deport! "opted"')))
      expect(expansions).toEqual([
        { term: 'policy', forms: ['policy', 'policies'] },
        { term: 'deport*', forms: ['deport', 'deportation', 'deported'] },
      ])
      const { notes } = await engine.search(toRequest(parse('outlet:nowhere')))
      expect(notes).toHaveLength(1)
    })

    test('exact words have no inflections', async () => {
      const { engine } = getHarness()
      const [inflected, exact] = await Promise.all(
        [false, true].map((isExact) => engine.search(toRequest(parse('policy', isExact)))),
      )
      expect(exact!.total.value).toBeLessThan(inflected!.total.value)
      expect(exact!.expansions).toEqual([])
    })

    test('a document that is put again or removed changes every answer, and the fingerprint with it', async () => {
      const harness = getHarness()
      const before = await harness.engine.stats()
      const collection = createCollection()
      const [first, second] = collection
      const edited = { ...first!, document: { ...first!.document, title: 'Another title' } }
      await harness.write([edited], [second!.document.id])
      const changed = [edited, ...collection.slice(2)]
      const reference = new Reference(changed)
      for (const typed of ['policy', '"opt out"', 'title:another', 'person:doe']) {
        const request = toRequest(parse(typed))
        const answer = await harness.engine.search({ ...request, per: 100 })
        const expected = reference.search(request)
        expect(answer.total.value).toBe(expected.ids.length)
        expect(answer.facets).toEqual(expected.facets)
      }
      expect((await harness.engine.stats()).fingerprint).not.toBe(before.fingerprint)
      await harness.write(collection)
      expect((await harness.engine.stats()).fingerprint).toBe(before.fingerprint)
    })
  })
}

/** What a harness commits with a set of documents. */
export function toEntities(extractions: readonly Extraction[]) {
  return collectEntities(extractions.flatMap(({ mentions }) => mentions))
}
