import { Agent, request } from 'undici'
import { EngineUnavailable } from '../../../schema/index.js'
import { MeilisearchRefusal } from './meilisearch-refusal.js'

/** The shape the `meilisearch` client calls instead of `fetch`. */
export type SendRequest = (...request: Parameters<typeof fetch>) => Promise<unknown>

export interface Connection {
  readonly send: SendRequest
  close(): Promise<void>
}

/** Milliseconds: what a query may take at most on the server, and what a task or an upload may. */
const READ_TIMEOUT = 30_000
const CONNECT_TIMEOUT = 2_000
/** More at once only queue inside the server: it answers searches on as many threads as it has cores. */
const CONNECTIONS = 16

/**
 * Keep-alive connections of our own. The client's default, `fetch`, sends head and body in two packets and waits 40 ms for a
 * delayed acknowledgement between them; this one sets `TCP_NODELAY`.
 * @throws EngineUnavailable (the function) where nothing answers, MeilisearchRefusal where the answer is an error
 */
export function openConnection(timeout: number = READ_TIMEOUT): Connection {
  const agent = new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: 30_000,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout: CONNECT_TIMEOUT, noDelay: true },
  })
  return {
    send: (url, init) => sendThrough(agent, new URL(String(url)), init ?? {}),
    close: () => agent.destroy(),
  }
}

async function sendThrough(agent: Agent, url: URL, init: RequestInit): Promise<unknown> {
  const answer = await exchange(agent, url, init)
  if (answer.status >= 400) throw new MeilisearchRefusal(answer.status, parseRefusal(answer.text))
  if (answer.text === '') return undefined
  try {
    return JSON.parse(answer.text)
  } catch {
    throw new EngineUnavailable(`What answers at ${url.origin} is not Meilisearch.`)
  }
}

async function exchange(agent: Agent, url: URL, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const { statusCode, body } = await request(url, {
      dispatcher: agent,
      method: (init.method ?? 'GET') as 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? init.body : null,
      signal: init.signal ?? null,
    })
    return { status: statusCode, text: await body.text() }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).name
    throw new EngineUnavailable(`Meilisearch does not answer at ${url.origin} (${code}).`)
  }
}

function parseRefusal(text: string): { code?: string; message?: string } {
  try {
    return JSON.parse(text) as { code?: string; message?: string }
  } catch {
    return {}
  }
}
