import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { createEntityDesk } from '../../cli/create-entity-desk.js'
import { readDraft } from '../../indexer/read-draft.js'
import { startServer } from '../../server/start-server.js'
import { indexFiles, SEEDS } from '../server/seeds-engine.js'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; null where it has none. */
export const BROWSER_PATH = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null
if (BROWSER_PATH === null)
  console.warn(
    'NO BROWSER: Chromium is not on this machine (set CHROMIUM to its path). The pages are NOT tested in one.',
  )

type ContextOptions = Parameters<Browser['newContext']>[0]

export interface OpenPage {
  readonly page: Page
  /** What the browser's console complained of, and requests that leave the site. */
  readonly complaints: readonly string[]
  readonly close: BrowserContext['close']
}

/** The whole site over the seeds, and a browser before it. */
export interface Walk {
  readonly url: string
  /** An address of every page there is. */
  readonly paths: readonly string[]
  openPage(options?: ContextOptions): Promise<OpenPage>
  close(): Promise<void>
}

export async function openWalk(): Promise<Walk> {
  const indexed = await indexFiles([SEEDS])
  const server = await startServer({
    engine: indexed.engine,
    settings: {
      host: '127.0.0.1',
      port: 0,
      recordsFolder: join(indexed.folder, 'records'),
      savedFolder: join(indexed.folder, 'saved'),
    },
    understandDraft: readDraft,
    desk: createEntityDesk(indexed.folder),
    logger: pino({ level: 'silent' }),
  })
  const browser = await chromium.launch({
    executablePath: BROWSER_PATH ?? '',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  return {
    url: server.url,
    paths: await listPaths(server.url),
    openPage: (options) => openPage(browser, server.url, options),
    close: async () => {
      await browser.close()
      await server.close()
      await indexed.close()
    },
  }
}

async function openPage(browser: Browser, url: string, options?: ContextOptions): Promise<OpenPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`leaves the site: ${request.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}

async function listPaths(url: string): Promise<readonly string[]> {
  const answer = await (await fetch(`${url}/api/v1/search?q=mandatory`)).json()
  const [first, second, third] = (answer as { hits: { id: string; document: { id: string } }[] }).hits
  const speaker = (await fetch(`${url}/speakers?name=Janet+Napolitano`)).url.slice(url.length)
  return [
    `/documents/${first?.document.id}?q=program&show=quotations&show=people&show=records`,
    '/',
    '/search',
    '/search?q=mandatory&year=2011&kind=article',
    '/search?q=mandatory&in=quotations',
    '/search?q=mandatory&in=documents',
    '/search?q=zebra+mandatory',
    '/search?q=a+OR',
    '/search/facets/person',
    `/documents/${first?.document.id}`,
    '/speakers',
    speaker,
    '/help',
    '/build',
    '/report',
    '/report?terms=mandatory%0A%22opt+out%22%0Aa+OR',
    '/records',
    '/saved',
    '/check',
    '/entities',
    '/entities?find=Uribe',
    '/entities?name=Sarahi+Uribe&do=rename&to=Sarahi+A.+Uribe',
    `/cite?id=${first?.id}&words=1`,
    `/cite?id=${first?.document.id}&style=bibtex`,
    '/list',
    `/list?item=${first?.id}&group=First&note=Ask&item=${second?.id}&item=${third?.document.id}`,
    `/at/${first?.id}?h=${'0'.repeat(16)}`,
    '/nothing-here',
  ]
}
