import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEntityDesk } from '../../cli/create-entity-desk.js'
import { indexSources } from '../../indexer/index-sources.js'
import { createEngine, createWriter, type EngineOptions } from '../../search/engines/index.js'
import { openSite, SEEDS } from './seeds-engine.js'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-desk-'))
const sources = join(folder, 'sources')
const options: EngineOptions = { name: 'embedded', dataFolder: join(folder, 'data') }
const index = () =>
  indexSources([sources], { dataFolder: options.dataFolder, createWriter: () => createWriter(options) })

beforeAll(async () => {
  cpSync(SEEDS, sources, { recursive: true })
  await index()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function withSite<T>(use: (site: ReturnType<typeof openSite>) => Promise<T>): Promise<T> {
  const engine = await createEngine(options)
  try {
    return await use(openSite(engine, { desk: createEntityDesk(options.dataFolder) }))
  } finally {
    await engine.close()
  }
}

describe('/entities', () => {
  it('shows Weich and Welch side by side, with what each decision would write', async () => {
    const { text } = await withSite((site) => request(site).get('/entities?pair=1'))
    expect(text).toContain('Ronald Weich')
    expect(text).toContain('Ronald Welch')
    expect(text).toContain('into: Ronald Weich')
    expect(text).toContain('sources/entities.yaml')
    expect(text).not.toContain(folder)
    expect(text).not.toMatch(/ · <\/p>/)
    expect(text).toContain('Assistant Attorney General Ronald Weich wrote')
    expect(existsSync(join(sources, 'entities.yaml'))).toBe(false)
  })

  it.each(['/speakers?find=Weich', '/speakers/ronald-weich'])('shows at %s who is possibly the same', async (page) => {
    const { text } = await withSite((site) => request(site).get(page))
    expect(text).toMatch(/possibly the same/i)
    expect(text).toContain('Ronald Welch')
    expect(text).not.toMatch(/corrected by hand/i)
  })

  it('offers no decision that the file says already, or the contrary of one', async () => {
    const file = join(sources, 'entities.yaml')
    writeFileSync(file, 'merge:\n  - { into: Ronald Weich, names: [Ronald Welch] }\n')
    const { status, text } = await withSite((site) => request(site).get('/entities?pair=1'))
    expect(status).toBe(200)
    expect(text).toContain('The file says so already')
    expect(text).not.toContain('names: [ Ronald Welch ]')
    expect(text.match(/Cannot be written: sources\/entities\.yaml/g)).toHaveLength(2)
    const contrary = await withSite((site) =>
      request(site).post('/entities').type('form').send({ kind: 'apart', a: 'Ronald Weich', b: 'Ronald Welch' }),
    )
    expect(contrary.status).toBe(400)
    expect(contrary.text).toContain('kept apart here, but merged')
    writeFileSync(file, 'merge: [')
    expect((await withSite((site) => request(site).get('/entities?pair=1'))).status).toBe(200)
    rmSync(file)
  })

  it('finds a name by any of its forms, and says where none has it', async () => {
    const found = await withSite((site) => request(site).get('/entities?find=uribe'))
    expect(found.text).toContain('href="/entities?name=Sarahi+Uribe"')
    expect(found.text).toMatch(/a person, \d+ mentions? in \d+ documents?; also Ms\. Uribe/)
    expect((await withSite((site) => request(site).get('/entities?find=zebra'))).text).toContain(
      'Nothing here is named so',
    )
    expect((await withSite((site) => request(site).get('/entities?name=Zebra'))).status).toBe(404)
  })

  it('shows a name with its forms, a sentence each, and nothing decided', async () => {
    const { text } = await withSite((site) => request(site).get('/entities?name=Sarahi+Uribe'))
    expect(text).toMatch(/<strong>Ms\. Uribe<\/strong>[\s\S]*?<blockquote><p>[^<]*Ms\. Uribe/)
    expect(text).toContain('do=split&amp;to=Ms.+Uribe')
    expect(text).toContain('do=not-a-person')
    expect(text).toMatch(/<label for="rename-to">[\s\S]*<label for="also-written">/)
    expect(text).not.toContain('What the file will say')
    const { text: body } = await withSite((site) => request(site).get('/entities?name=Homeland+Security'))
    expect(body).not.toContain('do=not-a-person')
  })

  it.each([
    ['rename', 'Sarahi A. Uribe', 'rename:\n  - from: Sarahi Uribe\n    to: Sarahi A. Uribe</code>'],
    ['rename', 'Ronald Weich', 'there is a Ronald Weich already: they become one'],
    ['rename', 'Sarahi Uribe', 'Cannot be written: that is its name already'],
    ['alias', 'S. Uribe', 'alias:\n  - name: Sarahi Uribe\n    aliases:\n      - S. Uribe</code>'],
    ['not-a-person', '', 'not-a-person:\n  - Sarahi Uribe'],
    ['split', 'Ms. Uribe', 'Cannot be written: no document writes “Ms. Uribe” without writing “Sarahi Uribe”'],
  ])('previews %s %s before it is written', async (kind, to, says) => {
    const address = `/entities?${new URLSearchParams({ name: 'Sarahi Uribe', do: kind, to })}`
    const { text } = await withSite((site) => request(site).get(address))
    expect(text).toContain(says)
    expect(existsSync(join(sources, 'entities.yaml'))).toBe(false)
  })

  it('offers nothing for what is no decision', async () => {
    for (const query of ['do=delete&to=A', 'do=rename&to=+', 'do=split&to=Nobody']) {
      const { status, text } = await withSite((site) => request(site).get(`/entities?name=Sarahi+Uribe&${query}`))
      expect(status).toBe(200)
      expect(text).not.toContain('What the file will say')
    }
  })

  it('writes a decision that indexing again applies', async () => {
    const sent = await withSite((site) =>
      request(site).post('/entities').type('form').send({ kind: 'merge', a: 'Ronald Weich', b: 'Ronald Welch' }),
    )
    expect(sent.status).toBe(303)
    expect(readFileSync(join(sources, 'entities.yaml'), 'utf8')).toContain('Ronald Welch')
    await index()
    const people = await withSite(async (site) => (await request(site).get('/api/v1/search?q=&per=0')).body.facets)
    const names = people
      .find(({ field }: { field: string }) => field === 'person')
      .values.map(({ value }: { value: string }) => value)
    expect(names).toContain('Ronald Weich')
    expect(names).not.toContain('Ronald Welch')
    expect((await withSite((site) => request(site).get('/entities'))).text).not.toContain('Ronald Welch')
    for (const page of ['/speakers?find=Weich', '/speakers/ronald-weich']) {
      const { text } = await withSite((site) => request(site).get(page))
      expect(text).toMatch(/corrected by hand/i)
      expect(text).not.toMatch(/possibly the same/i)
    }
  })

  it('splits a form off where it stands without the name, and renames, as the previews say', async () => {
    for (const [address, button] of [
      ['/entities?name=Brian+Hale&do=split&to=Brian+P.+Hale', 'Brian P. Hale is somebody else in 1 document'],
      ['/entities?name=Sarahi+Uribe&do=rename&to=Sarahi+A.+Uribe', 'Rename to Sarahi A. Uribe'],
      ['/entities?name=John+Morton&do=alias&to=Jack+Morton', 'is also written Jack Morton'],
    ] as const) {
      const { text } = await withSite((site) => request(site).get(address))
      const [form = ''] = text.match(/<form action="\/entities" method="post">[\s\S]*?<\/form>/) ?? []
      expect(form).toContain(button)
      const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!])
      const body = new URLSearchParams(fields).toString()
      const sent = await withSite((site) => request(site).post('/entities').type('form').send(body))
      expect(sent.status).toBe(303)
      const { text: next } = await withSite((site) => request(site).get(sent.headers.location!))
      expect(next).toContain('role="status"')
    }
    await index()
    const engine = await createEngine(options)
    const people = (await engine.listEntities('person')).map(({ name, aliases }) => [name, aliases.join()] as const)
    await engine.close()
    const names = people.map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(['Brian Hale', 'Brian P. Hale', 'Sarahi A. Uribe']))
    expect(names).not.toContain('Sarahi Uribe')
    expect(new Map(people).get('John Morton')).toContain('Jack Morton')
  })

  it('says what is wrong with a file that cannot be read, and leaves it', async () => {
    writeFileSync(join(sources, 'entities.yaml'), 'merge: [')
    const sent = await withSite((site) =>
      request(site).post('/entities').type('form').send({ kind: 'merge', a: 'A', b: 'B' }),
    )
    expect(sent.status).toBe(400)
    expect(sent.text).toContain('sources/entities.yaml')
    expect(sent.text).not.toContain(folder)
    expect(readFileSync(join(sources, 'entities.yaml'), 'utf8')).toBe('merge: [')
  })

  it('refuses what is no decision', async () => {
    expect(
      (await withSite((site) => request(site).post('/entities').type('form').send({ kind: 'delete', a: 'A' }))).status,
    ).toBe(400)
  })
})
