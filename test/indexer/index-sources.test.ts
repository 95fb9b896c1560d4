import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractFiles } from '../../indexer/extract-files.js'
import { type IndexOptions, indexSources } from '../../indexer/index-sources.js'
import { BadSetting, type Extraction, IndexDamaged, IndexLocked } from '../../schema/index.js'
import { createEngine, createWriter } from '../../search/engines/index.js'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''
let sources = ''
let dataFolder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-index-'))
  sources = join(folder, 'sources')
  dataFolder = join(folder, 'data')
  mkdirSync(sources)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'))
const copySeeds = () => {
  for (const name of seeds) copyFileSync(join(ROOT, 'seeds', name), join(sources, name))
}
const run = (options: Partial<IndexOptions> = {}, paths = [sources]) =>
  indexSources(paths, {
    dataFolder,
    createWriter: () => createWriter({ name: 'embedded', dataFolder }),
    workers: 1,
    ...options,
  })
const readIndex = async () => {
  const engine = await createEngine({ name: 'embedded', dataFolder })
  try {
    await engine.ready()
    const { documents, passages, quotations, fingerprint } = await engine.stats()
    const titles = (await engine.listDocuments(0, 1000)).map(({ title }) => title)
    return { documents, passages, quotations, fingerprint, titles }
  } finally {
    await engine.close()
  }
}
/** Many short stories: enough that a run can be stopped in the middle. */
const writeStories = (count: number) => {
  for (let i = 0; i < count; i++) {
    writeFileSync(
      join(sources, `story-${i}.txt`),
      `Story Number ${i}\n\nBy Ann Ruiz\n\n"The program is mandatory," said John Morton, the director, in ${1900 + i}.`,
    )
  }
}
/** The indexer as a program of its own, so that it can be killed. */
const startIndexer = () => {
  const program = `
    import { indexSources } from ${JSON.stringify(join(ROOT, 'dist/indexer/index-sources.js'))}
    import { createWriter } from ${JSON.stringify(join(ROOT, 'dist/search/engines/index.js'))}
    const dataFolder = ${JSON.stringify(dataFolder)}
    await indexSources([${JSON.stringify(sources)}], { dataFolder, createWriter: () => createWriter({ name: 'embedded', dataFolder }), workers: 1,
      onProgress: ({ phase, done }) => process.stdout.write(phase + ' ' + done + '\\n') })
    process.stdout.write('whole')`
  const file = join(folder, 'indexer.mjs')
  writeFileSync(file, program)
  return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
}

