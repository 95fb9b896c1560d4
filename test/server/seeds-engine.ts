import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pino from 'pino'
import { indexSources } from '../../indexer/index-sources.js'
import type { Extraction, SearchEngine } from '../../schema/index.js'
import { createEngine, createWriter, type EngineOptions } from '../../search/engines/index.js'
import type { AppOptions } from '../../server/app-options.js'
import { createApp } from '../../server/create-app.js'

export const SEEDS = resolve(import.meta.dirname, '../../seeds')

export interface Indexed {
  readonly engine: SearchEngine
  readonly folder: string
  close(): Promise<void>
}

/** The real engine over the real index of files and folders, in a folder of its own. */
export async function indexFiles(paths: readonly string[]): Promise<Indexed> {
  const options = toOptions()
  await indexSources(paths, { dataFolder: options.dataFolder, createWriter: () => createWriter(options) })
  return open(options)
}

/** The real engine over documents that no file needs to hold. */
export async function indexExtractions(extractions: readonly Extraction[]): Promise<Indexed> {
  const options = toOptions()
  const writer = await createWriter(options)
  for (const extraction of extractions) await writer.put(extraction, extraction.document.contentHash)
  await writer.commit(extractions.flatMap(({ entities }) => entities))
  return open(options)
}

function toOptions(): EngineOptions {
  return { name: 'embedded', dataFolder: mkdtempSync(join(tmpdir(), 'verbatim-site-')) }
}

async function open(options: EngineOptions): Promise<Indexed> {
  const engine = await createEngine(options)
  const close = async () => {
    await engine.close()
    rmSync(options.dataFolder, { recursive: true, force: true })
  }
  return { engine, folder: options.dataFolder, close }
}

/** What a page only offers comes, however busy the machine. */
const OFFER_MILLISECONDS = 600_000

/** The real site over an engine, as the command line puts it together; the log goes nowhere. */
export function openSite(engine: SearchEngine, more: Partial<AppOptions> = {}): ReturnType<typeof createApp> {
  const settings = { host: '127.0.0.1', port: 0, offerMilliseconds: OFFER_MILLISECONDS, ...more.settings }
  return createApp({ engine, logger: pino({ level: 'silent' }), ...more, settings })
}
