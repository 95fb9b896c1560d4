import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EngineUnavailable, type Extraction, IndexDamaged, IndexLocked, type SearchEngine } from '../../schema/index.js'
import { createEngine, createWriter, type EngineOptions } from '../../search/engines/index.js'
import { createExtraction } from './fixture-documents.js'
import { searchWords, toRequest, toWordQuery } from './search-words.js'
import { writeIndex } from './write-index.js'

/** As the contract has it. */
const NOTICED_WITHIN_MS = 15_000

let dataFolder: string
let options: EngineOptions
const opened: SearchEngine[] = []

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-embedded-'))
  options = { name: 'embedded', dataFolder }
})

afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function open(): Promise<SearchEngine> {
  const engine = await createEngine(options)
  opened.push(engine)
  return engine
}

const letter = (id: string, text: string): Extraction => createExtraction({ id, paragraphs: [text] })
const folder = () => join(dataFolder, 'embedded')
const generations = () => readdirSync(folder()).filter((name) => name.startsWith('generation-'))
const servingFile = () => join(folder(), generations()[0]!)

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + NOTICED_WITHIN_MS
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not so within ${NOTICED_WITHIN_MS} ms`)
    await wait(50)
  }
}

describe('an index that is not there yet', () => {
  test('is said to be missing, and is served as soon as it is there', async () => {
    const engine = await open()
    await expect(engine.ready()).rejects.toThrow(new EngineUnavailable('Nothing is indexed yet.'))
    await expect(searchWords(engine, 'voluntary')).rejects.toThrow(EngineUnavailable)
    await writeIndex(options, [letter('a', 'It is voluntary.')])
    await engine.ready()
    expect((await searchWords(engine, 'voluntary')).total.value).toBe(1)
  })

  test('is an index all the same when it holds nothing', async () => {
    await writeIndex(options, [])
    const { total, hits, facets } = await searchWords(await open(), 'voluntary')
    expect({ total, hits, facets }).toEqual({ total: { value: 0, documents: 0, exact: true }, hits: [], facets: [] })
  })

  test('is not made by a writer that is aborted', async () => {
    const writer = await createWriter(options)
    await writer.put(letter('a', 'It is voluntary.'), 'h')
    await writer.abort()
    expect(generations()).toEqual([])
    await expect((await open()).ready()).rejects.toThrow(EngineUnavailable)
  })
})

describe('the next generation', () => {
  test('keeps what was neither put nor removed', async () => {
    await writeIndex(options, [
      letter('a', 'One voluntary.'),
      letter('b', 'Two voluntary.'),
      letter('c', 'Three voluntary.'),
    ])
    await writeIndex(options, [letter('b', 'Two mandatory.'), letter('d', 'Four voluntary.')], ['c', 'never there'])
    const engine = await open()
    const { hits, total } = await searchWords(engine, 'voluntary')
    expect(hits.map(({ document }) => document.id)).toEqual(['a', 'd'])
    expect(total).toEqual({ value: 2, documents: 2, exact: true })
    expect((await searchWords(engine, 'three')).total.value).toBe(0)
    expect((await searchWords(engine, 'mandatory')).hits[0]?.text).toBe('Two mandatory.')
    expect(await engine.findDocument('c')).toBeNull()
    expect(await (await createWriter(options)).stored()).toEqual(
      new Map([
        ['a', 'hash of a'],
        ['b', 'hash of b'],
        ['d', 'hash of d'],
      ]),
    )
  })

  test('is noticed by an engine that runs, and the old file goes', async () => {
    await writeIndex(options, [letter('a', 'One voluntary.')])
    const engine = await open()
    expect((await engine.stats()).documents).toBe(1)
    await writeIndex(options, [letter('b', 'Two voluntary.')])
    await until(async () => (await engine.stats()).documents === 2)
    expect(generations()).toHaveLength(1)
  })

  test('is swapped in without a failed or mixed answer while searches go on', async () => {
    const write = (count: number) =>
      writeIndex(
        options,
        Array.from({ length: count }, (_, at) => letter(`d${at}`, `Round ${count} of the trial.`)),
      )
    await write(1)
    const engine = await open()
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
      await until(async () => seen.has(count))
    }
    isOver = true
    await Promise.all(searches)
    expect([...seen].sort()).toEqual([1, 2, 3, 4])
  })

  test('is refused where another indexer finished in the meantime', async () => {
    await writeIndex(options, [letter('a', 'One.')])
    const slow = await createWriter(options)
    await slow.put(letter('b', 'Slow.'), 'h')
    const quick = await createWriter({ ...options })
    await quick.put(letter('c', 'Quick.'), 'h')
    await quick.commit([])
    await expect(slow.commit([])).rejects.toThrow(IndexLocked)
    expect((await (await open()).listDocuments(0, 9)).map(({ id }) => id)).toEqual(['a', 'c'])
  })
})

describe('the fingerprint', () => {
  const fingerprintOf = async (extractions: readonly Extraction[]) => {
    const options: EngineOptions = { name: 'embedded', dataFolder: mkdtempSync(join(dataFolder, 'one-')) }
    for (const extraction of extractions) await writeIndex(options, [extraction])
    const engine = await createEngine(options)
    opened.push(engine)
    return (await engine.stats()).fingerprint
  }
  const a = letter('a', 'One.')
  const b = letter('b', 'Two.')

  test('is that of the documents, not of their order, their paths or how often they were put', async () => {
    const moved = { ...b, document: { ...b.document, file: 'elsewhere/b.txt' } }
    expect(await fingerprintOf([a, b])).toBe(await fingerprintOf([moved, a, a]))
  })

  test('changes with a word, an id, a document less', async () => {
    const others = [[a], [a, letter('b', 'Too.')], [a, letter('c', 'Two.')]]
    const fingerprints = await Promise.all([[a, b], ...others].map(fingerprintOf))
    expect(new Set(fingerprints).size).toBe(4)
  })
})

describe('what cannot be trusted', () => {
  beforeEach(() => writeIndex(options, [letter('a', 'It is voluntary. '.repeat(5_000))]))

  const damages: readonly (readonly [name: string, damage: () => void, message: RegExp])[] = [
    ['a file cut short', () => truncateSync(servingFile(), 20_000), /damaged/],
    ['an empty file', () => truncateSync(servingFile(), 0), /damaged/],
    ['a missing file', () => rmSync(servingFile()), /damaged.*missing/],
    ['garbage', () => writeFileSync(servingFile(), 'not an index'), /damaged/],
    ['one byte in the middle', () => flipByte(servingFile()), /damaged/],
    ['an empty pointer', () => writeFileSync(join(folder(), 'serving.json'), ''), /damaged/],
    ['a pointer to nothing', () => writeFileSync(join(folder(), 'serving.json'), '{"version":1}'), /damaged/],
    [
      'a newer version',
      () => writeFileSync(join(folder(), 'serving.json'), '{"version":999,"more":[]}'),
      /newer version/,
    ],
  ]

  test.each(damages)('%s is refused with a clear sentence, to read and to build on', async (_name, damage, message) => {
    damage()
    const engine = await open()
    await expect(engine.ready()).rejects.toThrow(IndexDamaged)
    await expect(searchWords(engine, 'voluntary')).rejects.toThrow(message)
    await expect(createWriter(options)).rejects.toThrow(IndexDamaged)
  })

  test('an index as it was written is served', async () => {
    cpSync(dataFolder, `${dataFolder}-copy`, { recursive: true })
    const engine = await createEngine({ name: 'embedded', dataFolder: `${dataFolder}-copy` })
    opened.push(engine)
    await engine.ready()
    rmSync(`${dataFolder}-copy`, { recursive: true })
  })

  function flipByte(file: string): void {
    const bytes = readFileSync(file)
    const middle = bytes.length >> 1
    bytes[middle] = bytes[middle]! ^ 1
    writeFileSync(file, bytes)
  }
})

describe('a writer that dies', () => {
  const endless = `
    import { createWriter } from '${new URL('../../dist/search/engines/index.js', import.meta.url)}'
    const [dataFolder, extraction] = process.argv.slice(1).map((text) => JSON.parse(text))
    const writer = await createWriter({ name: 'embedded', dataFolder })
    for (let n = 0; ; n++) {
      await writer.put({ ...extraction, document: { ...extraction.document, id: 'n' + n } }, 'h')
      if (n === 200) console.log('writing')
    }`

  function startEndlessWriter(shell: readonly string[]) {
    const args = ['--input-type=module', '-e', endless, JSON.stringify(dataFolder)]
    const extraction = JSON.stringify(letter('n', 'It is mandatory. '.repeat(200)))
    const [command, ...before] = [...shell, process.execPath]
    return spawn(command!, [...before, ...args, extraction], { stdio: ['ignore', 'pipe', 'ignore'] })
  }

  test('by kill -9, leaves the old index serving; the next writer clears up and leaves strangers alone', async () => {
    await writeIndex(options, [letter('a', 'It is voluntary.')])
    writeFileSync(join(folder(), 'generation-notes.txt'), 'mine')
    writeFileSync(join(dataFolder, 'notes.txt'), 'mine')
    const engine = await open()
    const child = startEndlessWriter([])
    await once(child.stdout!, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(generations()).toHaveLength(3)
    expect((await searchWords(engine, 'voluntary')).total.value).toBe(1)
    expect((await searchWords(await open(), 'mandatory')).total.value).toBe(0)
    await writeIndex(options, [letter('b', 'It is voluntary too.')])
    expect(generations()).toHaveLength(2)
    expect(readFileSync(join(folder(), 'generation-notes.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(dataFolder, 'notes.txt'), 'utf8')).toBe('mine')
    await until(async () => (await searchWords(engine, 'voluntary')).total.value === 2)
  })

  test('of a full disk, leaves the old index serving', async () => {
    await writeIndex(options, [letter('a', 'It is voluntary.')])
    const child = startEndlessWriter(['sh', '-c', 'ulimit -f 4000; exec "$0" "$@"'])
    const [code, signal] = await once(child, 'exit')
    expect(code !== 0 || signal !== null).toBe(true)
    expect((await searchWords(await open(), 'voluntary')).total.value).toBe(1)
    await writeIndex(options, [letter('b', 'It is voluntary too.')])
    expect((await searchWords(await open(), 'voluntary')).total.value).toBe(2)
  })
})

test('an engine that is closed answers no more, and says so', async () => {
  await writeIndex(options, [letter('a', 'It is voluntary.')])
  const engine = await createEngine(options)
  const asked = searchWords(engine, 'voluntary').catch((error: unknown) => error)
  await engine.close()
  expect(await asked).toBeInstanceOf(EngineUnavailable)
  await expect(searchWords(engine, 'voluntary')).rejects.toThrow('The engine is closed.')
  await expect(engine.ready()).rejects.toThrow(EngineUnavailable)
})

test('an abandoned search rejects and holds nobody up', async () => {
  await writeIndex(options, [letter('a', 'It is voluntary.')])
  const engine = await open()
  const abort = new AbortController()
  const abandoned = engine.search(toRequest(toWordQuery('voluntary')), abort.signal)
  abort.abort()
  await expect(abandoned).rejects.toThrow(EngineUnavailable)
  expect((await searchWords(engine, 'voluntary')).total.value).toBe(1)
})
