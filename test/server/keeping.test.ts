// What a reader keeps of a search: reports, records, saved queries, feeds.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
let records: string
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  records = join(indexed.folder, 'records')
  const settings = { host: '127.0.0.1', port: 0, recordsFolder: records, savedFolder: join(indexed.folder, 'saved') }
  site = openSite(indexed.engine, { settings })
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
const post = (path: string, fields: Record<string, string>) => request(site).post(path).type('form').send(fields)

describe('/report', () => {
  it('answers every line, the broken one with the reason', async () => {
    const { text, status } = await post('/report', { terms: '"opt out"\n(broken\nvoluntary' })
    expect(status).toBe(200)
    expect(text).toContain('3 terms, 1 not understood')
    expect(text).toContain('a closing parenthesis is missing')
    expect(text).toContain('Fingerprint of the collection')
    expect(text).toContain('>Documents in no other line<')
    expect(text.match(/>the passages</g)).toHaveLength(2)
  })

  it('keeps to its scope', async () => {
    const rows = (await post('/report', { terms: 'program', format: 'json', outlet: 'MSNBC' })).body
    const all = (await post('/report', { terms: 'program', format: 'json' })).body
    expect(rows[0].documents).toBe(1)
    expect(all[0].documents).toBeGreaterThan(1)
  })

  it('counts documents that no other line finds', async () => {
    const rows = (await post('/report', { terms: 'program\nScheindlin', format: 'json' })).body
    expect(rows[1]).toMatchObject({ documents: 1, unique: 0 })
    expect(rows[0].unique).toBe(rows[0].documents - 1)
  })

  it('writes CSV that a spreadsheet runs nothing of', async () => {
    const { text, headers } = await post('/report', { terms: '-county', format: 'csv' })
    expect(headers['content-disposition']).toContain('search-term-report.csv')
    expect(text).toContain(",'-county,")
  })

  it('refuses too many terms, and none', async () => {
    expect((await post('/report', { terms: 'a\n'.repeat(501) })).status).toBe(400)
    expect((await post('/records', { terms: '  ' })).status).toBe(400)
  })
})

describe('/records', () => {
  it('fixes a report under an address that stays, and verifies it', async () => {
    const saved = await post('/records', { terms: '"opt out"\nvoluntary', year: '2011' })
    expect(saved.status).toBe(303)
    const path = saved.headers.location ?? ''
    const page = await get(`${path}?verify=1`)
    expect(page.text).toContain('The counts are the same.')
    expect(page.text).toContain('The collection is the same.')
    expect(page.text).toContain('What this record proves')
    expect(page.text).toContain('It holds counts, not the passages')
    expect((await get(`${path}.json`)).body).toMatchObject({
      format: 'verbatim-record-1',
      rows: [{ typed: '"opt out"' }, { typed: 'voluntary' }],
    })
    expect((await get('/records')).text).toContain(path)
  })

  it('sees a record that somebody changed', async () => {
    await post('/records', { terms: 'Lofgren', as: 'search' })
    const name =
      readdirSync(records).find((file) => readFileSync(join(records, file), 'utf8').includes('Lofgren')) ?? ''
    const file = join(records, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"documents": \d+/, '"documents": 77'))
    expect((await get(`/records/${name.replace('.json', '')}?verify=1`)).text).toContain(
      'The record was changed after it was written.',
    )
    expect((await get(`/records/${name.replace('.json', '')}`)).text).toContain('its hash does not fit')
  })

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, 200)],
    ['empty', () => ''],
    ['without filters', (text) => text.replace(/"filters": \{[^}]*\}[^}]*\}/, '"filters": null')],
    ['with rows of another kind', (text) => text.replace('"passages": ', '"passages": "x", "was": ')],
    ['under another id', (text) => text.replace(/"id": "[0-9a-f]+"/, '"id": "0000000000000000"')],
  ])('says of a file that is damaged (%s) that it is, and shows the others', async (_what, damage) => {
    const whole = (await post('/records', { terms: 'whole' })).headers.location ?? ''
    const path = (await post('/records', { terms: 'damaged' })).headers.location ?? ''
    const file = join(records, `${path.split('/').at(-1)}.json`)
    const text = readFileSync(file, 'utf8')
    expect(damage(text)).not.toBe(text)
    writeFileSync(file, damage(text))
    for (const address of [path, `${path}?verify=1`, `${path}.json`]) {
      const { status, text: page } = await get(address)
      expect(status).toBe(500)
      expect(page).toMatch(/is damaged/)
    }
    const list = (await get('/records')).text
    expect(list).toContain(whole)
    expect(list).toMatch(/<code>[0-9a-f]{16}<\/code> is damaged/)
    rmSync(file)
  })

  it.each(['/records/0123456789abcdef', '/records/..%2f..%2fetc%2fpasswd', '/records/x.json'])(
    'knows no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('takes nothing from another site', async () => {
    const sent = await post('/records', { terms: 'a' }).set('Sec-Fetch-Site', 'cross-site')
    expect(sent.status).toBe(400)
  })
})

