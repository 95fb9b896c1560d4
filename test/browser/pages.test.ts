import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_PATH, openWalk, type Walk } from './open-walk.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Quotes one sentence as it stands, and one that nobody said. */
const DRAFT =
  'Napolitano wrote that “a local agency that does not wish to opt out” may leave. “Nobody ever said these words,” he said.'

let walk: Walk

describe.skipIf(BROWSER_PATH === null)('every page, in a real browser', { retry: 1 }, () => {
  beforeAll(async () => {
    walk = await openWalk()
  })
  afterAll(() => walk.close())

  const looks = [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const

  it.each(looks)(
    'every page is accessible and fits, %i px wide, %s',
    async (width, colorScheme) => {
      const { page, close } = await walk.openPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
      const wrong: string[] = []
      const look = async (what: string) => {
        wrong.push(...(await findViolations(page)).map((violation) => `${what}: ${violation}`))
        if (await overflows(page)) wrong.push(`${what}: wider than the window`)
      }
      for (const path of walk.paths) {
        await page.goto(walk.url + path)
        await look(path)
      }
      await page.goto(`${walk.url}/check`)
      await page.fill('textarea', DRAFT)
      await page.click('main form button[type="submit"]')
      await page.locator('h3.verdict').first().waitFor()
      await look('a checked draft')
      await close()
      expect(wrong).toEqual([])
    },
    300_000,
  )

  it('no page has a script, style or request that the policy forbids', async () => {
    const { page, complaints, close } = await walk.openPage()
    for (const path of walk.paths.filter((one) => !one.includes('nothing') && !one.includes('OR')))
      await page.goto(walk.url + path)
    expect(complaints).toEqual([])
    await close()
  })
})

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
