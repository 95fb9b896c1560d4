import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACET_FIELDS, type SearchAnswer, type SearchEngine, type SearchRequest } from '../../schema/index.js'
import { createEmbeddedEngine } from '../../search/engines/embedded/create-embedded-engine.js'
import { createEmbeddedWriter } from '../../search/engines/embedded/create-embedded-writer.js'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/create-meilisearch-engine.js'
import { createMeilisearchWriter } from '../../search/engines/meilisearch/create-meilisearch-writer.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { startMeilisearch } from '../meilisearch-server.js'
import { DOCUMENTS, FILTERS, QUERIES } from './agreement-cases.js'
import { collectEntities, createExtraction } from './fixture-documents.js'
import { toRequest } from './search-words.js'

const server = await startMeilisearch()

describe.skipIf(server === null)(`Meilisearch ${server?.version} answers as the embedded engine does`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-agrees-'))
  const meili = { url: server?.url ?? '', adminKey: server?.adminKey ?? '', prefix: `agrees-${process.pid}` }
  let embedded: SearchEngine
  let meilisearch: SearchEngine

  beforeAll(async () => {
    const extractions = DOCUMENTS.map(createExtraction)
    const entities = collectEntities(extractions.flatMap(({ mentions }) => mentions))
    for (const writer of [
      await createEmbeddedWriter({ dataFolder: folder }),
      await createMeilisearchWriter({ meili }),
    ]) {
      for (const extraction of extractions) await writer.put(extraction, extraction.document.id)
      await writer.commit(entities)
    }
    embedded = await createEmbeddedEngine({ dataFolder: folder })
    meilisearch = await createMeilisearchEngine({ meili })
  })
  afterAll(async () => {
    await embedded?.close()
    await meilisearch?.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const compare = async (typed: string, more: Partial<SearchRequest>) => {
    const parsed = parseQuery(typed, { isExact: false })
    if (parsed.kind === 'refused') throw new Error(`${typed}: ${parsed.refusal.message}`)
    const request = toRequest(parsed.query, { facets: FACET_FIELDS, per: 50, ...more })
    const [ours, theirs] = await Promise.all([meilisearch.search(request), embedded.search(request)])
    expect({ typed, ...comparable(ours) }).toEqual({ typed, ...comparable(theirs) })
    const documents = await Promise.all([
      meilisearch.findMatchingDocuments(request),
      embedded.findMatchingDocuments(request),
    ])
    expect(documents[0]).toEqual(documents[1])
  }

  it.each(QUERIES)('%s', async (typed) => {
    await compare(typed, {})
    await compare(typed, { unit: 'quotations', sort: '-date' })
    for (const unit of ['passages', 'quotations'] as const) await compare(typed, { unit, sort: 'relevance' })
  })

  it.each(FILTERS)('filtered by %j', async (filters) => {
    for (const typed of ['', 'policy', '"opt out"', 'e-mail OR opt', 'policy w/3 agency'])
      for (const unit of ['passages', 'quotations'] as const) await compare(typed, { filters, unit })
  })

  it('pages in the same order', async () => {
    for (const sort of ['date', '-date', 'relevance'] as const)
      for (const page of [1, 2, 3, 9]) await compare('the', { sort, page, per: 2 })
  })

  it('stores, lists and describes the same', async () => {
    const ours = await meilisearch.stats()
    const theirs = await embedded.stats()
    const plain = { indexedAt: null, engine: '', engineVersion: '' }
    expect({ ...ours, ...plain }).toEqual({ ...theirs, ...plain })
    expect(await meilisearch.listDocuments(0, 100)).toEqual(await embedded.listDocuments(0, 100))
    expect(await meilisearch.listDocuments(1, 2)).toEqual(await embedded.listDocuments(1, 2))
    for (const { id } of DOCUMENTS) expect(await meilisearch.findDocument(id)).toEqual(await embedded.findDocument(id))
    for (const id of ['hyphens-p2', 'hyphens-p99', 'speech-q1', 'nothing'])
      expect(await meilisearch.findDocumentOf(id)).toEqual(await embedded.findDocumentOf(id))
    for (const category of ['person', 'organisation', 'place', 'law', 'speaker'] as const)
      expect(await meilisearch.listEntities(category)).toEqual(await embedded.listEntities(category))
    for (const word of ['polcy', 'agencys', 'comunities', 'zzzz'])
      expect(await meilisearch.findNearWords(word)).toEqual(await embedded.findNearWords(word))
  })

  it('finds the same source for a quotation', async () => {
    const words = 'the email address was known to the agency'.split(' ')
    const ours = await meilisearch.findCandidates(words, 1)
    expect(ours).toEqual(await embedded.findCandidates(words, 1))
  })
})

/** All of an answer that does not depend on the time or the engine. */
function comparable({ milliseconds: _, ...answer }: SearchAnswer) {
  return answer
}
