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
