import { afterAll, describe, expect, it } from 'vitest'
import { BadParameter } from '../../server/bad-request.js'
import {
  type CitationList,
  parseCitationList,
  toCitationListHref,
  withItemMoved,
  withoutItem,
} from '../../server/citing/citation-list.js'
import { openCitableSite } from './citable-site.js'
import { decode } from './decode.js'

const { indexed, get, passage, quotation } = await openCitableSite()
afterAll(() => indexed.close())

describe('a list', () => {
  const list: CitationList = {
    style: 'apa',
    options: { paragraphMark: '¶', pinpointPlace: 'before-date' },
    items: [
      { id: 'a-p1', pinpoint: null, alterations: { sic: [], omit: [] }, note: '', group: '' },
      {
        id: 'b-q2',
        pinpoint: 'page 3-5',
        alterations: { sic: ['recieve', 'thier'], omit: ['every day'] },
        note: 'ask & check',
        group: 'Opt out',
      },
    ],
  }

  it('is its address, read back as it was', () => {
    const href = toCitationListHref(list)
    expect(parseCitationList(new URLSearchParams(href.split('?')[1]))).toEqual(list)
  })

  it('is ordered and shortened by links', () => {
    const grouped = { ...list, items: [...list.items, { ...list.items[0]!, id: 'c-p3' }] }
    expect(withItemMoved(grouped, 0, 1)?.items.map(({ id }) => id)).toEqual(['c-p3', 'b-q2', 'a-p1'])
    expect(withItemMoved(grouped, 1, 1)).toBeNull()
    expect(withItemMoved(grouped, 2, 1)).toBeNull()
    expect(withoutItem(list, 0).items.map(({ id }) => id)).toEqual(['b-q2'])
  })

  it('has each place once, and not more than an address holds', () => {
    expect(parseCitationList(new URLSearchParams('item=a&item=a&item=a&pin=3')).items).toHaveLength(2)
    const long = new URLSearchParams(Array.from({ length: 501 }, (_, index) => ['item', `a-p${index}`]))
    expect(() => parseCitationList(long)).toThrow(BadParameter)
  })

  it('is ordered and shortened by buttons, which say a place in the form', async () => {
    const press = async (button: string) => (await get(`/list?item=gone-p1&${plainItems()}&${button}`)).headers.location
    expect(await press('down=1')).toBe(`/list?item=gone-p1&item=${quotation.id}&item=${passage.id}`)
    expect(await press('up=2')).toBe(`/list?item=gone-p1&item=${quotation.id}&item=${passage.id}`)
    expect(await press('remove=0')).toBe(`/list?${plainItems()}`)
    expect(await press('up=1')).toBe(`/list?item=${passage.id}&item=gone-p1&item=${quotation.id}`)
    expect(await press('up=x')).toBeUndefined()
  })
  const plainItems = () => `item=${passage.id}&item=${quotation.id}`

  it('is a page that grows with its entries, not with their square', async () => {
    const page = async (count: number) => {
      const items = Array.from({ length: count }, (_, at) => `item=${passage.id}&pin=para+${at + 1}`).join('&')
      return (await get(`/list?${items}`)).text.length
    }
    expect(await page(120)).toBeLessThan(2.5 * (await page(60)))
  })

  const address = () =>
    `item=${passage.id}&group=First&note=Ask+her&item=${passage.document}&item=${quotation.id}&item=gone-p1`

  it('shows every entry, its source again in short, and what is gone', async () => {
    const { text } = await get(`/list?${address()}`)
    expect(text.match(/<article class="hit list-entry">/g)).toHaveLength(3)
    expect(text).toContain('<h2>First</h2>')
    expect(text).toContain('value="Ask her"')
    expect(text).toMatch(/<i>supra<\/i>/)
    expect(text).toMatch(/Not in the collection:<\/strong> <code>gone-p1<\/code>.*<article/s)
    expect(text).toContain('Table of authorities')
  })

  it.each([
    ['docx', /^PK/],
    ['html', /<em>supra<\/em>/],
    ['md', /\*Federal/],
    ['txt', /Federal/],
    ['bib', /@\w+\{/],
    ['ris', /TY {2}- /],
    ['json', /"type"/],
    ['csv', /Ask her/],
  ])('is taken away as %s', async (format, content) => {
    const { status, headers, body } = await get(`/list/export/${format}?${address()}`).responseType('blob')
    expect(status).toBe(200)
    expect(headers['content-disposition']).toContain(`citations.${format}`)
    expect(String(body)).toMatch(content)
  })

  it('carries the reader’s settings, alterations and permanent links into the page and the files', async () => {
    const word = /\w{5,}/.exec(passage.text)?.[0]
    const plain = `item=${passage.id}&pin=para+3`
    const chosen = `paragraph=${encodeURIComponent('¶')}&place=before-date&${plain}&sic=${word}`
    const page = (await get(`/list?${chosen}`)).text
    const text = async (query: string) => (await get(`/list/export/txt?${query}`)).text
    for (const shown of [decode(page), await text(chosen)]) {
      expect(shown).toMatch(/¶ 3 \(Jan\. 8, 2012/)
      expect(shown).toContain(`${word} [sic]`)
    }
    expect(await text(plain)).toMatch(/\(Jan\. 8, 2012, 11:01 PM\), para\. 3/)
    expect(await text(plain)).not.toContain('[sic]')
    const link = /Verify: http:\/\/[^/]+(\/at\/\S+)/.exec(await text(chosen))?.[1] ?? ''
    expect((await get(link)).text).toContain('Still there')
    expect(decode(page)).toContain(`/list/export/docx?paragraph=%C2%B6&place=before-date&item=${passage.id}`)
    for (const format of ['html', 'md', 'csv', 'json']) {
      const { body } = await get(`/list/export/${format}?${chosen}`).responseType('blob')
      expect(decode(String(body))).toContain(link)
    }
  })

  it('says what stands in no group only where there are others, and how to begin', async () => {
    const heading = '<h2>In no group</h2>'
    expect((await get(`/list?item=${passage.id}&group=First&item=${quotation.id}`)).text).toContain(heading)
    expect((await get(`/list?item=${passage.id}&item=${quotation.id}`)).text).not.toContain(heading)
    expect((await get('/list')).text).toContain('Nothing is collected here yet')
    expect((await get(`/list?item=${passage.id}`)).text).not.toContain('Nothing is collected')
  })

  it('keeps what was typed for what is gone', async () => {
    const { text } = await get('/list?item=gone-p1&pin=7&note=why')
    expect(text).toContain('name="pin" value="7"')
    expect(text).toContain('name="note" value="why"')
  })

  it('keeps what was typed where a pinpoint is none, and says so; a file is not made of it', async () => {
    const { status, text } = await get(`/list?item=${passage.id}&pin=nonsense&item=${passage.document}&pin=para+999`)
    expect(status).toBe(400)
    expect(text).toContain('value="nonsense"')
    expect(text).toContain('“nonsense” is no pinpoint')
    expect(text).toContain('there is no para. 999')
    expect((await get(`/list/export/txt?item=${passage.id}&pin=nonsense`)).status).toBe(400)
  })

  it('is not taken away as what is no format', async () => {
    expect((await get('/list/export/exe?item=a')).status).toBe(404)
  })
})
