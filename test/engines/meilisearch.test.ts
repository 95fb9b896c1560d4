import { describe } from 'vitest'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/create-meilisearch-engine.js'
import { createMeilisearchWriter } from '../../search/engines/meilisearch/create-meilisearch-writer.js'
import { startMeilisearch } from '../meilisearch-server.js'
import { describeEngineContract, toEntities } from './contract.js'

const server = await startMeilisearch()

describe.skipIf(server === null)(`Meilisearch ${server?.version ?? 'absent'}`, () => {
  describeEngineContract('meilisearch', async () => {
    const meili = { url: server!.url, adminKey: server!.adminKey, prefix: `contract-${process.pid}` }
    const engine = await createMeilisearchEngine({ meili })
    return {
      engine,
      async write(extractions, removed = []) {
        const writer = await createMeilisearchWriter({ meili })
        for (const extraction of extractions) await writer.put(extraction, extraction.document.contentHash)
        for (const id of removed) await writer.remove(id)
        await writer.commit(toEntities(extractions))
      },
      async close() {
        await engine.close()
        await server!.stop()
      },
    }
  })
})
