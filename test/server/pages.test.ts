import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraft } from '../../indexer/read-draft.js'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  site = openSite(indexed.engine)
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
/** Tags away, white space one: what a reader reads. */
const toWords = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('every page', () => {
  it.each([
    ['/', 'Exact words'],
    ['/search', 'passages'],
    ['/search?q=%22opt+out%22', 'Read as'],
    ['/search?q=mandatory&in=quotations', 'quotation'],
    ['/search?q=mandatory&in=documents', 'document'],
    ['/search/facets/person?q=program', 'Person'],
    ['/speakers', 'Speakers'],
    ['/speakers?find=napolitano&order=name', 'Napolitano'],
    ['/help', 'How to search'],
  ])('%s answers', async (path, words) => {
    const { status, text, headers } = await get(path)
    expect(status).toBe(200)
    expect(toWords(text)).toContain(words)
    expect(text.match(/<html/g)).toHaveLength(1)
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(headers['content-security-policy']).not.toMatch(/unsafe/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('has no inline script or style, which its policy would not run', async () => {
    for (const path of ['/', '/search?q=program', '/speakers', '/help']) {
      const { text } = await get(path)
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/)
      expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    }
  })

  it('leads from the home page to the documents without a date, as many as it says', async () => {
    const [, href = '', count] = /Without a date: <a href="([^"]+)"[^>]*>(\d+)</.exec((await get('/')).text) ?? []
    expect(Number(count)).toBeGreaterThan(0)
    expect(toWords((await get(href.replaceAll('&amp;', '&'))).text)).toMatch(new RegExp(`\\b${count} documents?\\b`))
  })

  it('shows everyone who said a passage together, and no remark on an order that nothing upset', async () => {
    const words = toWords((await get('/search?q=speaker:weich')).text)
    expect(words).toMatch(/1 passage\b/)
    expect((await get('/search?q=speaker:weich')).text).toContain('aria-label="only speaker Ronald Weich"')
    expect(words).not.toContain('Too many passages')
  })

  it('says of a quotation in how many other sources its words stand, as its link finds', async () => {
    const { text } = await get('/search?q=&in=quotations&per=100')
    const links = [...text.matchAll(/<a href="([^"]+)">Also in (\d+) sources?</g)]
    expect(links.length).toBeGreaterThan(1)
    for (const [, href = '', others] of links) {
      const answer = await get(`/api/v1${href.replaceAll('&amp;', '&')}`)
      expect(answer.body.total.documents - 1).toBe(Number(others))
    }
  })

  it('counts as documents of a speaker those that quote them, which its link finds but for headlines', async () => {
    const { text } = await get('/speakers')
    const links = [...text.matchAll(/href="([^"]+)" aria-label="(\d+) documents that quote ([^"]+)"/g)]
    expect(links.length).toBeGreaterThan(20)
    for (const [, link = '', count, name] of links) {
      const href = link.replaceAll('&amp;', '&').replaceAll('&#39;', "'")
      const { hits, total } = (await get(`/api/v1${href.replace('in=documents', 'in=quotations&per=100')}`)).body
      expect([name, String(total.documents)]).toEqual([name, count])
      if (hits.some(({ paragraph }: { paragraph: number | null }) => paragraph === null)) continue
      expect([name, / (\d+) documents?\b/.exec(toWords((await get(href)).text))?.[1]]).toEqual([name, count])
    }
  })

  it('links only to what answers', async () => {
    const seen = new Set<string>()
    for (const from of ['/', '/search?q=program', '/speakers', '/help']) {
      for (const [, href = ''] of (await get(from)).text.matchAll(/href="([^"#]+)/g))
        seen.add(href.replaceAll('&amp;', '&').replaceAll('&#34;', '"'))
    }
    const wrong: string[] = []
    for (const href of [...seen].filter((one) => one.startsWith('/'))) {
      const { status } = await get(href)
      if (status >= 400) wrong.push(`${status} ${href}`)
    }
    expect(seen.size).toBeGreaterThan(60)
    expect(wrong).toEqual([])
  })
})

describe('the help', () => {
  it('has no example that is not understood, and few that find nothing in the seeds', async () => {
    const { text } = await get('/help')
    const rows = [...text.matchAll(/<code>([^<]*)<\/code><\/a><\/td><td>[^<]*<\/td><td class="number">([^<]*)/g)]
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.filter(([, , count]) => count === '').map(([, typed]) => typed)).toEqual([])
    expect(rows.filter(([, , count]) => count === '0 passages').map(([, typed]) => typed)).toEqual([])
  })
})

describe('a search', () => {
  it('marks the exact words, a phrase as one', async () => {
    const { text } = await get('/search?q=%22opt+out%22')
    expect(text).toMatch(/<mark>opt out<\/mark>/)
    expect(text).not.toMatch(/<mark>opt<\/mark>/)
  })

  it('reads curly quotation marks like straight ones', async () => {
    const count = async (q: string) =>
      /<h2 id="hits-heading"[^>]*>([^<]*)/.exec((await get(`/search?q=${encodeURIComponent(q)}`)).text)?.[1]
    expect(await count('“opt out”')).toBe(await count('"opt out"'))
    expect(await count('"opt out"')).not.toBe('0 passages')
  })

  it('counts in every tab what that tab then shows', async () => {
    const { text } = await get('/search?q=mandatory')
    const tabs = [...text.matchAll(/<a href="([^"]*)"[^>]*>(Passages|Quotations|Documents) <span class="count">(\d+)/g)]
    expect(tabs).toHaveLength(3)
    for (const [, href = '', , count] of tabs) {
      const page = await get(href.replaceAll('&amp;', '&'))
      expect(page.text.match(/<article class="hit"/g) ?? []).toHaveLength(Math.min(20, Number(count)))
    }
  })

  it('keeps its filters when something else is asked', async () => {
    const { text } = await get('/search?q=program&year=2011&kind=article')
    expect(text).toContain('<input type="hidden" name="year" value="2011">')
    expect(text).toContain('aria-label="remove year 2011"')
  })

  it('lets a value be added and removed by links alone', async () => {
    const { text } = await get('/search?q=program')
    const add = /href="([^"]*speaker=[^"]*)" aria-label="only speaker/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const narrowed = (await get(add)).text
    const remove = /<a class="facet-value selected" href="([^"]*)"/.exec(narrowed)?.[1]
    expect(remove?.replaceAll('&amp;', '&')).toBe('/search?q=program')
  })

  it('offers ways on where nothing is found, each with its count', async () => {
    const { text } = await get('/search?q=%22opt+out%22+zebra')
    const words = toWords(text)
    expect(words).toMatch(/No passage matches/)
    expect(words).toMatch(/Each term by itself/)
    expect(words).toMatch(/zebra 0/)
    expect(words).toMatch(/without zebra [1-9]/)
  })

  it('offers the name the collection has beside one that is misspelt, and never mixes it in', async () => {
    const words = toWords((await get('/search?q=Napolitanno')).text)
    expect(words).toMatch(/No passage matches/)
    expect(words).toMatch(/[1-9]\d* for napolitano/i)
  })

  it('says where a query is wrong and offers what would do, with the query still in the box', async () => {
    const { status, text } = await get(`/search?q=${encodeURIComponent('opt w/ out')}`)
    expect(status).toBe(400)
    expect(text).toMatch(/<span class="fault">w\/<\/span>/)
    expect(text).toMatch(/value="opt w\/ out"/)
    expect(text).toMatch(/<ul class="mends">/)
  })

  it('offers a pasted sentence as a phrase, and as a quotation where drafts are checked', async () => {
    const sentence = 'the officials remained deeply confused over whether states could decline'
    const { text } = await get(`/search?q=${encodeURIComponent(sentence)}`)
    expect(text).toContain(`href="/search?q=%22${sentence.replaceAll(' ', '+')}%22">search them as one phrase`)
    expect(text).not.toContain('check them as a quotation')
    const checking = openSite(indexed.engine, { understandDraft: readDraft })
    const offered = await request(checking).get(`/search?q=${encodeURIComponent(sentence)}`)
    expect(offered.text).toContain(`name="draft" value="“${sentence}”"`)
    expect((await get('/search?q=opt+out')).text).not.toContain('as one phrase')
  })

  it.each([
    ['page=0', 'Page is “0”'],
    ['sort=rank', 'Sort is “rank”'],
    ['from=2010-02-30', '2010-02-30'],
    ['from=2012&to=2010', 'backwards'],
    [`q=${'word+'.repeat(401)}`, 'not understood'],
  ])('answers %.20s with a page that says why', async (query, words) => {
    const { status, text, type } = await get(`/search?${query}`)
    expect(status).toBe(400)
    expect(type).toBe('text/html')
    expect(toWords(text)).toContain(words)
  })

  it('shows a page beyond the last without fault', async () => {
    expect((await get('/search?q=program&page=999')).status).toBe(200)
  })
})
