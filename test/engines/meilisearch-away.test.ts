import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BadSetting, EngineUnavailable, IndexDamaged, type SearchEngine } from '../../schema/index.js'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/create-meilisearch-engine.js'
import { createMeilisearchWriter } from '../../search/engines/meilisearch/create-meilisearch-writer.js'
import { startMeilisearch } from '../meilisearch-server.js'
import { createExtraction } from './fixture-documents.js'
import { searchWords } from './search-words.js'

const server = await startMeilisearch()
const isOwn = server !== null && process.env.MEILI_URL === undefined
const OLD = createExtraction({ id: 'old', paragraphs: ['The old policy.'] })
const NEW = createExtraction({ id: 'new', paragraphs: ['The new policy.'] })

describe('Meilisearch that is not there', () => {
  const nowhere = { url: 'http://127.0.0.1:9', key: 'secret-key', adminKey: 'secret-admin-key' }

  it('is said to readers, who may come back', async () => {
    const engine = await createMeilisearchEngine({ meili: nowhere })
    await expect(engine.ready()).rejects.toBeInstanceOf(EngineUnavailable)
    await expect(searchWords(engine, 'policy')).rejects.toBeInstanceOf(EngineUnavailable)
    await expect(engine.stats()).rejects.toThrow('http://127.0.0.1:9')
    await engine.close()
  })

  it('is said to a writer when its patience ends', async () => {
    const began = Date.now()
    const creating = createMeilisearchWriter({ meili: { ...nowhere, patience: [50, 100, 150] } })
    await expect(creating).rejects.toBeInstanceOf(EngineUnavailable)
    expect(Date.now() - began).toBeGreaterThanOrEqual(300)
  })

  it.each(['', 'nonsense', 'ftp://example.org'])('refuses the address “%s”', async (url) => {
    await expect(createMeilisearchWriter({ meili: { url } })).rejects.toBeInstanceOf(BadSetting)
  })

  it('refuses to begin without an address', async () => {
    await expect(createMeilisearchEngine({})).rejects.toBeInstanceOf(BadSetting)
    await expect(createMeilisearchWriter({})).rejects.toBeInstanceOf(BadSetting)
  })
})

describe('something else at the address', () => {
  let other: Server
  let url = ''
  let answer: { status: number; body: string } = { status: 200, body: '<html></html>' }
  beforeAll(async () => {
    other = createServer((_, response) => response.writeHead(answer.status).end(answer.body))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => other.close(resolve)))

  it.each([
    { status: 200, body: '<html></html>' },
    { status: 502, body: 'Bad Gateway' },
    { status: 503, body: '' },
    { status: 429, body: '{"message":"slow down","code":"too_many_search_requests"}' },
  ])('counts as away: $status', async (given) => {
    answer = given
    const engine = await createMeilisearchEngine({ meili: { url, key: 'k' } })
    await expect(engine.ready()).rejects.toBeInstanceOf(EngineUnavailable)
    await engine.close()
  })
})

