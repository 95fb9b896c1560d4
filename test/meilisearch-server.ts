import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A real Meilisearch to test against. */
export interface MeilisearchServer {
  readonly url: string
  readonly adminKey: string
  readonly version: string
  /** Ends it as `kill -9` does; only where the test started it. */
  kill(): Promise<void>
  /** Starts it again on the same port over the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const MASTER_KEY = 'a-master-key-for-tests-only'
const START_MS = 20_000
/** By default each batch, however small, first claims two thirds of the machine's memory: half a second of it. */
const INDEXING_MEMORY = '128MiB'

/** A server that runs already (`MEILI_URL`, `MEILI_ADMIN_KEY`), or one of our own; null, said aloud, where there is neither. */
export async function startMeilisearch(): Promise<MeilisearchServer | null> {
  const url = process.env.MEILI_URL
  if (url) {
    const adminKey = process.env.MEILI_ADMIN_KEY ?? ''
    return {
      url,
      adminKey,
      version: await readVersion(url, adminKey),
      kill: async () => {},
      restart: async () => {},
      stop: async () => {},
    }
  }
  if (spawnSync('meilisearch', ['--version']).status === 0) return startOwn()
  console.warn(
    'SKIPPED: the Meilisearch tests need a server: set MEILI_URL and MEILI_ADMIN_KEY, or put meilisearch on the PATH',
  )
  return null
}

async function startOwn(): Promise<MeilisearchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-meilisearch-'))
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  let child = await launch(folder, port)
  const kill = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await ended
  }
  return {
    url,
    adminKey: MASTER_KEY,
    version: await readVersion(url, MASTER_KEY),
    kill: () => kill('SIGKILL'),
    restart: async () => {
      child = await launch(folder, port)
    },
    stop: async () => {
      await kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const args = ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, '--master-key', MASTER_KEY]
  const child = spawn(
    'meilisearch',
    [...args, '--no-analytics', '--max-indexing-memory', INDEXING_MEMORY, '--log-level', 'ERROR'],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  )
  process.once('exit', () => child.kill('SIGKILL'))
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await wait(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null)
    if (answer?.ok) return child
    if (child.exitCode !== null) break
  }
  child.kill('SIGKILL')
  throw new Error('meilisearch did not start')
}

async function readVersion(url: string, key: string): Promise<string> {
  const answer = await fetch(new URL('/version', url), {
    headers: key === '' ? {} : { authorization: `Bearer ${key}` },
  })
  return ((await answer.json()) as { pkgVersion?: string }).pkgVersion ?? 'unknown'
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