describe('/saved', () => {
  it('tells what is new since the last look, and forgets when asked', async () => {
    const saved = await post('/saved', { q: 'voluntary', year: '2011' })
    const path = saved.headers.location ?? ''
    expect((await get(path)).text).toContain('nothing new since')
    expect((await post('/saved', { q: 'voluntary', year: '2011' })).headers.location).toBe(path)
    expect((await get('/saved')).text).toContain(path)
    expect((await post(`${path}/forget`, {})).status).toBe(303)
    expect((await get(path)).status).toBe(404)
  })

  it('shows the passages of documents that came after', async () => {
    const path = (await post('/saved', { q: 'Napolitano' })).headers.location ?? ''
    const file = join(indexed.folder, 'saved', `${path.split('/').at(-1)}.json`)
    const saved = JSON.parse(readFileSync(file, 'utf8'))
    const [gone] = Object.keys(saved.found)
    delete saved.found[gone ?? '']
    writeFileSync(file, JSON.stringify(saved))
    const { text } = await get(path)
    expect(text).toContain('1 new document since')
    expect(text).toContain(`/documents/${gone}`)
    expect((await get(path)).text).toContain('nothing new since')
  })

  it('shows the others where a file is damaged, which can be saved anew or forgotten', async () => {
    const whole = (await post('/saved', { q: 'whole' })).headers.location ?? ''
    const path = (await post('/saved', { q: 'damaged' })).headers.location ?? ''
    const file = join(indexed.folder, 'saved', `${path.split('/').at(-1)}.json`)
    const damage = (was: RegExp, is: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(was, is))
    damage(/"filters": \{[^}]*\}[^}]*\}/, '"filters": null')
    expect((await get(path)).status).toBe(500)
    expect((await get(path)).text).toContain('is damaged')
    const list = (await get('/saved')).text
    expect(list).toContain(whole)
    expect(list).toContain('is damaged')
    expect((await post('/saved', { q: 'damaged' })).headers.location).toBe(path)
    expect((await get(path)).status).toBe(200)
    damage(/^.*$/s, '{')
    expect((await post(`${path}/forget`, {})).status).toBe(303)
    expect((await get(path)).status).toBe(404)
  })

  it('saves no query that is refused', async () => {
    expect((await post('/saved', { q: '(a OR' })).status).toBe(400)
  })
})

describe('/search.atom', () => {
  it('has an entry a passage, newest first, with ids that stay', async () => {
    const { text, headers } = await get('/search.atom?q=%22opt+out%22')
    expect(headers['content-type']).toContain('application/atom+xml')
    const found = (await get('/api/v1/search?q=%22opt+out%22&per=50&sort=-date')).body
    expect(text.match(/<id>urn:verbatim:[^<]+/g)).toEqual(
      found.hits.map(({ id }: { id: string }) => `<id>urn:verbatim:${id}`),
    )
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/)
  })

  it('escapes what a query holds', async () => {
    expect((await get(`/search.atom?q=${encodeURIComponent('"<b>&"')}`)).text).toContain('&lt;b&gt;&amp;')
  })
})
