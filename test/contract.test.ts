// CONTRACT's command line, kept true by running it: the compiled program, over the seeds, in a folder of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'verbatim-contract-'))
const environment = {
  ...process.env,
  VERBATIM_DATA: join(folder, 'data'),
  VERBATIM_ENGINE: 'embedded',
  MEILI_URL: '',
  LOG_LEVEL: 'warn',
}

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function run(typed: readonly string[], more: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...typed], {
    cwd: ROOT,
    env: { ...environment, ...more },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, out: stdout, err: stderr }
}

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

let indexed: Ran
beforeAll(() => {
  indexed = run(['index', 'seeds', '--json'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('index', () => {
  it('reports what it did, as JSON, and exits with 0', () => {
    expect(indexed.status).toBe(0)
    expect(JSON.parse(indexed.out)).toMatchObject({
      indexed: 5,
      unchanged: 0,
      removed: 0,
      refused: [],
      documents: 5,
      passages: expect.any(Number),
      quotations: expect.any(Number),
      words: expect.any(Number),
      seconds: expect.any(Number),
    })
  })

  it('counts as `stats` does', () => {
    const { documents, passages, quotations, words } = JSON.parse(indexed.out)
    expect(JSON.parse(run(['stats', '--json']).out)).toMatchObject({ documents, passages, quotations, words })
  })

  it('leaves unchanged files alone', () => {
    expect(JSON.parse(run(['index', 'seeds', '--json']).out)).toMatchObject({ indexed: 0, unchanged: 5, documents: 5 })
  })

  it('exits with 1 where a file is refused, and names it', () => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    copyFileSync(join(ROOT, 'seeds/000_a9ba748518d9f7ec.txt'), join(sources, 'article.txt'))
    writeFileSync(join(sources, 'empty.txt'), '')
    const ran = run(['index', sources, '--json'], { VERBATIM_DATA: join(folder, 'other') })
    expect(ran.status).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({
      indexed: 1,
      refused: [{ file: expect.stringContaining('empty.txt'), reason: expect.any(String) }],
    })
    expect(ran.err).toContain('empty.txt')
  })
})

describe('extract', () => {
  const ran = () => run(['extract', '--json', 'seeds'])

  it('prints one object a line and document, in the order of the files', () => {
    const lines = ran()
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ document }) => document.file)).toEqual(lines.map(({ document }) => document.file).toSorted())
    expect(lines).toHaveLength(5)
    for (const { document, text, passages, quotations, mentions, entities } of lines) {
      expect(document).toMatchObject({
        id: expect.stringMatching(/^[\w-]+$/),
        kind: 'article',
        authors: expect.any(Array),
        warnings: expect.any(Array),
      })
      for (const { span, sentences } of passages) {
        expect(text.slice(...span)).not.toBe('')
        for (const [start, end] of sentences) expect(start >= span[0] && end <= span[1]).toBe(true)
      }
      for (const { kind, spans, quoted, cue, speaker, confidence } of quotations) {
        expect(['direct', 'mixed', 'indirect']).toContain(kind)
        expect(spans.length).toBeGreaterThan(0)
        for (const [start, end] of quoted) expect(text.slice(start, end)).not.toMatch(/^["“]/)
        if (cue) expect(text.slice(cue.start, cue.end)).toBe(cue.text)
        if (speaker?.mention) expect(text.slice(speaker.mention.start, speaker.mention.end)).toBe(speaker.mention.text)
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }
      const names = new Set(
        entities.map(({ name, category }: { name: string; category: string }) => `${category} ${name}`),
      )
      for (const { category, entity } of mentions) expect(names).toContain(`${category} ${entity}`)
    }
  })
})

describe('search', () => {
  it('prints what the API answers', () => {
    const { status, out } = run(['search', '"opt out"', '--json', '--sort', 'date', '--outlet', 'MSNBC'])
    expect(status).toBe(0)
    const { query, total, hits, facets, engine } = JSON.parse(out)
    expect(query).toMatchObject({ typed: '"opt out"', readAs: '“opt out”' })
    expect(total.value).toBe(hits.length)
    expect(hits.every(({ document }: { document: { outlet: string } }) => document.outlet === 'MSNBC')).toBe(true)
    expect(facets.find(({ field }: { field: string }) => field === 'outlet').values).toContainEqual(
      expect.objectContaining({ value: 'MSNBC', selected: true }),
    )
    expect(engine).toBe('embedded')
  })

  it('takes a query that begins with an exclusion', () => {
    expect(run(['search', '-county', '--json']).status).toBe(0)
  })

  it.each([
    ['a query that is refused', ['search', '(a OR']],
    ['a filter that cannot be used', ['search', 'a', '--kind', 'poem']],
    ['a command that there is not', ['find', 'a']],
    ['an option that there is not', ['stats', '--yaml']],
    ['an option that search has not', ['search', 'a', '--yaml']],
    ['two queries', ['search', 'a', 'b']],
    ['a tab of the site', ['search', 'a', '--in', 'documents']],
    ['a page before the first', ['search', 'a', '--page', '0']],
    ['a date that there is not', ['search', 'a', '--from', '2011-13']],
    ['an engine that there is not', ['search', 'a', '--engine', 'solr']],
    ['nothing to index', ['index']],
    ['nothing to extract', ['extract', '--json']],
    ['a draft that is no text', ['check', join(ROOT, 'node_modules')]],
    ['a record that is none', ['verify', join(ROOT, 'package.json')]],
    ['CSL-JSON that is none', ['cite', '--csl', join(ROOT, 'README.md')]],
    ['an id and a file to cite', ['cite', 'x', '--csl', 'y']],
    ['a file that there is not', ['report', join(folder, 'nowhere.txt')]],
    ['an id that there is not', ['cite', 'nobody']],
    ['a style that there is not', ['cite', 'nobody', '--style', 'harvard']],
  ])('exits with 2 for %s, in a sentence', (_name, typed) => {
    const { status, out, err } = run(typed)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/\n\s+at /)
    expect(err.trim()).not.toBe('')
  })
})

