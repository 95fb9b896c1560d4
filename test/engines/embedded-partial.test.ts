import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OpenIndex } from '../../search/engines/embedded/open-index.js'
import { embeddedFolder, readPointer } from '../../search/engines/embedded/pointer.js'
import type { QueryClock, Work } from '../../search/engines/embedded/query-clock.js'
import { runSearch } from '../../search/engines/embedded/run-search.js'
import { createExtraction } from './fixture-documents.js'
import { toRequest, toWordQuery } from './search-words.js'
import { writeIndex } from './write-index.js'

const PASSAGES = 10_000
const dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-partial-'))
let index: OpenIndex

beforeAll(async () => {
  const paragraphs = Array.from({ length: PASSAGES }, (_, at) => `It is voluntary, number ${at}.`)
  await writeIndex({ name: 'embedded', dataFolder }, [createExtraction({ id: 'long', date: '2010', paragraphs })])
  index = OpenIndex.open(embeddedFolder(dataFolder), readPointer(embeddedFolder(dataFolder))!)
})
afterAll(() => {
  index.close()
  rmSync(dataFolder, { recursive: true })
})

/** Time that runs out after so many turns, each as short as can be. */
function createClock(turns: number): QueryClock {
  let left = turns
  const clock: Pick<QueryClock, 'asked' | 'beginTurn' | 'endTurn' | 'isTurnOver' | 'isOver'> = {
    asked: Date.now(),
    beginTurn: () => undefined,
    endTurn: () => undefined,
    isTurnOver: () => true,
    isOver: () => left-- <= 0,
  }
  return clock as QueryClock
}

function finish<Answer>(work: Work<Answer>): { readonly answer: Answer; readonly turns: number } {
  for (let turns = 1; ; turns++) {
    const { done, value } = work.next()
    if (done) return { answer: value, turns }
  }
}

test('a search that runs out of time answers with what it has, as a lower bound with the reason', () => {
  const { answer, turns } = finish(
    runSearch(index, toRequest(toWordQuery('voluntary'), { facets: ['year'] }), createClock(2)),
  )
  const { total, facets, hits } = answer
  expect(turns).toBeGreaterThan(1)
  expect(total.exact).toBe(false)
  expect(total.reason).toMatch(/stopped when \d+ % of the passages had been looked at/)
  expect(total.value).toBeGreaterThan(0)
  expect(total.value).toBeLessThan(PASSAGES)
  expect(facets[0]?.values[0]).toEqual({ value: '2010', count: total.value, selected: false })
  expect(hits).toHaveLength(20)
})

test('a search that has the time gives way to others, and is exact', () => {
  const { answer, turns } = finish(runSearch(index, toRequest(toWordQuery('voluntary')), createClock(1_000)))
  expect(turns).toBeGreaterThan(2)
  expect(answer.total).toEqual({ value: PASSAGES, documents: 1, exact: true })
})
