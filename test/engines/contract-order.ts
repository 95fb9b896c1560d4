import { describe, expect, test } from 'vitest'
import type { SearchEngine } from '../../schema/index.js'
import { parse, toCountRequest } from './contract-requests.js'
import type { Reference } from './reference-search.js'

function toDocumentId(unitId: string): string {
  return unitId.replace(/-[pq][\d-]+$/, '')
}

function countByDocument(unitIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of unitIds.map(toDocumentId)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Hits come in one order, whichever page is asked for. */
export function describeOrder(getEngine: () => SearchEngine, reference: Reference): void {
  describe('order and paging', () => {
    test.each(['date', '-date'] as const)('by %s, page by page, each hit once', async (sort) => {
      const request = { ...toCountRequest(parse('the OR policy')), sort }
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
      const request = { ...toCountRequest(parse('voluntary OR mandatory')), sort: 'relevance' as const }
      const all = await getEngine().search({ ...request, per: 100 })
      expect(all.hits[0]?.text).toMatch(/voluntary.*mandatory|mandatory.*voluntary/i)
      const pages = await Promise.all([1, 2, 3].map((page) => getEngine().search({ ...request, page, per: 5 })))
      expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(all.hits.slice(0, 15).map(({ id }) => id))
      expect(new Set(all.hits.map(({ id }) => id)).size).toBe(all.hits.length)
    })

    test.each(['', 'speaker:doe', '-the'])(
      'by relevance where nothing ranks (%s): all alike, by date',
      async (typed) => {
        const request = { ...toCountRequest(parse(typed)), per: 100 }
        const answer = await getEngine().search({ ...request, sort: 'relevance' })
        expect(answer.sortedBy).toBe('relevance')
        expect(answer.hits.length).toBeGreaterThan(0)
        expect(answer.hits).toEqual((await getEngine().search(request)).hits)
      },
    )

    test.each(['date', '-date'] as const)(
      'one hit a document by %s, page by page, each with its count',
      async (sort) => {
        const request = { ...toCountRequest(parse('the OR policy')), sort }
        const { ids, documents, facets } = reference.search(request)
        const hits = []
        for (let page = 1; page <= Math.ceil(documents / 3); page++) {
          const answer = await getEngine().search({ ...request, page, per: 3, isByDocument: true })
          expect(answer.total).toEqual({ value: ids.length, documents, exact: true })
          expect(answer.facets).toEqual(facets)
          hits.push(...answer.hits)
        }
        const counts = countByDocument(ids)
        expect(hits.map(({ id, inDocument }) => [id, inDocument])).toEqual(
          ids
            .filter((id, at) => at === ids.findIndex((other) => toDocumentId(other) === toDocumentId(id)))
            .map((id) => [id, counts.get(toDocumentId(id))]),
        )
      },
    )

    test.each(['voluntary OR mandatory', '"opt out" OR "e mail"', '-the -policy'])(
      'one hit a document by relevance (%s): its best, in the order of all',
      async (typed) => {
        const request = { ...toCountRequest(parse(typed)), sort: 'relevance' as const, per: 100 }
        const all = (await getEngine().search(request)).hits
        const grouped = await getEngine().search({ ...request, isByDocument: true })
        const firsts = all.filter((hit, at) => at === all.findIndex((other) => other.document.id === hit.document.id))
        const counts = countByDocument(all.map(({ id }) => id))
        expect(all.length).toBeLessThan(100)
        expect(firsts.length).toBeGreaterThan(1)
        expect(grouped.hits).toEqual(firsts.map((hit) => ({ ...hit, inDocument: counts.get(hit.document.id) })))
      },
    )

    test('a page past the end is empty, and a page of none still counts', async () => {
      const past = await getEngine().search({ ...toCountRequest(parse('policy')), page: 999, per: 20 })
      const none = await getEngine().search(toCountRequest(parse('policy')))
      expect(past.hits).toEqual([])
      expect(past.total).toEqual(none.total)
      expect(none.total.value).toBeGreaterThan(0)
    })
  })
}
