import { afterAll, describe, expect, it } from 'vitest'
import { STYLES } from '../../citations/styles.js'
import { openCitableSite } from './citable-site.js'
import { decode } from './decode.js'

const { indexed, get, passage, quotation } = await openCitableSite()
afterAll(() => indexed.close())

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
