import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type IndexOptions, indexSources } from '../../indexer/index-sources.js'
import { createEngine, createWriter } from '../../search/engines/index.js'

const ROOT = join(import.meta.dirname, '../..')
export const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'))

/** A folder with sources and an index of its own. */
export function createWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-index-'))
  const sources = join(folder, 'sources')
  const dataFolder = join(folder, 'data')
  mkdirSync(sources)
  return {
    folder,
    sources,
    dataFolder,
    copySeeds: () => copySeeds(sources),
    writeStories: (count: number) => writeStories(sources, count),
    run: (options: Partial<IndexOptions> = {}, paths = [sources]) =>
      indexSources(paths, {
        dataFolder,
        createWriter: () => createWriter({ name: 'embedded', dataFolder }),
        workers: 1,
        ...options,
      }),
    readIndex: () => readIndex(dataFolder),
    startIndexer: () => startIndexer(folder, sources, dataFolder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function copySeeds(sources: string): void {
  for (const name of seeds) copyFileSync(join(ROOT, 'seeds', name), join(sources, name))
}

/** Many short stories: enough that a run can be stopped in the middle. */
function writeStories(sources: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const said = `"The program is mandatory," said John Morton, the director, in ${1900 + i}.`
    writeFileSync(join(sources, `story-${i}.txt`), `Story Number ${i}\n\nBy Ann Ruiz\n\n${said}`)
  }
}

async function readIndex(dataFolder: string) {
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

/** The indexer as a program of its own, so that it can be killed. */
function startIndexer(folder: string, sources: string, dataFolder: string): ChildProcessByStdio<null, Readable, null> {
  const program = `
    import { indexSources } from ${JSON.stringify(join(ROOT, 'dist/indexer/index-sources.js'))}
    import { createWriter } from ${JSON.stringify(join(ROOT, 'dist/search/engines/index.js'))}
    const dataFolder = ${JSON.stringify(dataFolder)}
    await indexSources([${JSON.stringify(sources)}], {
      dataFolder, workers: 1, createWriter: () => createWriter({ name: 'embedded', dataFolder }),
      onProgress: ({ phase, done }) => process.stdout.write(phase + ' ' + done + '\\n') })
    process.stdout.write('whole')`
  const file = join(folder, 'indexer.mjs')
  writeFileSync(file, program)
  return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
}
