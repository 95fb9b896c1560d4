import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EngineUnavailable, type SearchEngine } from '../../schema/index.js'
import { createEngine } from '../../search/engines/index.js'
import { SEARCH_PARAMETERS } from '../../server/parse-search-state.js'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  site = openSite(indexed.engine)
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
const search = async (query: string) => (await get(`/api/v1/search?${query}`)).body

describe('GET /api/v1/search', () => {
  it('answers in the shape that scripts rely on', async () => {
    const body = await search('q=%22opt+out%22&per=100')
    expect(body).toMatchObject({
      query: { typed: '"opt out"', readAs: expect.any(String), notes: [], expansions: [] },
      total: { value: expect.any(Number), documents: expect.any(Number), exact: true },
      page: 1,
      pages: 1,
      engine: 'embedded',
      milliseconds: expect.any(Number),
    })
    expect(body.hits).toHaveLength(body.total.value)
    for (const hit of body.hits) {
      expect(hit).toMatchObject({
        id: expect.any(String),
        document: { id: expect.any(String) },
        paragraph: expect.any(Number),
        speakers: expect.any(Array),
        url: `/documents/${hit.document.id}#p${hit.paragraph}`,
      })
      expect(hit.matches.length).toBeGreaterThan(0)
      for (const [start, end] of hit.matches) expect(hit.text.slice(start, end)).toMatch(/^opt.out$/i)
    }
    expect(body.facets.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['speaker', 'person', 'organisation', 'place', 'outlet', 'kind', 'year', 'status']),
    )
  })

  it('names everyone who said a passage together, and counts them', async () => {
    const body = await search('q=speaker:weich')
    expect(body.total.value).toBeGreaterThan(0)
    for (const { speakers } of body.hits) expect(speakers).toContain('Ronald Weich')
    const speakers = body.facets.find(({ field }: { field: string }) => field === 'speaker')
    const weich = speakers.values.find(({ value }: { value: string }) => value === 'Ronald Weich')
    expect(weich).toMatchObject({ count: body.total.value })
    expect(body.sort).toBe('relevance')
  })

  it('pages through everything once, in a stable order', async () => {
    const all = await search('per=100&sort=date')
    const ids: string[] = []
    for (let page = 1; page <= Math.ceil(all.total.value / 7); page++)
      ids.push(...(await search(`per=7&sort=date&page=${page}`)).hits.map(({ id }: { id: string }) => id))
    expect(new Set(ids).size).toBe(all.total.value)
    expect(ids.slice(0, 100)).toEqual(all.hits.map(({ id }: { id: string }) => id))
  })

  it('counts a facet as the filter then finds, the others disjunctively', async () => {
    const { facets } = await search('q=program')
    const year = facets.find(({ field }: { field: string }) => field === 'year')
    for (const { value, count } of year.values)
      expect((await search(`q=program&year=${value}`)).total.value).toBe(count)
    const narrowed = await search(`q=program&year=${year.values[0].value}`)
    const again = narrowed.facets.find(({ field }: { field: string }) => field === 'year')
    expect(again.values.map(({ value, count }: { value: string; count: number }) => [value, count]).sort()).toEqual(
      year.values.map(({ value, count }: { value: string; count: number }) => [value, count]).sort(),
    )
    expect(again.values[0]).toMatchObject({ value: year.values[0].value, selected: true })
  })

  it('lists quotations as records of their own', async () => {
    const { hits } = await search('in=quotations&per=100')
    const extraction = (await get(`/api/v1/documents/${hits[0].document.id}`)).body
    expect(extraction.quotations.map(({ id }: { id: string }) => id)).toContain(hits[0].id)
  })

  it.each([
    ['colour=red', 'parameter', /no parameter “colour”/],
    ['q=a&page=0', 'parameter', /page is “0”/],
    ['per=1000', 'parameter', /per is “1000”/],
    ['sort=rank', 'parameter', /sort is/],
    ['in=documents', 'parameter', /in is/],
    ['from=yesterday', 'parameter', /from is/],
    ['year=abc', 'parameter', /year is/],
  ])('refuses %s with the reason and what would do', async (query, kind, message) => {
    const { status, body, type } = await get(`/api/v1/search?${query}`)
    expect(status).toBe(400)
    expect(type).toBe('application/json')
    expect(body).toEqual({
      error: { status: 400, kind, message: expect.stringMatching(message), expected: expect.any(String) },
    })
  })

  it.each([
    ['(a OR', 'paren'],
    ['a w/ b', 'number'],
    ['a w/300 b', 'range'],
    ['*', 'short'],
    ['a OR', 'operand'],
    ['date:tomorrow', 'date'],
    ['word '.repeat(401), 'limit'],
  ])('refuses the query %.12s and says where', async (q, reason) => {
    const { status, body } = await get(`/api/v1/search?q=${encodeURIComponent(q)}`)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      status: 400,
      kind: 'query',
      reason,
      position: [expect.any(Number), expect.any(Number)],
    })
    expect(body.error.expected).toBeTruthy()
  })
})

