import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { IndexDamaged } from '../../schema/index.js'
import { sealGeneration } from '../../search/engines/embedded/generation-files.js'
import { readPointer, writePointer } from '../../search/engines/embedded/pointer.js'
import { createWriter } from '../../search/engines/index.js'
import { createLetter, useEmbeddedFolder, waitUntil } from './embedded-folder.js'
import { searchWords } from './search-words.js'
import { writeIndex } from './write-index.js'

const at = useEmbeddedFolder()
const servingFile = () => join(at.folder, at.listGenerations()[0]!)

describe('what cannot be trusted', () => {
  beforeEach(() => writeIndex(at.options, [createLetter('a', 'It is voluntary. '.repeat(5_000))]))

  const damages: readonly (readonly [name: string, damage: () => void, message: RegExp])[] = [
    ['a file cut short', () => truncateSync(servingFile(), 20_000), /damaged/],
    ['an empty file', () => truncateSync(servingFile(), 0), /damaged/],
    ['a missing file', () => rmSync(servingFile()), /damaged.*missing/],
    ['garbage', () => writeFileSync(servingFile(), 'not an index'), /damaged/],
    ['one byte in the middle', () => flipByte(servingFile()), /damaged/],
    ['an empty pointer', () => writeFileSync(join(at.folder, 'serving.json'), ''), /damaged/],
    ['a pointer to nothing', () => writeFileSync(join(at.folder, 'serving.json'), '{"version":1}'), /damaged/],
    [
      'a newer version',
      () => writeFileSync(join(at.folder, 'serving.json'), '{"version":999,"more":[]}'),
      /newer version/,
    ],
    ['an older version', () => publishAgain({ version: 1 }), /older version/],
    ['a table that is missing', () => changeTables('DROP TABLE value_names'), /value_names is missing.*index.*again/],
    ['words that are missing', () => changeTables('DROP TABLE passage_words'), /passage_words is missing/],
    [
      'a table of another layout',
      () => changeTables('ALTER TABLE documents RENAME COLUMN title TO heading'),
      /documents is laid out otherwise.*index.*again/,
    ],
  ]

  test.each(damages)('%s is refused with a clear sentence, to read and to build on', async (_name, damage, message) => {
    damage()
    const engine = await at.open()
    await expect(engine.ready()).rejects.toThrow(IndexDamaged)
    await expect(searchWords(engine, 'voluntary')).rejects.toThrow(message)
    await expect(createWriter(at.options)).rejects.toThrow(IndexDamaged)
  })

  test('an index as it was written is served', async () => {
    const copy = join(at.options.dataFolder, 'copy')
    cpSync(at.folder, join(copy, 'embedded'), { recursive: true })
    await (await at.open(copy)).ready()
  })

  /** As a program with other tables would have written them. */
  function changeTables(sql: string): void {
    const database = new Database(servingFile())
    database.exec(sql)
    database.close()
    publishAgain({})
  }

  function publishAgain(change: { readonly version?: number }): void {
    const pointer = readPointer(at.folder)!
    writePointer(at.folder, { ...pointer, ...sealGeneration(at.folder, pointer.generation), ...change })
  }

  test('a file that only was written anew is served', async () => {
    changeTables('VACUUM')
    expect((await searchWords(await at.open(), 'voluntary')).total.value).toBe(1)
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
    const args = ['--input-type=module', '-e', endless, JSON.stringify(at.options.dataFolder)]
    const extraction = JSON.stringify(createLetter('n', 'It is mandatory. '.repeat(200)))
    const [command, ...before] = [...shell, process.execPath]
    return spawn(command!, [...before, ...args, extraction], { stdio: ['ignore', 'pipe', 'ignore'] })
  }

  test('by kill -9, leaves the old index serving; the next writer clears up and leaves strangers alone', async () => {
    await writeIndex(at.options, [createLetter('a', 'It is voluntary.')])
    writeFileSync(join(at.folder, 'generation-notes.txt'), 'mine')
    writeFileSync(join(at.options.dataFolder, 'notes.txt'), 'mine')
    const engine = await at.open()
    const child = startEndlessWriter([])
    await once(child.stdout!, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(at.listGenerations()).toHaveLength(3)
    expect((await searchWords(engine, 'voluntary')).total.value).toBe(1)
    expect((await searchWords(await at.open(), 'mandatory')).total.value).toBe(0)
    await writeIndex(at.options, [createLetter('b', 'It is voluntary too.')])
    expect(at.listGenerations()).toHaveLength(2)
    expect(readFileSync(join(at.folder, 'generation-notes.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(at.options.dataFolder, 'notes.txt'), 'utf8')).toBe('mine')
    await waitUntil(async () => (await searchWords(engine, 'voluntary')).total.value === 2)
  })

  test('of a full disk, leaves the old index serving', async () => {
    await writeIndex(at.options, [createLetter('a', 'It is voluntary.')])
    const child = startEndlessWriter(['sh', '-c', 'ulimit -f 4000; exec "$0" "$@"'])
    const [code, signal] = await once(child, 'exit')
    expect(code !== 0 || signal !== null).toBe(true)
    expect((await searchWords(await at.open(), 'voluntary')).total.value).toBe(1)
    await writeIndex(at.options, [createLetter('b', 'It is voluntary too.')])
    expect((await searchWords(await at.open(), 'voluntary')).total.value).toBe(2)
  })
})
