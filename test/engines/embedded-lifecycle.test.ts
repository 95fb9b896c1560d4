import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EngineUnavailable, type Extraction, IndexLocked } from '../../schema/index.js'
import { createEngine, createWriter } from '../../search/engines/index.js'
import { createLetter, useEmbeddedFolder, waitUntil } from './embedded-folder.js'
import { searchWords, toRequest, toWordQuery } from './search-words.js'
import { writeIndex } from './write-index.js'

const at = useEmbeddedFolder()

describe('an index that is not there yet', () => {
  test('is said to be missing, and is served as soon as it is there', async () => {
    const engine = await at.open()
    await expect(engine.ready()).rejects.toThrow(new EngineUnavailable('Nothing is indexed yet.'))
    await expect(searchWords(engine, 'voluntary')).rejects.toThrow(EngineUnavailable)
    await writeIndex(at.options, [createLetter('a', 'It is voluntary.')])
    await engine.ready()
    expect((await searchWords(engine, 'voluntary')).total.value).toBe(1)
  })

  test('is an index all the same when it holds nothing', async () => {
    await writeIndex(at.options, [])
    const { total, hits, facets } = await searchWords(await at.open(), 'voluntary')
    expect({ total, hits, facets }).toEqual({ total: { value: 0, documents: 0, exact: true }, hits: [], facets: [] })
  })

  test('is not made by a writer that is aborted', async () => {
    const writer = await createWriter(at.options)
    await writer.put(createLetter('a', 'It is voluntary.'), 'h')
    await writer.abort()
    expect(at.listGenerations()).toEqual([])
    await expect((await at.open()).ready()).rejects.toThrow(EngineUnavailable)
  })
})

describe('the next generation', () => {
  test('keeps what was neither put nor removed', async () => {
    await writeIndex(at.options, [
      createLetter('a', 'One voluntary.'),
      createLetter('b', 'Two voluntary.'),
      createLetter('c', 'Three voluntary.'),
    ])
    await writeIndex(
      at.options,
      [createLetter('b', 'Two mandatory.'), createLetter('d', 'Four voluntary.')],
      ['c', 'never there'],
    )
    const engine = await at.open()
    const { hits, total } = await searchWords(engine, 'voluntary')
    expect(hits.map(({ document }) => document.id)).toEqual(['a', 'd'])
    expect(total).toEqual({ value: 2, documents: 2, exact: true })
    expect((await searchWords(engine, 'three')).total.value).toBe(0)
    expect((await searchWords(engine, 'mandatory')).hits[0]?.text).toBe('Two mandatory.')
    expect(await engine.findDocument('c')).toBeNull()
    expect(await (await createWriter(at.options)).stored()).toEqual(
      new Map([
        ['a', 'hash of a'],
        ['b', 'hash of b'],
        ['d', 'hash of d'],
      ]),
    )
  })

  test('is noticed by an engine that runs, and the old file goes', async () => {
    await writeIndex(at.options, [createLetter('a', 'One voluntary.')])
    const engine = await at.open()
    expect((await engine.stats()).documents).toBe(1)
    await writeIndex(at.options, [createLetter('b', 'Two voluntary.')])
    await waitUntil(async () => (await engine.stats()).documents === 2)
    expect(at.listGenerations()).toHaveLength(1)
  })

  test('is swapped in without a failed or mixed answer while searches go on', async () => {
    const write = (count: number) =>
      writeIndex(
        at.options,
        Array.from({ length: count }, (_, at) => createLetter(`d${at}`, `Round ${count} of the trial.`)),
      )
    await write(1)
    const engine = await at.open()
    let isOver = false
    const seen = new Set<number>()
    const search = async () => {
      while (!isOver) {
        const { total, hits } = await searchWords(engine, 'of the trial')
        expect(hits).toHaveLength(total.value)
        expect(new Set(hits.map(({ text }) => text))).toEqual(new Set([`Round ${total.value} of the trial.`]))
        seen.add(total.value)
      }
    }
    const searches = [search(), search(), search()]
    for (const count of [2, 3, 4]) {
      await write(count)
      await waitUntil(async () => seen.has(count))
    }
    isOver = true
    await Promise.all(searches)
    expect([...seen].sort()).toEqual([1, 2, 3, 4])
  })

  test('is refused where another indexer finished in the meantime', async () => {
    await writeIndex(at.options, [createLetter('a', 'One.')])
    const slow = await createWriter(at.options)
    await slow.put(createLetter('b', 'Slow.'), 'h')
    const quick = await createWriter({ ...at.options })
    await quick.put(createLetter('c', 'Quick.'), 'h')
    await quick.commit([])
    await expect(slow.commit([])).rejects.toThrow(IndexLocked)
    expect((await (await at.open()).listDocuments(0, 9)).map(({ id }) => id)).toEqual(['a', 'c'])
  })
})

describe('the fingerprint', () => {
  const fingerprintOf = async (extractions: readonly Extraction[]) => {
    const dataFolder = mkdtempSync(join(at.options.dataFolder, 'one-'))
    for (const extraction of extractions) await writeIndex({ name: 'embedded', dataFolder }, [extraction])
    const engine = await at.open(dataFolder)
    return (await engine.stats()).fingerprint
  }
  const a = createLetter('a', 'One.')
  const b = createLetter('b', 'Two.')

  test('is that of the documents, not of their order, their paths or how often they were put', async () => {
    const moved = { ...b, document: { ...b.document, file: 'elsewhere/b.txt' } }
    expect(await fingerprintOf([a, b])).toBe(await fingerprintOf([moved, a, a]))
  })

  test('changes with a word, an id, a document less', async () => {
    const others = [[a], [a, createLetter('b', 'Too.')], [a, createLetter('c', 'Two.')]]
    const fingerprints = await Promise.all([[a, b], ...others].map(fingerprintOf))
    expect(new Set(fingerprints).size).toBe(4)
  })
})

test('an engine that is closed answers no more, and says so', async () => {
  await writeIndex(at.options, [createLetter('a', 'It is voluntary.')])
  const engine = await createEngine(at.options)
  const asked = searchWords(engine, 'voluntary').catch((error: unknown) => error)
  await engine.close()
  expect(await asked).toBeInstanceOf(EngineUnavailable)
  await expect(searchWords(engine, 'voluntary')).rejects.toThrow('The engine is closed.')
  await expect(engine.ready()).rejects.toThrow(EngineUnavailable)
})

test('an abandoned search rejects and holds nobody up', async () => {
  await writeIndex(at.options, [createLetter('a', 'It is voluntary.')])
  const engine = await at.open()
  const abort = new AbortController()
  const abandoned = engine.search(toRequest(toWordQuery('voluntary')), abort.signal)
  abort.abort()
  await expect(abandoned).rejects.toThrow(EngineUnavailable)
  expect((await searchWords(engine, 'voluntary')).total.value).toBe(1)
})