describe('the rest of the API', () => {
  it('answers a document as it was extracted', async () => {
    const { hits } = await search('q=program')
    const { body } = await get(`/api/v1/documents/${hits[0].document.id}`)
    for (const { span, id } of body.passages) {
      expect(body.text.slice(...span)).toBeTruthy()
      expect(id).toContain(body.document.id)
    }
  })

  it.each(['/api/v1/documents/nothing', '/api/v1/nothing', '/api'])(
    'answers %s in the one error shape',
    async (path) => {
      const { status, body } = await get(path)
      expect(status).toBe(404)
      expect(body).toEqual({
        error: { status: 404, kind: 'not-found', message: expect.any(String), expected: expect.any(String) },
      })
    },
  )

  it('answers an address that cannot be decoded', async () => {
    const { status, body } = await get('/api/v1/documents/%E0%A4%A')
    expect(status).toBe(400)
    expect(body.error.kind).toBe('request')
  })

  it('describes itself: every route and parameter that there is', async () => {
    const { body } = await get('/api/v1/openapi.json')
    const names = body.paths['/api/v1/search'].get.parameters.map(({ name }: { name: string }) => name)
    expect(names.sort()).toEqual([...SEARCH_PARAMETERS].sort())
    const source = readFileSync(resolve(import.meta.dirname, '../../server/create-app.ts'), 'utf8')
    const routes = [...source.matchAll(/addRoute\(app, '(\/(?:api|healthz|readyz)[^']*)'/g)].map(
      ([, path = '']) => path,
    )
    expect(Object.keys(body.paths).sort()).toEqual(routes.map((path) => path.replace(/:(\w+)/g, '{$1}')).sort())
    for (const path of Object.keys(body.paths).filter((one) => !one.includes('{'))) {
      const methods = Object.keys(body.paths[path])
      if (methods.includes('get')) expect((await get(path)).status).toBeLessThan(500)
    }
    for (const [, name] of JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(body.components.schemas)).toContain(name)
  })

  it('lives and is ready', async () => {
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).body).toEqual({ status: 'ready', engine: 'embedded' })
  })
})

describe('while the engine is away', () => {
  let away: SearchEngine
  let closed: ReturnType<typeof openSite>
  beforeAll(async () => {
    away = await createEngine({ name: 'meilisearch', dataFolder: indexed.folder, meili: { url: 'http://127.0.0.1:9' } })
    closed = openSite(away)
  })
  afterAll(() => away.close())

  it('says so to readers, with the query still in the box', async () => {
    const { status, text, headers } = await request(closed).get('/search?q=opt+out')
    expect(status).toBe(503)
    expect(text).toContain('value="opt out"')
    expect(text).toMatch(/engine is away/)
    expect(headers['retry-after']).toBeTruthy()
  })

  it('says so to programs', async () => {
    const { status, body } = await request(closed).get('/api/v1/search?q=a')
    expect(status).toBe(503)
    expect(body.error).toMatchObject({ status: 503, kind: 'engine' })
    expect((await request(closed).get('/readyz')).status).toBe(503)
    expect((await request(closed).get('/healthz')).status).toBe(200)
  })

  it('is not away where nothing was indexed yet, and both are told what to do', async () => {
    const empty = await createEngine({ name: 'embedded', dataFolder: join(indexed.folder, 'nothing-here') })
    const fresh = openSite(empty)
    const { status, text } = await request(fresh).get('/')
    expect(status).toBe(503)
    expect(text).toContain('The collection is empty')
    expect(text).toContain('verbatim index FOLDER')
    expect((await request(fresh).get('/api/v1/search?q=a')).body.error).toMatchObject({ status: 503, kind: 'empty' })
    await empty.close()
  })

  it('still explains how to ask', async () => {
    expect((await request(closed).get('/help')).status).toBe(200)
  })

  it('is told apart from a fault of the program', () => {
    expect(new EngineUnavailable('away').kind).toBe('engine-unavailable')
  })
})
