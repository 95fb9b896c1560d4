import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import pino from 'pino'
import { DraftReader } from '../../indexer/pipeline/draft-reader.js'
import { readDraftFile } from '../../indexer/read-draft-file.js'
import { BadSetting, EngineUnavailable, type SearchEngine } from '../../schema/index.js'
import { createEngine } from '../../search/engines/index.js'
import { startServer } from '../../server/start-server.js'
import { type CommandContext, toEngineOptions } from '../command-context.js'
import { createEntityDesk } from '../create-entity-desk.js'
import { indexPaths } from './index-command.js'

export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('serve the site over what is indexed')
    .action(() => serve(context))
}

export function addStartCommand(program: Command, context: CommandContext): void {
  program
    .command('start')
    .description('index VERBATIM_SOURCES where there is no index yet, then serve')
    .action(async () => {
      if (!(await hasIndex(context))) await indexPaths(context, readSources(context), { wait: true })
      await serve(context)
    })
}

async function serve(context: CommandContext): Promise<void> {
  const settings = context.settings()
  const { host, port, dataFolder, logLevel } = settings
  const engine = await createEngine(toEngineOptions(settings))
  const drafts = new DraftReader()
  try {
    await refuseDamaged(engine)
    const server = await startServer({
      engine,
      settings: { host, port, recordsFolder: join(dataFolder, 'records'), savedFolder: join(dataFolder, 'saved') },
      understandDraft: (text) => drafts.read(text),
      desk: createEntityDesk(dataFolder),
      readDraft: readDraftFile,
      logger: pino({ level: logLevel }, pino.destination(2)),
    })
    await server.closed
  } finally {
    await drafts.close()
    await engine.close()
  }
}

/** A site may wait for its engine or its first index, but it never starts over one that cannot be trusted. */
async function refuseDamaged(engine: SearchEngine): Promise<void> {
  try {
    await engine.ready()
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error
  }
}

/** @throws BadSetting before anything is indexed: an empty collection would be served for good */
function readSources(context: CommandContext): readonly string[] {
  const { sources } = context.settings()
  const missing = sources.find((source) => !existsSync(source))
  if (missing === undefined) return sources
  throw new BadSetting(`VERBATIM_SOURCES is “${missing}”; expected a file or folder that is there`)
}

/** One that holds nothing is as good as none. */
async function hasIndex(context: CommandContext): Promise<boolean> {
  const engine = await createEngine(toEngineOptions(context.settings()))
  try {
    await engine.ready()
    return (await engine.stats()).documents > 0
  } catch (error) {
    if (error instanceof EngineUnavailable) return false
    throw error
  } finally {
    await engine.close()
  }
}
