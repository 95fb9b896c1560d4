// CONTRACT’s command line, kept true by running it: what indexes, and what is served of it.
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environment, folder, MAIN, type Ran, ROOT, removeFolder, run } from './run-verbatim.js'

let indexed: Ran
beforeAll(() => {
  indexed = run(['index', 'seeds', '--json'])
})
afterAll(removeFolder)

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
