import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countElsewhere } from '../../server/search/count-elsewhere.js'
import { findInTime } from '../../server/search/find-in-time.js'
import { EMPTY_STATE } from '../../server/search-state.js'
import { readQuery, toCountRequest, toSearchRequest } from '../../server/to-search-request.js'
import { type Indexed, indexFiles, SEEDS } from './seeds-engine.js'

let indexed: Indexed
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
})
afterAll(() => indexed.close())

const open = () => new AbortController().signal
const ended = AbortSignal.abort()

async function findQuotations() {
  const state = { ...EMPTY_STATE, per: 100 }
  const wish = { unit: 'quotations', per: 100, facets: [], facetValues: 0 } as const
  return (await indexed.engine.search(toSearchRequest(state, readQuery(state), wish))).hits
}

describe('what a page only offers', () => {
  const state = { ...EMPTY_STATE, q: 'program' }
  const count = async (signal: AbortSignal) =>
    (await indexed.engine.search(toCountRequest(state, readQuery(state)), signal)).total.value

  it('is there in time, or left out', async () => {
    expect(await findInTime(count, open(), open())).toBeGreaterThan(1)
    expect(await findInTime(count, ended, open())).toBeNull()
  })

  it('is nothing to a reader who is gone, and a fault stays one', async () => {
    await expect(findInTime(count, ended, ended)).rejects.toThrow()
    await expect(findInTime(() => Promise.reject(new TypeError('fault')), open(), open())).rejects.toThrow(TypeError)
  })

  it('says of no quotation what was not counted in time', async () => {
    const hits = await findQuotations()
    expect((await countElsewhere(indexed.engine, hits, open(), open())).size).toBeGreaterThan(10)
    expect((await countElsewhere(indexed.engine, hits, ended, open())).size).toBe(0)
  })
})
