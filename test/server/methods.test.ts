import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  site = openSite(indexed.engine)
})
afterAll(() => indexed.close())

const READ = 'GET, HEAD'
const BOTH = 'GET, HEAD, POST'
const PATHS: readonly (readonly [path: string, allowed: string])[] = [
  ['/', READ],
  ['/search?q=a', READ],
  ['/documents/any', READ],
  ['/speakers/any', READ],
  ['/assets/verbatim.css', READ],
  ['/healthz', READ],
  ['/readyz', READ],
  ['/report', BOTH],
  ['/check', BOTH],
  ['/check/text', 'POST'],
  ['/saved/any/forget', 'POST'],
  ['/api/v1/search?q=a', READ],
  ['/api/v1/documents/any', READ],
  ['/api/v1/citations?id=any', READ],
  ['/api/v1/check', 'POST'],
  ['/api/v1/openapi.json', READ],
]

describe('a method that a path does not have', () => {
  it.each(PATHS)('%s allows %s', async (path, allowed) => {
    for (const method of ['delete', 'put', 'patch', ...(allowed.includes('POST') ? [] : ['post'])] as const) {
      const { status, headers } = await request(site)[method as 'delete'](path)
      expect([method, status, headers.allow]).toEqual([method, 405, allowed])
    }
    const options = await request(site).options(path)
    expect([options.status, options.headers.allow, options.text]).toEqual([204, allowed, ''])
  })

  it('is told to programs in the one error shape, to readers on a page', async () => {
    const { body } = await request(site).delete('/api/v1/search?q=a')
    expect(body.error).toEqual({
      status: 405,
      kind: 'method',
      message: 'DELETE is not answered here',
      expected: 'GET or HEAD',
    })
    expect((await request(site).get('/api/v1/check')).body.error).toMatchObject({ status: 405, expected: 'POST' })
    expect((await request(site).delete('/search')).text).toContain('DELETE is not answered here')
  })

  it('is not the fault where there is no such path', async () => {
    for (const path of ['/nothing', '/api/v1/nothing']) expect((await request(site).delete(path)).status).toBe(404)
  })
})

describe('an address that holds no text', () => {
  it.each(['/api/v1/search?q=%E9tat', '/search?q=%E0%A4%A', '/search?q=a&speaker=%FF'])(
    '%s is refused',
    async (path) => {
      const { status, text } = await request(site).get(path)
      expect(status).toBe(400)
      expect(text).toContain('bytes that are no text')
    },
  )

  it.each(['/api/v1/search?q=%C3%A9tat', '/search?q=100%', '/search?q=%EF%BF%BD+opt'])('%s is not', async (path) => {
    expect((await request(site).get(path)).text).not.toContain('bytes that are no text')
  })
})