describe('report', () => {
  const terms = () => write('terms.txt', '"opt out"\nvoluntary\n(broken\n"opt out" voluntary\n')

  it('prints a row a line, the broken one with its error, and exits with 1', () => {
    const { status, out } = run(['report', terms(), '--json'])
    expect(status).toBe(1)
    const rows = JSON.parse(out)
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      for (const name of ['typed', 'readAs', 'passages', 'documents', 'unique', 'first', 'last', 'error'])
        expect(row).toHaveProperty(name)
    }
    expect(rows[2]).toMatchObject({ passages: null, error: { reason: 'paren' } })
    expect(rows[3].unique).toBe(0)
    expect(rows[0].first <= rows[0].last).toBe(true)
  })

  it('prints CSV that a spreadsheet runs no formula of', () => {
    const { out } = run(['report', write('minus.txt', '-county\n'), '--csv'])
    expect(out.split('\r\n')[1]).toContain("1,'-county,")
  })

  it('saves a record that is verified later', () => {
    const { err } = run(['report', write('one.txt', 'voluntary\n'), '--record'])
    const file = err.match(/record: (\S+)/)?.[1] ?? ''
    expect(run(['verify', file])).toMatchObject({ status: 0, out: expect.stringContaining('Same counts.') })
    const changed = write(
      'changed.json',
      readFileSync(file, 'utf8').replace(/"passages": \d+,\n\s+"documents"/, '"passages": 999,\n      "documents"'),
    )
    expect(run(['verify', changed, '--json'])).toMatchObject({
      status: 1,
      out: expect.stringContaining('"isUntouched": false'),
    })
  })
})