describe('indexSources', () => {
  it('indexes, then finds everything unchanged, and writes nothing the second time', async () => {
    copySeeds()
    expect(await run()).toMatchObject({
      indexed: 5,
      unchanged: 0,
      removed: 0,
      refused: [],
      documents: 5,
      passages: 102,
    })
    const before = await readIndex()
    expect(await run({}, [`${sources}/.`])).toMatchObject({ indexed: 0, unchanged: 5, documents: 5 })
    expect(await readIndex()).toEqual(before)
  })

  it('takes up what changed: a file, a sidecar; and drops what vanished only when told to', async () => {
    copySeeds()
    await run()
    const [first, second, third] = seeds as [string, string, string]
    writeFileSync(join(sources, first), `A New Headline Over It\n\n${readFileSync(join(sources, first), 'utf8')}`)
    writeFileSync(join(sources, `${second}.meta.yaml`), 'title: Corrected by Hand')
    rmSync(join(sources, third))
    expect(await run()).toMatchObject({
      indexed: 2,
      unchanged: 2,
      removed: 0,
      documents: 5,
      vanished: [expect.stringContaining(third)],
    })
    expect((await readIndex()).titles).toContain('Corrected by Hand')
    expect(await run({ prune: true })).toMatchObject({
      indexed: 0,
      unchanged: 4,
      removed: 1,
      documents: 4,
      vanished: [],
    })
    expect((await readIndex()).documents).toBe(4)
  })

  it('indexes one folder after another into one collection', async () => {
    copySeeds()
    await run({}, [join(sources, seeds[0]!)])
    expect(await run({ prune: true }, [join(sources, seeds[1]!)])).toMatchObject({
      indexed: 1,
      removed: 0,
      documents: 2,
    })
  })

  it('reports what it cannot read, and keeps the version that it could', async () => {
    copySeeds()
    writeFileSync(join(sources, 'empty.txt'), '')
    writeFileSync(join(sources, 'scan.txt'), '%PDF-1.4\n')
    await run()
    writeFileSync(
      join(sources, seeds[0]!),
      Uint8Array.from({ length: 500 }, (_, i) => i % 7),
    )
    const { refused, documents, indexed } = await run()
    expect(refused.map(({ file, reason }) => `${file.slice(sources.length + 1)}: ${reason}`)).toEqual([
      `${seeds[0]}: not text: binary data; the version indexed before stays`,
      'empty.txt: empty file',
      'scan.txt: not text: a PDF file',
    ])
    expect({ documents, indexed }).toEqual({ documents: 5, indexed: 0 })
    expect((await readIndex()).documents).toBe(5)
  })

  it('keeps the ids when a folder is indexed again, elsewhere or under another name of its path', async () => {
    copySeeds()
    const idsOf = async (paths: string[]) => {
      const ids: string[] = []
      for await (const result of extractFiles(paths, { workers: 1 }))
        if (result.kind === 'extracted') ids.push((JSON.parse(result.extraction) as Extraction).document.id)
      return ids
    }
    const ids = await idsOf([sources])
    expect(new Set(ids).size).toBe(5)
    expect(await idsOf([`${sources}/../sources`])).toEqual(ids)
    mkdirSync(join(folder, 'moved'))
    renameSync(sources, join(folder, 'moved/sources'))
    expect(await idsOf([join(folder, 'moved/sources')])).toEqual(ids)
  })

  it('gives two files of one name and one folder name two ids', async () => {
    for (const parent of ['a/same', 'b/same']) {
      mkdirSync(join(sources, parent), { recursive: true })
      writeFileSync(
        join(sources, parent, 'story.txt'),
        `Story of ${parent}\n\nSomething happened there on a Friday, officials said.`,
      )
    }
    expect(await run()).toMatchObject({ indexed: 2, documents: 2 })
    expect(await run()).toMatchObject({ indexed: 0, unchanged: 2, documents: 2 })
    expect((await readIndex()).titles).toEqual(['Story of a/same', 'Story of b/same'])
  })

  it('leaves the old index when it is stopped, and goes on where it was', async () => {
    copySeeds()
    await run()
    const before = await readIndex()
    writeStories(12)
    const stop = new AbortController()
    const stopped = run({
      signal: stop.signal,
      onProgress: ({ done }) => done >= 8 && stop.abort(new Error('stopped')),
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await readIndex()).toEqual(before)
    const after = await run()
    expect(after.documents).toBe(17)
    expect(after.indexed).toBeLessThan(12)
  })

  it('a wrong entities.yaml is an error of settings, and the old index stays', async () => {
    copySeeds()
    await run()
    const before = await readIndex()
    writeFileSync(join(sources, 'entities.yaml'), 'merge: 7\n')
    await expect(run()).rejects.toThrow(BadSetting)
    expect(await readIndex()).toEqual(before)
  })

  it('a damaged store is refused with a sentence', async () => {
    copySeeds()
    await run()
    writeFileSync(
      join(dataFolder, 'extractions.sqlite'),
      'not a database at all, but long enough to be looked at as one',
    )
    for (const ending of ['-wal', '-shm']) rmSync(join(dataFolder, `extractions.sqlite${ending}`), { force: true })
    await expect(run()).rejects.toThrow(IndexDamaged)
  })

  it('leaves files in the data folder that are not ours alone', async () => {
    copySeeds()
    mkdirSync(dataFolder)
    writeFileSync(join(dataFolder, 'notes.txt'), 'mine')
    await run({}, [folder])
    expect(readFileSync(join(dataFolder, 'notes.txt'), 'utf8')).toBe('mine')
    expect((await readIndex()).documents).toBe(5)
  })
})

describe('two indexers', () => {
  it('the second says who holds the folder and leaves; or waits', async () => {
    writeStories(40)
    const first = startIndexer()
    await once(first.stdout, 'data')
    await expect(run()).rejects.toThrow(IndexLocked)
    await expect(run()).rejects.toThrow(new RegExp(`process ${first.pid}, since \\d{4}-`))
    let holder = ''
    const waiting = run({
      wait: true,
      onWait: (who) => {
        holder = who
      },
    })
    await once(first, 'exit')
    expect(await waiting).toMatchObject({ indexed: 0, unchanged: 40, documents: 40 })
    expect(holder).toContain(`process ${first.pid}`)
  })
})

describe('a killed indexer', () => {
  it.each([
    ['while reading', 'reading 15'],
    ['while writing', 'writing 3'],
  ])('%s: the old index serves, no lock stays, the next run is whole', async (_, moment) => {
    copySeeds()
    await run()
    const before = await readIndex()
    writeStories(40)
    const victim = startIndexer()
    let heard = ''
    victim.stdout.on('data', (chunk) => {
      heard += String(chunk)
      if (heard.includes(moment)) victim.kill('SIGKILL')
    })
    await once(victim, 'exit')
    expect(heard).not.toContain('whole')
    expect(await readIndex()).toEqual(before)
    expect(await run()).toMatchObject({ documents: 45, refused: [] })
    expect((await readIndex()).documents).toBe(45)
    await sleep(0)
    expect(existsSync(join(dataFolder, 'indexing.json'))).toBe(false)
  })
})
