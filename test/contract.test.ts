// CONTRACT's command line, kept true by running it: the compiled program, over the seeds, in a folder of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    ['VERBATIM_ENGINE', 'solr'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s ends with 2 and names it', (name, value) => {
    const { status, err } = run(['stats'], { [name]: value })
    expect(status).toBe(2)
    expect(err).toContain(name)
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
