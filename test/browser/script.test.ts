import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_PATH, openWalk, type Walk } from './open-walk.js'

/** A page scrolls to its target when it gets to it: on a busy machine not within the second that is usual. */
const PATIENCE = { timeout: 20_000 }

/** A page scrolls smoothly to its target: what is in view is told once that stands still. */
async function waitInView(place: Locator): Promise<void> {
  let last = Number.NaN
  const rests = async () => {
    const now = (await place.boundingBox())?.y ?? Number.NaN
    const isStill = now === last
    last = now
    return isStill && (await isInView(place))
  }
  await expect.poll(rests, { ...PATIENCE, interval: 250 }).toBe(true)
}

async function isInView(place: Locator): Promise<boolean> {
  const box = await place.boundingBox()
  return box !== null && box.y >= 0 && box.y < 900
}

let walk: Walk

describe.skipIf(BROWSER_PATH === null)('the site in a real browser', { retry: 1 }, () => {
  beforeAll(async () => {
    walk = await openWalk()
  })
  afterAll(() => walk.close())

  describe('without JavaScript', () => {
    it('a search, a filter, a tab, a document and its hits can be reached', async () => {
      const { page, close } = await walk.openPage({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
      await page.goto(walk.url)
      await page.fill('#q', '"opt out"')
      await page.click('.search-form button')
      await page.waitForURL(/\/search\?/)
      expect(await page.locator('mark').first().textContent()).toMatch(/opt out/i)
      await page.click('#facets > summary')
      await page.locator('#facets .facet-value').first().click()
      await page.locator('.constraints li').first().waitFor()
      await page.locator('.constraints a').first().click()
      await page.locator('.tabs a', { hasText: 'Documents' }).click()
      await page.locator('.tabs a', { hasText: 'Passages' }).click()
      await page.locator('.hit-title a').first().click()
      await page.waitForURL(/\/documents\/.*#p\d+$/)
      await page.locator('mark').first().waitFor()
      await close()
    })

    it.each([1280, 390])('a quotation leads to its note, and its words stay in view, %i px wide', async (width) => {
      const { page, close } = await walk.openPage({ javaScriptEnabled: false, viewport: { width, height: 900 } })
      await page.goto(walk.url + walk.paths[0]?.replace('&show=people&show=records', ''))
      const quotations = await page.locator('.block a.said').all()
      expect(quotations.length).toBeGreaterThan(3)
      for (const words of quotations) {
        const note = page.locator((await words.getAttribute('href')) ?? '')
        await words.click()
        await waitInView(note)
        expect(await isInView(words)).toBe(true)
      }
      await close()
    })

    it('closed notes stretch no paragraph where there is room beside it', async () => {
      const { page, close } = await walk.openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
      await page.goto(walk.url + walk.paths[0]?.replace('&show=people&show=records', ''))
      for (const block of await page.locator('.block:has(.note)').all()) {
        const [whole, text] = [await block.boundingBox(), await block.locator('.block-text').boundingBox()]
        expect((whole?.height ?? 0) - (text?.height ?? 0)).toBeLessThan(100)
      }
      await close()
    })

    it('the tabs stand in one row on a phone', async () => {
      const { page, close } = await walk.openPage({ viewport: { width: 390, height: 900 } })
      await page.goto(`${walk.url}/search?q=program`)
      const tops = await page
        .locator('.tab-row > a')
        .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top))
      expect(new Set(tops).size).toBe(1)
      await close()
    })

    it('facets stand beside the hits where there is room', async () => {
      const { page, close } = await walk.openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
      await page.goto(`${walk.url}/search?q=program`)
      expect(await page.locator('#facets .facet-value').first().isVisible()).toBe(true)
      await close()
    })
  })

  describe('with it', () => {
    it('/ goes to the box from anywhere, and types a slash inside it', async () => {
      const { page, close } = await walk.openPage()
      await page.goto(`${walk.url}/speakers`)
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
      await page.keyboard.press('/')
      expect(await page.inputValue('#q')).toBe('/')
      await close()
    })

    it('the hits follow what is typed, and the way back leads to what was there', async () => {
      const { page, close } = await walk.openPage()
      await page.goto(`${walk.url}/search?q=program`)
      const before = await page.textContent('.result-count')
      await page.fill('#q', 'mandatory')
      await page.waitForURL(/q=mandatory/)
      await page.waitForFunction((was) => document.querySelector('.result-count')?.textContent !== was, before)
      expect(await page.locator('mark').first().textContent()).toMatch(/mandatory/i)
      await expect.poll(() => page.title(), PATIENCE).toMatch(/mandatory/)
      await expect.poll(() => page.textContent('#status'), PATIENCE).toMatch(/passages/)
      await page.goBack()
      await page.waitForFunction((was) => document.querySelector('.result-count')?.textContent === was, before)
      expect(await page.inputValue('#q')).toBe('program')
      await close()
    })

    it('n and p walk the hits of a document', async () => {
      const { page, close } = await walk.openPage()
      await page.goto(walk.url + walk.paths.find((path) => path.startsWith('/documents/')))
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
      const { page, close } = await walk.openPage()
      await page.goto(`${walk.url}/search?q=mandatory`)
      await page.locator('[data-add]').nth(0).click()
      await page.locator('[data-add]').nth(1).click()
      expect(await page.textContent('[data-list]')).toBe('List (2)')
      expect(page.url()).toContain('/search')
      await page.click('[data-list]')
      await expect.poll(() => page.locator('.list-entry').count(), PATIENCE).toBe(2)
      const second = await page.locator('.list-entry input[name="item"]').nth(1).inputValue()
      await page.getByLabel('up, entry 2').click()
      const first = page.locator('.list-entry input[name="item"]').nth(0)
      await expect.poll(() => first.inputValue(), PATIENCE).toBe(second)
      await page.getByLabel('remove entry 2').click()
      await page.getByText('List (1)', { exact: true }).waitFor()
      await page.goto(walk.url)
      await page.click('[data-list]')
      await page.waitForURL(/\/list\?/)
      expect(await page.locator('.list-entry input[name="item"]').inputValue()).toBe(second)
      await close()
    })

    it('what is added from its citation is listed as it was cited there, and once', async () => {
      const { page, close } = await walk.openPage()
      const path = walk.paths.find((one) => one.startsWith('/cite?'))
      await page.goto(`${walk.url}${path}&pinpoint=para+7`)
      await page.click('[data-add]')
      await page.click('[data-add]')
      expect(await page.textContent('[data-list]')).toBe('List (1)')
      await page.click('[data-list]')
      await expect.poll(() => page.locator('.list-entry').count(), PATIENCE).toBe(1)
      expect(await page.locator('.list-entry input[name="pin"]').inputValue()).toBe('para 7')
      await close()
    }, 60_000)

    it('a list that came by its address is not taken for one’s own until it is kept', async () => {
      const { page, close } = await walk.openPage()
      await page.goto(walk.url + walk.paths.find((path) => path.startsWith('/list?')))
      expect(await page.textContent('[data-list]')).toBe('List')
      await page.getByText('Keep it as my list').click()
      await page.waitForFunction(() => document.querySelector('[data-list]')?.textContent === 'List (3)')
      await close()
    })

    it('a citation is copied with its italics, and plain', async () => {
      const { page, close } = await walk.openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
      await page.goto(walk.url + walk.paths.find((path) => path.startsWith('/cite?') && path.includes('words')))
      await page.getByText('Copy', { exact: true }).click()
      await page.locator('button[data-copy]', { hasText: 'Copied' }).waitFor()
      const read = (type: string) =>
        page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]?.getType(wanted))?.text(), type)
      expect(await read('text/html')).toMatch(/<i>/)
      const plain = await read('text/plain')
      expect(plain).toMatch(/“.+” .+ para\. \d+\./s)
      expect(plain).not.toContain('<')
      await close()
    })

    it('words selected in a document are copied with their citation', async () => {
      const { page, close } = await walk.openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
      await page.goto(walk.url + walk.paths.find((path) => path.startsWith('/documents/')))
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
      const { page, close } = await walk.openPage()
      await page.goto(`${walk.url}/search`)
      const facet = page.locator('.facet:has(.facet-find)').first()
      const name = await facet.locator('.value').last().textContent()
      await facet.locator('input[type="search"]').fill(name?.slice(0, 6) ?? '')
      const typed = name?.slice(0, 6).toLowerCase() ?? ''
      const isNarrowed = async () => {
        const values = await facet.locator('.value').allTextContents()
        return values.includes(name ?? '') && values.every((value) => value.toLowerCase().includes(typed))
      }
      await expect.poll(isNarrowed, PATIENCE).toBe(true)
      await close()
    })
  })
})
