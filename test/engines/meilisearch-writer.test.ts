import { Meilisearch } from 'meilisearch'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Extraction } from '../../schema/index.js'
import { createMeilisearchWriter } from '../../search/engines/meilisearch/create-meilisearch-writer.js'
import { startMeilisearch } from '../meilisearch-server.js'
import { createExtraction } from './fixture-documents.js'

const server = await startMeilisearch()
const PATIENCE = [50, 100, 200, 400, 800, 1600]

const FIRST = createExtraction({
  id: 'first',
  date: '2010-05-03',
  outlet: 'The Post',
  paragraphs: ['The e-mail address is known.', 'Opt out now.'],
})
const SECOND = createExtraction({ id: 'second', paragraphs: ['A policy that always changes.'] })
const hashOf = ({ text }: Extraction) => `hash of ${text}`

describe.skipIf(server === null)(`Meilisearch writer on ${server?.version}`, () => {
  let count = 0
  let prefix = ''
  const client = new Meilisearch({ host: server?.url ?? 'http://127.0.0.1:1', apiKey: server?.adminKey ?? '' })
  const options = (extra: object = {}) => ({
    meili: { url: server!.url, adminKey: server!.adminKey, prefix, patience: PATIENCE, ...extra },
  })
  const writer = (extra?: object) => createMeilisearchWriter(options(extra))
  const index = async (extractions: readonly Extraction[]) => {
    const one = await writer()
    for (const extraction of extractions) await one.put(extraction, hashOf(extraction))
    await one.commit([])
  }
  const listUids = async () =>
    (await client.getIndexes({ limit: 1000 })).results
      .map(({ uid }) => uid)
      .filter((uid) => uid.startsWith(`${prefix}-`))
  const listIds = async (store: string) =>
    (await client.index(`${prefix}-${store}`).getDocuments({ limit: 1000 })).results.map(({ id }) => id).sort()

  beforeEach(() => {
    prefix = `test-${process.pid}-${count++}`
  })
  afterAll(() => server?.stop())

  it('stores documents, and leaves nothing beside what serves', async () => {
    await index([FIRST, SECOND])
    expect(await listIds('passages')).toEqual(['first-p1', 'first-p2', 'second-p1'])
    expect((await listUids()).filter((uid) => uid.endsWith('-next'))).toEqual([])
    expect(await (await writer()).stored()).toEqual(
      new Map([
        ['first', hashOf(FIRST)],
        ['second', hashOf(SECOND)],
      ]),
    )
  })

  it('keeps what was neither put nor removed', async () => {
    await index([FIRST, SECOND])
    const next = await writer()
    await next.remove('first')
    await next.put(createExtraction({ id: 'third', paragraphs: ['Something new.'] }), 'x')
    await next.commit([])
    expect(await listIds('passages')).toEqual(['second-p1', 'third-p1'])
    expect(await listIds('documents')).toEqual(['second-s', 'second-t0', 'third-s', 'third-t0'])
  })

  it('takes the last of a document put twice', async () => {
    const next = await writer()
    await next.put(createExtraction({ id: 'first', paragraphs: ['One.', 'Two.', 'Three.'] }), 'x')
    await next.put(FIRST, 'y')
    await next.commit([])
    expect(await listIds('passages')).toEqual(['first-p1', 'first-p2'])
  })

  it('changes nothing before it commits, nor when it is aborted', async () => {
    await index([FIRST])
    const next = await writer()
    await next.put(SECOND, 'x')
    expect(await listIds('passages')).toEqual(['first-p1', 'first-p2'])
    await next.abort()
    expect(await listIds('passages')).toEqual(['first-p1', 'first-p2'])
    expect((await listUids()).filter((uid) => uid.endsWith('-next'))).toEqual([])
  })
})
