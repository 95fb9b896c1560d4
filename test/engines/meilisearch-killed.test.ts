import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiledUrl } from '../../schema/compiled-url.js'
import type { SearchEngine } from '../../schema/index.js'
import { createMeilisearchEngine } from '../../search/engines/meilisearch/create-meilisearch-engine.js'
import { createMeilisearchWriter } from '../../search/engines/meilisearch/create-meilisearch-writer.js'
import { startMeilisearch } from '../meilisearch-server.js'
import { createExtraction } from './fixture-documents.js'
import { searchWords } from './search-words.js'

const server = await startMeilisearch()
const DOCUMENTS = 40

/** Replaces every document by one that says “second” and commits, in a process of its own. */
const SCRIPT = `
  const { createMeilisearchWriter } = await import(process.env.WRITER)
  const { meili, extractions } = JSON.parse(process.env.WORK)
  const writer = await createMeilisearchWriter({ meili })
  for (const extraction of extractions) await writer.put(extraction, 'second')
  await writer.commit([])
`

describe.skipIf(server === null)(`a writer to Meilisearch ${server?.version} that is killed`, () => {
  const meili = { url: server?.url ?? '', adminKey: server?.adminKey ?? '', prefix: `killed-${process.pid}` }
  const create = (word: string) =>
    Array.from({ length: DOCUMENTS }, (_, at) =>
      createExtraction({ id: `document-${at}`, paragraphs: [`The ${word} policy.`, `Again the ${word}.`] }),
    )
  let engine: SearchEngine

  beforeAll(async () => {
    const writer = await createMeilisearchWriter({ meili })
    for (const extraction of create('first')) await writer.put(extraction, 'first')
    await writer.commit([])
    engine = await createMeilisearchEngine({ meili })
  })
  afterAll(async () => {
    await engine?.close()
    await server?.stop()
  })

  const startWriter = (): ChildProcess => {
    const WRITER = compiledUrl(
      new URL('../../search/engines/meilisearch/x.ts', import.meta.url).href,
      './create-meilisearch-writer.js',
    ).href
    const WORK = JSON.stringify({ meili, extractions: create('second') })
    const args = ['--input-type=module', '--eval', SCRIPT]
    return spawn(process.execPath, args, { env: { ...process.env, WRITER, WORK }, stdio: 'ignore' })
  }
  const count = async (word: string) => (await searchWords(engine, word)).total.value

  it.each([150, 450, 800, 1_300])(
    'after %i ms leaves one whole index or the other, and the next writer succeeds',
    async (milliseconds) => {
      const child = startWriter()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await wait(milliseconds)
      child.kill('SIGKILL')
      await ended
      for (let look = 0; look < 5; look++) {
        const answer = await searchWords(engine, 'policy')
        const texts = new Set(answer.hits.map(({ text }) => text))
        expect([answer.total.value, texts.size]).toEqual([DOCUMENTS, 1])
        await wait(50)
      }
      const writer = await createMeilisearchWriter({ meili })
      for (const extraction of create('first')) await writer.put(extraction, 'first')
      await writer.commit([])
      expect([await count('first'), await count('second')]).toEqual([DOCUMENTS * 2, 0])
    },
  )

  it('and one that is not killed replaces it', async () => {
    const child = startWriter()
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(code).toBe(0)
    expect([await count('first'), await count('second')]).toEqual([0, DOCUMENTS * 2])
  })
})