describe('cite', () => {
  it('prints the citation alone', () => {
    const [hit] = JSON.parse(run(['search', '"I don\'t see how"', '--json']).out).hits
    expect(run(['cite', hit.id]).out).toBe(
      'Julia Preston & Kirk Semple, *Taking a Hard Line: Immigrants and Crime*, N.Y. Times (Feb. 17, 2011), para. 18.\n',
    )
    expect(run(['cite', hit.document.id, '--style', 'apa-in-text', '--pinpoint', 'para 18']).out).toBe(
      '(Preston & Semple, 2011, para. 18)\n',
    )
  })

  it('cites a file of CSL-JSON, a citation a line', () => {
    const items = [1, 2].map((n) => ({
      id: `i${n}`,
      type: 'article-newspaper',
      title: `Title ${n}`,
      author: [{ literal: 'Reuters' }],
    }))
    expect(
      run(['cite', '--csl', write('items.json', JSON.stringify(items)), '--style', 'plain'])
        .out.trimEnd()
        .split('\n'),
    ).toHaveLength(2)
  })
})

describe('check', () => {
  it('says of each quotation what the collection has', () => {
    const draft = write(
      'draft.txt',
      'An official wrote, “I’m totally confused now.” Lena Graber said, "It seems like they have different language for different purposes and it\'s confusing." Nobody said “the moon is made of green cheese and of nothing else”.\n',
    )
    const { status, out } = run(['check', draft, '--json'])
    expect(status).toBe(0)
    const { quotations } = JSON.parse(out)
    expect(quotations.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['verbatim', 'altered', 'not-found'])
    expect(quotations[1].differences).toEqual([{ kind: 'substituted', draft: 'they', source: 'we' }])
    expect(quotations[0].sources[0]).toMatchObject({
      document: expect.any(String),
      file: expect.any(String),
      paragraph: expect.any(Number),
      spans: expect.any(Array),
    })
  })
})

describe('help', () => {
  it('lists every command and setting, and exits with 0', () => {
    const { status, out } = run(['--help'], { PORT: 'not read for help' })
    expect(status).toBe(0)
    for (const name of ['index', 'start', 'serve', 'search', 'report', 'check', 'cite', 'extract', 'stats', 'entities'])
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    for (const name of ['PORT', 'VERBATIM_DATA', 'MEILI_ADMIN_KEY', 'LOG_LEVEL']) expect(out).toContain(name)
  })

  it.each(['index', 'search', 'cite', 'entities'])('%s --help exits with 0', (name) => {
    expect(run([name, '--help'])).toMatchObject({ status: 0, err: '', out: expect.stringContaining(name) })
  })

  it('--version prints that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(run(['--version'])).toMatchObject({ status: 0, out: `${version}\n` })
  })

  it('is what no command at all shows, with 2', () => {
    expect(run([])).toMatchObject({ status: 2, err: expect.stringContaining('Usage: verbatim') })
  })
})

describe('entities', () => {
  it('lists what is named, and refuses a merge of somebody unknown', () => {
    expect(run(['entities', '--json', '--category', 'person']).out).toContain('"Sarahi Uribe"')
    expect(
      run(['entities', 'merge', 'Sarahi Uribe', 'Nobody At All', '--file', join(folder, 'entities.yaml')]).status,
    ).toBe(2)
  })
})