describe.skipIf(server === null)(`Meilisearch ${server?.version}`, () => {
  let count = 0
  let engine: SearchEngine
  let meili = { url: '', adminKey: '', prefix: '' }
  const write = async (extraction = NEW, patience = [100, 200, 400, 800, 1_600, 3_200]) => {
    const writer = await createMeilisearchWriter({ meili: { ...meili, patience } })
    await writer.put(extraction, extraction.document.id)
    return writer
  }
  const countHits = async (words: string) => (await searchWords(engine, words)).total.value

  beforeEach(async () => {
    meili = { url: server!.url, adminKey: server!.adminKey, prefix: `away-${process.pid}-${count++}` }
    await (await write(OLD)).commit([])
    await engine?.close()
    engine = await createMeilisearchEngine({ meili })
  })
  afterAll(async () => {
    await engine?.close()
    await server?.stop()
  })

  it('says that nothing is indexed yet', async () => {
    const empty = await createMeilisearchEngine({ meili: { ...meili, prefix: 'never-written' } })
    await expect(empty.ready()).rejects.toThrow('Nothing is indexed yet.')
    await empty.close()
  })

  it('refuses a wrong key without showing it', async () => {
    const wrong = { ...meili, key: 'wrong-search-key', adminKey: 'wrong-admin-key' }
    const reader = await createMeilisearchEngine({ meili: wrong })
    const failed = await reader.ready().catch((error: Error) => error)
    expect(failed).toBeInstanceOf(EngineUnavailable)
    expect(String(failed)).toContain('MEILI_KEY')
    expect(`${failed} ${(failed as Error).stack}`).not.toContain('wrong-')
    const refused = await createMeilisearchWriter({ meili: wrong }).catch((error: Error) => error)
    expect(refused).toBeInstanceOf(BadSetting)
    expect(`${refused} ${(refused as Error).stack}`).not.toContain('wrong-')
    await reader.close()
  })

  it('is searched with a key that can do nothing but search ours', async () => {
    await engine.ready()
    const answer = await fetch(new URL('/keys', meili.url), { headers: { authorization: `Bearer ${meili.adminKey}` } })
    const { results } = (await answer.json()) as { results: { actions: string[]; indexes: string[] }[] }
    expect(results).toContainEqual(expect.objectContaining({ actions: ['search'], indexes: [`${meili.prefix}-*`] }))
  })

  it('shows a running reader the next index at once, whole', async () => {
    expect(await countHits('old')).toBe(1)
    const writer = await write(NEW)
    expect(await countHits('new')).toBe(0)
    await writer.commit([])
    expect([await countHits('old'), await countHits('new'), await countHits('policy')]).toEqual([1, 1, 2])
  })

  it('never answers from half of an index while one is swapped in', async () => {
    const totals = new Set<string>()
    let isWriting = true
    const reading = (async () => {
      while (isWriting) {
        const { total, hits, expansions: _ } = await searchWords(engine, 'policy')
        totals.add(
          `${total.value} ${total.documents} ${hits.length} ${(await engine.stats()).documents >= total.documents}`,
        )
      }
    })()
    await (await write(NEW)).commit([])
    await wait(50)
    isWriting = false
    await reading
    expect([...totals].sort()).toEqual(['1 1 1 true', '2 2 2 true'])
  })

  it.each([
    { version: 99, says: 'newer version' },
    { version: 0, says: 'older version' },
  ])('refuses to serve an index of version $version', async ({ version, says }) => {
    const uid = `${meili.prefix}-collection`
    const headers = { authorization: `Bearer ${meili.adminKey}`, 'content-type': 'application/json' }
    const body = JSON.stringify([{ id: 'collection', list: 'collection', kept: { version } }])
    await fetch(new URL(`/indexes/${uid}/documents`, meili.url), { method: 'POST', headers, body })
    const failed = await waitForFailure(engine)
    expect(failed).toBeInstanceOf(IndexDamaged)
    expect(failed.message).toContain(says)
  })

  it.runIf(isOwn)('answers again after a restart, and a writer waits for it', async () => {
    const writer = await write(NEW)
    await server!.kill()
    await expect(searchWords(engine, 'policy')).rejects.toBeInstanceOf(EngineUnavailable)
    const committing = writer.commit([])
    await wait(300)
    await server!.restart()
    await committing
    expect(await countHits('policy')).toBe(2)
  })

  it.runIf(isOwn)('keeps the old index when it goes away for good in the middle of writing', async () => {
    const writer = await write(NEW, [50, 50])
    await server!.kill()
    await expect(writer.commit([])).rejects.toBeInstanceOf(EngineUnavailable)
    await server!.restart()
    expect([await countHits('old'), await countHits('new')]).toEqual([1, 0])
    await (await write(NEW)).commit([])
    expect([await countHits('old'), await countHits('new')]).toEqual([1, 1])
  })
})

async function waitForFailure(engine: SearchEngine): Promise<Error> {
  for (;;) {
    const failed = await engine.stats().then(
      () => null,
      (error: Error) => error,
    )
    if (failed !== null) return failed
    await wait(50)
  }
}
