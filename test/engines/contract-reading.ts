import { describe, expect, test } from 'vitest'
import type { Extraction, SearchEngine } from '../../schema/index.js'
import { parse, toCountRequest } from './contract-requests.js'

/** What was put comes back: documents, entities, counts, candidates. */
export function describeReading(getEngine: () => SearchEngine, collection: readonly Extraction[]): void {
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
      for (const { name, quotations: count, sureQuotations, documents } of speakers) {
        const own = quotations.filter((one) => [one.speaker, ...one.jointSpeakers].some((who) => who?.name === name))
        const quoting = collection.filter((one) => one.quotations.some((quotation) => own.includes(quotation)))
        expect([name, documents]).toEqual([name, quoting.length])
        expect([name, count]).toEqual([name, own.length])
        expect(sureQuotations).toBe(own.filter(({ confidence }) => confidence >= 0.8).length)
      }
      expect(speakers.map(({ name }) => name)).toContain('an agency official')
      expect(speakers.map((one) => one.quotations)).toEqual(speakers.map((one) => one.quotations).sort((a, b) => b - a))
      expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length)
    })

    test('whoever spoke together with another is found, named in the hit, and counted', async () => {
      const request = { ...toCountRequest(parse('speaker:"jane doe"'), 'quotations'), per: 100 }
      const filters = { ...request.filters, values: { document: ['record'] } }
      const { hits, facets } = await getEngine().search({ ...request, filters })
      const named = hits.map(({ id, quotations: [one] }) => [id, one?.speaker, one?.jointSpeakers])
      expect(named).toEqual([
        ['record-q1', 'Jane Doe', undefined],
        ['record-q2', 'an agency official', [{ name: 'Jane Doe', role: null }]],
      ])
      const counted = facets.find(({ field }) => field === 'speaker')
      expect(counted?.values.find(({ value }) => value === 'Jane Doe')?.count).toBe(2)
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

    test('words are counted as a search counts them', async () => {
      const words = ['voluntary', 'policy', 'zzzzzzzz']
      const found = await Promise.all(words.map((word) => getEngine().search(toCountRequest(parse(`"${word}"`)))))
      expect(await getEngine().countWords(words)).toEqual(found.map(({ total }) => total.value))
      expect(await getEngine().countWords([])).toEqual([])
    })

    test('the passage some words come from is found, though one of them was altered', async () => {
      const words = 'the policy was never changing'.split(' ')
      const [first] = await getEngine().findCandidates(words, 5)
      expect(first).toEqual({ documentId: 'opt-out', paragraph: 1 })
      expect(await getEngine().findCandidates(['nowhere'], 5)).toEqual([])
    })

    test('every document of a query is listed for a report', async () => {
      const found = await getEngine().findMatchingDocuments({ ...toCountRequest(parse('"opt out"')), sort: '-date' })
      const answer = await getEngine().search(toCountRequest(parse('"opt out"')))
      expect(found.passages).toBe(answer.total.value)
      expect(found.ids).toHaveLength(answer.total.documents)
      expect([...found.ids]).toEqual([...found.ids].sort())
      expect(found.exact).toBe(true)
      expect(found.first! <= found.last!).toBe(true)
    })
  })
}
