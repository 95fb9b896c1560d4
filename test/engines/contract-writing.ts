import { describe, expect, test } from 'vitest'
import type { EngineHarness } from './contract.js'
import { parse, toCountRequest } from './contract-requests.js'
import { createCollection } from './fixture-collection.js'
import { Reference } from './reference-search.js'

/** What the collection tells of a query, and what changes when it does. */
export function describeWriting(getHarness: () => EngineHarness): void {
  describe('what a query cannot change, and writing can', () => {
    test('expansions name forms that the passages have; a value nobody has is noted', async () => {
      const { engine } = getHarness()
      const { expansions } = await engine.search(toCountRequest(parse('policy deport! "opted"')))
      const passages = createCollection().flatMap(({ text, passages }) =>
        passages.map(({ span }) => text.slice(...span)),
      )
      const deported = new Set(passages.flatMap((passage) => passage.toLowerCase().match(/\bdeport\w*/g) ?? []))
      expect(expansions.map(({ term }) => term)).toEqual(['policy', 'deport*'])
      expect(expansions[0]?.forms).toEqual(expect.arrayContaining(['policy', 'policies']))
      expect([...expansions[1]!.forms].sort()).toEqual([...deported].sort())
      const { notes } = await engine.search(toCountRequest(parse('outlet:nowhere')))
      expect(notes).toHaveLength(1)
    })

    test('exact words have no inflections', async () => {
      const { engine } = getHarness()
      const [inflected, exact] = await Promise.all(
        [false, true].map((isExact) => engine.search(toCountRequest(parse('policy', isExact)))),
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
        const request = toCountRequest(parse(typed))
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