describe('settings', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '0x10'],
    ['VERBATIM_ENGINE', 'solr'],
    ['VERBATIM_ENGINE', 'Embedded'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s ends with 2 and names it', (name, value) => {
    const { status, err } = run(['stats'], { [name]: value })
    expect(status).toBe(2)
    expect(err).toContain(name)
  })

  it.each([
    ['no address', {}, 'MEILI_URL is not set'],
    ['an address of another kind', { MEILI_URL: 'ftp://x' }, 'MEILI_URL is not an http or https address'],
    ['what is no address', { MEILI_URL: 'nonsense' }, 'MEILI_URL is not an http or https address'],
  ])('Meilisearch with %s ends with 2', (_what, given, message) => {
    const { status, err } = run(['serve'], { VERBATIM_ENGINE: 'meilisearch', ...given })
    expect([status, err]).toEqual([2, expect.stringContaining(message)])
  })

  it('HOST that is not of this machine ends with 2', () => {
    const { status, err } = run(['serve'], { HOST: '192.0.2.1', PORT: '0' })
    expect([status, err]).toEqual([2, expect.stringContaining('HOST is “192.0.2.1”')])
  })

  it('VERBATIM_SOURCES that is not there ends with 2, and leaves no empty collection behind', () => {
    const data = join(folder, 'no-sources')
    const { status, err } = run(['start'], {
      VERBATIM_DATA: data,
      VERBATIM_SOURCES: join(folder, 'nowhere'),
      PORT: '0',
    })
    expect([status, err]).toEqual([2, expect.stringContaining('VERBATIM_SOURCES')])
    expect(run(['stats'], { VERBATIM_DATA: data }).status).toBe(3)
  })

  it.each([
    ['cannot be made', '/proc/verbatim/data'],
    ['is a file', join(ROOT, 'package.json')],
  ])('VERBATIM_DATA that %s ends with 3, and names it', (_what, data) => {
    const { status, err } = run(['index', 'seeds'], { VERBATIM_DATA: data })
    expect([status, err]).toEqual([3, expect.stringContaining(data)])
  })

  it('never show a key', () => {
    const { status, err } = run(['stats'], {
      VERBATIM_ENGINE: 'meilisearch',
      MEILI_URL: 'http://127.0.0.1:9',
      MEILI_KEY: 'secret-key',
      MEILI_ADMIN_KEY: 'secret-key',
    })
    expect(status).toBe(3)
    expect(err).not.toContain('secret-key')
  })

  it('find no index in an empty folder, and say so with 3', () => {
    expect(run(['search', 'a'], { VERBATIM_DATA: join(folder, 'empty') })).toMatchObject({
      status: 3,
      err: expect.stringMatching(/index/),
    })
  })
})

describe('a damaged index', () => {
  it('is refused with 3 by every command, serving too, in a sentence', () => {
    const data = join(folder, 'damaged')
    run(['index', 'seeds'], { VERBATIM_DATA: data })
    const name = readdirSync(join(data, 'embedded')).find((file) => file.endsWith('.sqlite')) ?? ''
    writeFileSync(join(data, 'embedded', name), 'no longer an index')
    for (const typed of [['search', 'a'], ['stats'], ['serve'], ['start']]) {
      const { status, err } = run(typed, { VERBATIM_DATA: data, PORT: '0' })
      expect(status).toBe(3)
      expect(err).toMatch(/damaged|cannot be/)
      expect(err).not.toMatch(/\n\s+at /)
    }
  })
})

describe('a port in use', () => {
  it('ends with 3 and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const port = String((other.address() as AddressInfo).port)
    expect(run(['serve'], { PORT: port })).toMatchObject({ status: 3, err: expect.stringContaining(`port ${port}`) })
    other.close()
  })
})

describe('start', () => {
  let site: ChildProcess | undefined
  afterAll(() => site?.kill('SIGKILL'))

  it('indexes where there is no index yet, prints the URL as the last word of its line, and ends on SIGTERM', async () => {
    site = spawn(process.execPath, [MAIN, 'start'], {
      cwd: ROOT,
      env: { ...environment, VERBATIM_DATA: join(folder, 'fresh'), PORT: '0' },
    })
    const url = await readUrl(site)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${url}/search?q=napolitano`)).text()).toContain('<mark>')
    const closed = new Promise((resolveClosed) => site?.once('exit', resolveClosed))
    site.kill('SIGTERM')
    expect(await closed).toBe(0)
  }, 60_000)
})

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolveUrl, reject) => {
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk
      const url = out.match(/listening on (\S+)\n/)?.[1]
      if (url) resolveUrl(url)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it listened`)))
  })
}
