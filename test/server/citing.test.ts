import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STYLES } from '../../citations/styles.js'
import { BadParameter } from '../../server/bad-request.js'
import {
  type CitationList,
  parseCitationList,
  toCitationListHref,
  withItemMoved,
  withoutItem,
} from '../../server/citing/citation-list.js'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
let passage: { id: string; document: string; text: string }
let quotation: { id: string }
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  site = openSite(indexed.engine)
  const [hit] = (await get('/api/v1/search?q=mandatory&outlet=Los+Angeles+Times')).body.hits
  passage = { id: hit.id, document: hit.document.id, text: hit.text }
  quotation = (await get('/api/v1/search?in=quotations&speaker=Janet+Napolitano')).body.hits[0]
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
const decode = (html: string) =>
  html
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('GET /api/v1/citations', () => {
  it('cites a passage at its paragraph', async () => {
    const { body } = await get(`/api/v1/citations?id=${passage.id}&style=bluebook`)
    expect(body).toMatchObject({
      id: passage.id,
      document: passage.document,
      style: 'bluebook',
      pinpoint: expect.stringMatching(/^para \d+$/),
    })
    expect(body.text).toMatch(/^Paloma Esquivel, \*Federal Immigration Enforcement/)
    expect(body.text).toContain(body.pinpoint.replace('para ', 'para. '))
  })

  it('cites a document as a whole, and at a pinpoint that is asked for', async () => {
    const whole = (await get(`/api/v1/citations?id=${passage.document}&style=bluebook`)).body
    expect(whole.pinpoint).toBe('')
    expect(whole.text).not.toContain('para.')
    const { text } = (await get(`/api/v1/citations?id=${passage.document}&style=bluebook&pinpoint=12`)).body
    expect(text).toContain('para. 12')
  })

  it('refuses what is no pinpoint, and says where the copy has no such paragraph', async () => {
    const refused = await get(`/api/v1/citations?id=${passage.id}&pinpoint=nonsense`)
    expect(refused.status).toBe(400)
    expect(refused.body.error).toMatchObject({
      message: '“nonsense” is no pinpoint',
      expected: expect.stringContaining('page 3'),
    })
    expect((await get(`/cite?id=${passage.id}&pinpoint=nonsense`)).status).toBe(400)
    const beyond = await get(`/cite?id=${passage.id}&pinpoint=para+999`)
    expect(beyond.status).toBe(200)
    expect(beyond.text).toMatch(/This copy has \d+ paragraphs: there is no para. 999/)
    expect((await get(`/cite?id=${passage.id}`)).text).not.toContain('This copy has')
  })

  it.each(STYLES)('knows the style %s', async (style) => {
    const { status, body } = await get(`/api/v1/citations?id=${quotation.id}&style=${style}`)
    expect(status).toBe(200)
    expect(body.text ?? body.notes[0]).toBeTruthy()
  })

  it.each([
    ['', 400, 'parameter'],
    ['id=nothing-of-that-name', 404, 'not-found'],
    ['id=x&style=vancouver', 400, 'parameter'],
    ['id=x&colour=red', 400, 'parameter'],
    ['id=x&paragraph=chapter', 400, 'parameter'],
    ['id=x&place=anywhere', 400, 'parameter'],
  ])('answers ?%s with %i', async (query, status, kind) => {
    const answer = await get(`/api/v1/citations?${query}`)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toMatchObject({ status, kind, expected: expect.any(String) })
  })
})

describe('the page of a citation', () => {
  it('copies the words as they stand, and marks alterations only when asked', async () => {
    const citation = async (query: string) =>
      decode(
        /<div id="citation".*?<\/div>/s.exec((await get(`/cite?id=${passage.id}&words=1${query}`)).text)?.[0] ?? '',
      )
    const word = /\w{5,}/.exec(passage.text)?.[0]
    expect(await citation('')).toContain(passage.text.slice(0, 30))
    expect(await citation('')).not.toContain('[sic]')
    expect(await citation(`&sic=${word}`)).toContain(`${word} [sic]`)
  })

  it('is found from every hit', async () => {
    const { text } = await get('/search?q=mandatory')
    expect(text).toContain(`href="/cite?id=${passage.id}"`)
    expect(text).toContain('class="Z3988"')
  })
})

describe('a record that an article refers to', () => {
  const findArticle = async () =>
    (await get('/api/v1/search?q=%22unidentified+sender%22')).body.hits[0] as { document: { id: string } }
  const hrefs = async (id: string) => {
    const { text } = await get(`/documents/${id}?show=records`)
    return [...decode(text).matchAll(/href="(\/cite\?id=[^"]*-r\d+)"/g)].map((match) => match[1] ?? '')
  }

  it('is cited from the words for it, through the article', async () => {
    const { document } = await findArticle()
    const [href = ''] = await hrefs(document.id)
    const { status, text } = await get(href)
    expect(status).toBe(200)
    expect(decode(text)).toMatch(/<i>(?:cited|quoted) in<\/i>/)
    const { body } = await get(href.replace('/cite', '/api/v1/citations'))
    expect(body).toMatchObject({ document: document.id, pinpoint: expect.stringMatching(/^para \d+$/) })
    expect((await get(href.replace('/cite?id', '/list?item'))).text).toContain('list-entry')
  })

  it('is offered once, by the longest words for it', async () => {
    const found = await hrefs((await findArticle()).document.id)
    expect(found.length).toBeGreaterThan(1)
    expect(new Set(found).size).toBe(found.length)
  })

  it('is offered where records are shown alone, and not under another number', async () => {
    const { document } = await findArticle()
    expect((await get(`/documents/${document.id}`)).text).not.toMatch(/\/cite\?id=[^"]*-r\d+"/)
    expect((await get(`/cite?id=${document.id}-r1`)).status).toBe(404)
  })
})

describe('a document’s page', () => {
  it('tells reference managers what it is', async () => {
    const { text } = await get(`/documents/${passage.document}`)
    expect(text).toContain('<meta name="z:itemType" content="newspaperArticle">')
    expect(text).toContain('<meta name="prism:publicationName" content="Los Angeles Times">')
    expect(text).not.toContain('citation_journal_title')
  })
})

describe('a permanent link', () => {
  const link = async () => decode(/href="(\/at\/[^"]*)"/.exec((await get(`/cite?id=${passage.id}`)).text)?.[1] ?? '')

  it('says that its words still stand there', async () => {
    expect((await get(await link())).text).toMatch(/Still there, in paragraph \d+/)
  })

  it('says that they moved, where the paragraph is another', async () => {
    const moved = (await link()).replace(/-p\d+\?/, '-p2?')
    expect((await get(moved)).text).toMatch(/Moved to paragraph \d+/)
  })

  it('says that the text changed, and does not take a forged one for true', async () => {
    const forged = (await link()).replace(/h=[0-9a-f]{4}/, 'h=0000')
    expect((await get(forged)).text).toMatch(/The text changed/)
  })

  it('is refused where it is cut short, and says so where its document is gone', async () => {
    expect((await get(`/at/${passage.id}`)).status).toBe(400)
    expect((await get(`/at/gone-p1?h=${'0'.repeat(16)}`)).status).toBe(404)
  })
})

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
