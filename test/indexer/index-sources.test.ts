import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractFiles } from '../../indexer/extract-files.js'
import { ExtractionStore } from '../../indexer/store/extraction-store.js'
import { BadSetting, type Extraction, IndexDamaged } from '../../schema/index.js'
import { createWorkspace, seeds } from './index-workspace.js'

let space: ReturnType<typeof createWorkspace>
beforeEach(() => {
  space = createWorkspace()
})
afterEach(() => space.remove())

describe('indexSources', { timeout: 120_000 }, () => {
  it('indexes, then finds everything unchanged, and writes nothing the second time', async () => {
    space.copySeeds()
    expect(await space.run()).toMatchObject({
      indexed: 5,
      unchanged: 0,
      removed: 0,
      refused: [],
      documents: 5,
      passages: 102,
    })
    const before = await space.readIndex()
    expect(await space.run({}, [`${space.sources}/.`])).toMatchObject({ indexed: 0, unchanged: 5, documents: 5 })
    expect(await space.readIndex()).toEqual(before)
  })

  it('takes up what changed: a file, a sidecar; and drops what vanished only when told to', async () => {
    space.copySeeds()
    await space.run()
    const [first, second, third] = seeds as [string, string, string]
    writeFileSync(
      join(space.sources, first),
      `A New Headline Over It\n\n${readFileSync(join(space.sources, first), 'utf8')}`,
    )
    writeFileSync(join(space.sources, `${second}.meta.yaml`), 'title: Corrected by Hand')
    rmSync(join(space.sources, third))
    expect(await space.run()).toMatchObject({
      indexed: 2,
      unchanged: 2,
      removed: 0,
      documents: 5,
      vanished: [expect.stringContaining(third)],
    })
    expect((await space.readIndex()).titles).toContain('Corrected by Hand')
    expect(await space.run({ prune: true })).toMatchObject({
      indexed: 0,
      unchanged: 4,
      removed: 1,
      documents: 4,
      vanished: [],
    })
    expect((await space.readIndex()).documents).toBe(4)
  })

  it('prunes nothing when a folder that was named is not there, and says so; a named file may go', async () => {
    space.copySeeds()
    await space.run()
    const away = `${space.sources}-away`
    renameSync(space.sources, away)
    expect(await space.run({ prune: true })).toMatchObject({
      removed: 0,
      documents: 5,
      vanished: Array(5).fill(expect.any(String)),
      refused: [{ file: space.sources, reason: expect.stringMatching(/no such .*nothing was pruned/) }],
    })
    renameSync(away, space.sources)
    const named = join(space.sources, seeds[0]!)
    rmSync(named)
    expect(await space.run({ prune: true }, [named])).toMatchObject({ removed: 1, documents: 4, vanished: [] })
  })

  it('indexes one folder after another into one collection', async () => {
    space.copySeeds()
    await space.run({}, [join(space.sources, seeds[0]!)])
    expect(await space.run({ prune: true }, [join(space.sources, seeds[1]!)])).toMatchObject({
      indexed: 1,
      removed: 0,
      documents: 2,
    })
  })

  it('reports what it cannot read, and keeps the version that it could', async () => {
    space.copySeeds()
    writeFileSync(join(space.sources, 'empty.txt'), '')
    writeFileSync(join(space.sources, 'scan.txt'), '%PDF-1.4\n')
    await space.run()
    writeFileSync(
      join(space.sources, seeds[0]!),
      Uint8Array.from({ length: 500 }, (_, i) => i % 7),
    )
    const { refused, documents, indexed } = await space.run()
    expect(refused.map(({ file, reason }) => `${file.slice(space.sources.length + 1)}: ${reason}`)).toEqual([
      `${seeds[0]}: not text: binary data; the version indexed before stays`,
      'empty.txt: empty file',
      'scan.txt: not text: a PDF file',
    ])
    expect({ documents, indexed }).toEqual({ documents: 5, indexed: 0 })
    expect((await space.readIndex()).documents).toBe(5)
  })

  it('keeps the ids when a folder is indexed again, elsewhere or under another name of its path', async () => {
    space.copySeeds()
    const idsOf = async (paths: string[]) => {
      const ids: string[] = []
      for await (const result of extractFiles(paths, { workers: 1 }))
        if (result.kind === 'extracted') ids.push((JSON.parse(result.extraction) as Extraction).document.id)
      return ids
    }
    const ids = await idsOf([space.sources])
    expect(new Set(ids).size).toBe(5)
    expect(await idsOf([`${space.sources}/../sources`])).toEqual(ids)
    mkdirSync(join(space.folder, 'moved'))
    renameSync(space.sources, join(space.folder, 'moved/sources'))
    expect(await idsOf([join(space.folder, 'moved/sources')])).toEqual(ids)
  })

  it('gives two files of one name and one folder name two ids', async () => {
    for (const parent of ['a/same', 'b/same']) {
      mkdirSync(join(space.sources, parent), { recursive: true })
      writeFileSync(
        join(space.sources, parent, 'story.txt'),
        `Story of ${parent}\n\nSomething happened there on a Friday, officials said.`,
      )
    }
    expect(await space.run()).toMatchObject({ indexed: 2, documents: 2 })
    expect(await space.run()).toMatchObject({ indexed: 0, unchanged: 2, documents: 2 })
    expect((await space.readIndex()).titles).toEqual(['Story of a/same', 'Story of b/same'])
  })

  it('leaves the old index when it is stopped, and goes on where it was', async () => {
    space.copySeeds()
    await space.run()
    const before = await space.readIndex()
    space.writeStories(12)
    const stop = new AbortController()
    const stopped = space.run({
      signal: stop.signal,
      onProgress: ({ done }) => done >= 8 && stop.abort(new Error('stopped')),
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await space.readIndex()).toEqual(before)
    const store = ExtractionStore.open(space.dataFolder)
    expect(store.totals().documents).toBeGreaterThan(5)
    store.close()
    // What the stopped run had read is new to the index all the same.
    expect(await space.run()).toMatchObject({ documents: 17, indexed: 12, unchanged: 5 })
    expect(await space.run()).toMatchObject({ indexed: 0, unchanged: 17 })
  })

  it('a wrong entities.yaml is an error of settings, and the old index stays', async () => {
    space.copySeeds()
    await space.run()
    const before = await space.readIndex()
    writeFileSync(join(space.sources, 'entities.yaml'), 'merge: 7\n')
    await expect(space.run()).rejects.toThrow(BadSetting)
    expect(await space.readIndex()).toEqual(before)
  })

  it('an entities.yaml that cannot be read is one too, and is named', async () => {
    space.copySeeds()
    mkdirSync(join(space.sources, 'entities.yaml'))
    const error = await space.run().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(BadSetting)
    expect(String(error)).toMatch(/entities\.yaml: a folder, not a file/)
  })

  it('a damaged store is refused with a sentence', async () => {
    space.copySeeds()
    await space.run()
    writeFileSync(
      join(space.dataFolder, 'extractions.sqlite'),
      'not a database at all, but long enough to be looked at as one',
    )
    for (const ending of ['-wal', '-shm'])
      rmSync(join(space.dataFolder, `extractions.sqlite${ending}`), { force: true })
    await expect(space.run()).rejects.toThrow(IndexDamaged)
  })

  it('leaves files in the data folder that are not ours alone', async () => {
    space.copySeeds()
    mkdirSync(space.dataFolder)
    writeFileSync(join(space.dataFolder, 'notes.txt'), 'mine')
    await space.run({}, [space.folder])
    expect(readFileSync(join(space.dataFolder, 'notes.txt'), 'utf8')).toBe('mine')
    expect((await space.readIndex()).documents).toBe(5)
  })
})
