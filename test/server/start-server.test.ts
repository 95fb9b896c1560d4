import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BadSetting, PortInUse, type SearchEngine } from '../../schema/index.js'
import { startServer } from '../../server/start-server.js'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
})
afterAll(() => indexed.close())

const start = (settings: { host: string; port: number }) =>
  startServer({ engine: indexed.engine, settings, logger: pino({ level: 'silent' }) })

describe('the server', () => {
  it('listens on any free port and answers at the address it names', async () => {
    const server = await start({ host: '127.0.0.1', port: 0 })
    const { status } = await fetch(`${server.url}/healthz`)
    expect(status).toBe(200)
    await server.close()
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })

  it('closes although a client keeps its connection', async () => {
    const server = await start({ host: '127.0.0.1', port: 0 })
    await new Promise<void>((resolve) => {
      ask(`${server.url}/healthz`, { headers: { connection: 'keep-alive' } }, (response) => {
        response.resume().on('end', resolve)
      }).end()
    })
    const began = performance.now()
    await server.close()
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('names a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const error = await start({ host: '127.0.0.1', port }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(PortInUse)
    expect(String(error)).toContain(String(port))
    other.close()
  })

  it('names a host that is not of this machine', async () => {
    await expect(start({ host: '192.0.2.1', port: 0 })).rejects.toBeInstanceOf(BadSetting)
  })
})

describe('a client that goes away', () => {
  /** The real engine, whose searches begin only when told to. */
  function holdSearches(engine: SearchEngine) {
    const signals: (AbortSignal | undefined)[] = []
    const held = Object.create(engine, {
      search: {
        value: async (...[request, signal]: Parameters<SearchEngine['search']>) => {
          signals.push(signal)
          await new Promise((resolve) => signal?.addEventListener('abort', resolve))
          return engine.search(request, signal)
        },
      },
    }) as SearchEngine
    return { held, signals }
  }

  it.each(['/search?q=mandatory', '/api/v1/search?q=mandatory'])('is searched for no longer at %s', async (path) => {
    const { held, signals } = holdSearches(indexed.engine)
    const server = await startServer({
      engine: held,
      settings: { host: '127.0.0.1', port: 0 },
      logger: pino({ level: 'silent' }),
    })
    const client = new AbortController()
    const answer = fetch(server.url + path, { signal: client.signal })
    await vi.waitFor(() => expect(signals.length).toBeGreaterThan(0))
    expect(signals.every((signal) => signal?.aborted === false)).toBe(true)
    client.abort()
    await expect(answer).rejects.toThrow()
    await vi.waitFor(() => expect(signals.every((signal) => signal?.aborted)).toBe(true))
    await server.close()
  })
})

describe('a client that asks too often', () => {
  it('is told so where a limit is set, and not on its own machine where none is', async () => {
    const limited = openSite(indexed.engine, { settings: { host: '127.0.0.1', port: 0, requestsPerMinute: 2 } })
    const statuses = []
    for (let time = 0; time < 3; time++) statuses.push((await supertest(limited).get('/api/v1/openapi.json')).status)
    expect(statuses).toEqual([200, 200, 429])
    const free = openSite(indexed.engine)
    for (let time = 0; time < 3; time++) expect((await supertest(free).get('/help')).status).toBe(200)
  })
})

describe('the log', () => {
  it('has the path, and never what was searched for', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const site = openSite(indexed.engine, { logger })
    await supertest(site).get('/search?q=confidential').set('cookie', 'secret=1')
    expect(lines.join('')).toContain('GET /search 200')
    expect(lines.join('')).not.toMatch(/confidential|secret/)
  })
})
