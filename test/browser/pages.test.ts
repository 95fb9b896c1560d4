import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import pino from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../server/start-server.js'
import { type Indexed, indexFiles, SEEDS } from '../server/seeds-engine.js'
import { BROWSER_PATH, openBrowser } from './open-browser.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let indexed: Indexed
let server: RunningServer
let browser: Browser
let paths: readonly string[]

describe.skipIf(BROWSER_PATH === null)('in a real browser', () => {
  beforeAll(async () => {
    indexed = await indexFiles([SEEDS])
    const settings = {
      host: '127.0.0.1',
      port: 0,
      recordsFolder: join(indexed.folder, 'records'),
      savedFolder: join(indexed.folder, 'saved'),
    }
    server = await startServer({ engine: indexed.engine, settings, logger: pino({ level: 'silent' }) })
    browser = await openBrowser()
    paths = await listPaths()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await indexed.close()
  })

  const looks = [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const

  it.each(looks)(
    'every page is accessible and fits, %i px wide, %s',
    async (width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      const wrong: string[] = []
      for (const path of paths) {
        await page.goto(server.url + path)
        wrong.push(...(await findViolations(page)).map((violation) => `${path}: ${violation}`))
        if (await overflows(page)) wrong.push(`${path}: wider than the window`)
      }
      await context.close()
      expect(wrong).toEqual([])
    },
    180_000,
  )

  it('no page has a script, style or request that the policy forbids', async () => {
    const { page, complaints, close } = await openPage()
    for (const path of paths.filter((one) => !one.includes('nothing') && !one.includes('OR')))
      await page.goto(server.url + path)
    expect(complaints).toEqual([])
    await close()
  })

  describe('without JavaScript', () => {
    it('a search, a filter, a tab, a document and its hits can be reached', async () => {
      const { page, close } = await openPage({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
      await page.goto(server.url)
      await page.fill('#q', '"opt out"')
      await page.click('.search-form button')
      expect(await page.locator('mark').first().textContent()).toMatch(/opt out/i)
      await page.click('#facets > summary')
      await page.locator('#facets .facet-value').first().click()
      expect(await page.locator('.constraints li').count()).toBeGreaterThan(0)
      await page.locator('.constraints a').first().click()
      await page.locator('.tabs a', { hasText: 'Documents' }).click()
      await page.locator('.tabs a', { hasText: 'Passages' }).click()
      await page.locator('.hit-title a').first().click()
      expect(page.url()).toMatch(/\/documents\/.*#p\d+$/)
      expect(await page.locator('mark').count()).toBeGreaterThan(0)
      await close()
    })

    it('facets stand beside the hits where there is room', async () => {
      const { page, close } = await openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
      await page.goto(`${server.url}/search?q=program`)
      expect(await page.locator('#facets .facet-value').first().isVisible()).toBe(true)
      await close()
    })
  })

  describe('with it', () => {
    it('/ goes to the box from anywhere, and types a slash inside it', async () => {
      const { page, close } = await openPage()
      await page.goto(`${server.url}/speakers`)
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
      await page.keyboard.press('/')
      expect(await page.inputValue('#q')).toBe('/')
      await close()
    })

    it('the hits follow what is typed, and the way back leads to what was there', async () => {
      const { page, close } = await openPage()
      await page.goto(`${server.url}/search?q=program`)
      const before = await page.textContent('.result-count')
      await page.fill('#q', 'mandatory')
      await page.waitForURL(/q=mandatory/)
      await page.waitForFunction((was) => document.querySelector('.result-count')?.textContent !== was, before)
      expect(await page.locator('mark').first().textContent()).toMatch(/mandatory/i)
      expect(await page.title()).toMatch(/mandatory/)
      expect(await page.textContent('#status')).toMatch(/passages/)
      await page.goBack()
      await page.waitForFunction((was) => document.querySelector('.result-count')?.textContent === was, before)
      expect(await page.inputValue('#q')).toBe('program')
      await close()
    })

    it('n and p walk the hits of a document', async () => {
      const { page, close } = await openPage()
      await page.goto(server.url + paths.find((path) => path.startsWith('/documents/')))
      const places: string[] = []
      for (const key of ['n', 'n', 'p']) {
        await page.keyboard.press(key)
        places.push(new URL(page.url()).hash)
      }
      expect(places[0]).toMatch(/^#p\d+$/)
      expect(places[1]).not.toBe(places[0])
      expect(places[2]).toBe(places[0])
      await close()
    })

    it('passages are collected in a list that is kept, ordered and counted', async () => {
      const { page, close } = await openPage()
      await page.goto(`${server.url}/search?q=mandatory`)
      await page.locator('[data-add]').nth(0).click()
      await page.locator('[data-add]').nth(1).click()
      expect(await page.textContent('[data-list]')).toBe('List (2)')
      expect(page.url()).toContain('/search')
      await page.click('[data-list]')
      expect(await page.locator('.list-entry').count()).toBe(2)
      const second = await page.locator('.list-entry input[name="item"]').nth(1).inputValue()
      await page.getByLabel('up, entry 2').click()
      expect(await page.locator('.list-entry input[name="item"]').nth(0).inputValue()).toBe(second)
      await page.getByLabel('remove entry 2').click()
      expect(await page.textContent('[data-list]')).toBe('List (1)')
      await page.goto(server.url)
      await page.click('[data-list]')
      expect(await page.locator('.list-entry input[name="item"]').inputValue()).toBe(second)
      await close()
    })

    it('a list that came by its address is not taken for one’s own until it is kept', async () => {
      const { page, close } = await openPage()
      await page.goto(server.url + paths.find((path) => path.startsWith('/list?')))
      expect(await page.textContent('[data-list]')).toBe('List')
      await page.getByText('Keep it as my list').click()
      await page.waitForFunction(() => document.querySelector('[data-list]')?.textContent === 'List (3)')
      await close()
    })

    it('a citation is copied with its italics, and plain', async () => {
      const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
      await page.goto(server.url + paths.find((path) => path.startsWith('/cite?') && path.includes('words')))
      await page.getByText('Copy', { exact: true }).click()
      const read = (type: string) =>
        page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]?.getType(wanted))?.text(), type)
      expect(await read('text/html')).toMatch(/<i>/)
      const plain = await read('text/plain')
      expect(plain).toMatch(/“.+” .+ para\. \d+\./s)
      expect(plain).not.toContain('<')
      await close()
    })

    it('words selected in a document are copied with their citation', async () => {
      const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
      await page.goto(server.url + paths.find((path) => path.startsWith('/documents/')))
      const number = await page.locator('.block.paragraph .number').nth(2).textContent()
      await page.locator('.block.paragraph .block-text').nth(2).selectText()
      await page.getByText('Copy with citation').click()
      await page.getByText('Copied', { exact: true }).waitFor()
      const plain = await page.evaluate(() => navigator.clipboard.readText())
      const words = (await page.locator('.block.paragraph .block-text').nth(2).textContent()) ?? ''
      expect(plain).toContain(words.trim())
      expect(plain).toContain(`para. ${number}.`)
      await close()
    })

    it('a box over a long facet shows its values as they are typed', async () => {
      const { page, close } = await openPage()
      await page.goto(`${server.url}/search`)
      const facet = page.locator('.facet:has(.facet-find)').first()
      const name = await facet.locator('.value').last().textContent()
      await facet.locator('input[type="search"]').fill(name?.slice(0, 6) ?? '')
      await page.waitForTimeout(900)
      const values = await facet.locator('.value').allTextContents()
      expect(values).toContain(name)
      for (const value of values) expect(value.toLowerCase()).toContain(name?.slice(0, 6).toLowerCase())
      await close()
    })
  })
})

async function listPaths(): Promise<readonly string[]> {
  const read = async (path: string) => (await fetch(server.url + path)).json()
  const { hits } = (await read('/api/v1/search?q=mandatory')) as { hits: { id: string; document: { id: string } }[] }
  const [speaker] = await indexed.engine.listEntities('speaker')
  return [
    `/documents/${hits[0]?.document.id}?q=program&show=quotations&show=people&show=records`,
    '/',
    '/search',
    '/search?q=mandatory&year=2011&kind=article',
    '/search?q=mandatory&in=quotations',
    '/search?q=mandatory&in=documents',
    '/search?q=zebra+mandatory',
    '/search?q=a+OR',
    '/search/facets/person',
    `/documents/${hits[0]?.document.id}`,
    '/speakers',
    `/speakers/${speaker?.id}`,
    '/help',
    '/build',
    '/report',
    '/report?terms=mandatory%0A%22opt+out%22%0Aa+OR',
    '/records',
    '/check',
    `/cite?id=${hits[0]?.id}&words=1`,
    `/cite?id=${hits[0]?.document.id}&style=bibtex`,
    '/list',
    `/at/${hits[0]?.id}?h=${'0'.repeat(16)}`,
    `/list?item=${hits[0]?.id}&group=First&note=Ask&item=${hits[1]?.id}&item=${hits[2]?.document.id}`,
    '/saved',
    '/nothing-here',
  ]
}

async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<{
  readonly page: Page
  readonly complaints: readonly string[]
  readonly close: BrowserContext['close']
}> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(`leaves the site: ${request.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>
}

async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`)
}

function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
