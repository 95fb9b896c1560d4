import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { Pool } from 'undici'
import type { SearchEngine } from '../schema/index.js'
import { createApp } from '../server/create-app.js'
import { type Figure, summarise } from './measure.js'

const WARM_UP = 20
/** The least of so many: what else the processor was given to do is no part of the answer. */
const TIMES = 3

/** What the site adds to the engine's own time, over a connection that stays open. */
export async function measureHttp(engine: SearchEngine, queries: readonly string[]): Promise<Figure[]> {
  const settings = { host: '127.0.0.1', port: 0 }
  const server = createApp({ engine, settings, logger: pino({ level: 'silent' }) }).listen(0, settings.host)
  await once(server, 'listening')
  const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const added: number[] = []
  for (const query of [...queries.slice(0, WARM_UP), ...queries]) {
    const tries: number[] = []
    for (let at = 0; at < TIMES; at++) tries.push(await ask(pool, query))
    added.push(Math.min(...tries))
  }
  await pool.close()
  server.close()
  const { p50, p95 } = summarise(added.slice(WARM_UP))
  return [{ name: 'the HTTP answer adds', value: p95, unit: 'ms p95', budget: 5, more: `p50 ${p50.toFixed(1)}` }]
}

/** @returns the milliseconds beyond those that the engine says it took */
async function ask(pool: Pool, query: string): Promise<number> {
  const began = performance.now()
  const { body } = await pool.request({ path: `/api/v1/search?q=${encodeURIComponent(query)}`, method: 'GET' })
  const answer = (await body.json()) as { readonly milliseconds: number }
  return performance.now() - began - answer.milliseconds
}
