import type { SearchEngine } from '../schema/index.js'
import { createEngine, type EngineName, type EngineOptions } from '../search/engines/index.js'
import { type Environment, readSettings, type Settings } from './read-settings.js'

/** What a command works with. */
export interface CommandContext {
  /** Read when a command first asks, so that `--help` works whatever the environment. */
  readonly settings: () => Settings
  /** Results: standard output. */
  readonly print: (text: string) => void
  /** Progress and warnings: standard error. */
  readonly warn: (text: string) => void
  /** What the process will exit with, 0 until a command says otherwise. */
  readonly setExitCode: (code: number) => void
}

export function createCommandContext(environment: Environment, setExitCode: (code: number) => void): CommandContext {
  let settings: Settings | undefined
  return {
    settings: () => {
      settings ??= readSettings(environment)
      return settings
    },
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
    setExitCode,
  }
}

export function toEngineOptions(settings: Settings, name: EngineName = settings.engine): EngineOptions {
  return { name, dataFolder: settings.dataFolder, ...(settings.meili ? { meili: settings.meili } : {}) }
}

/** Opens the engine for one command, once searches can be answered, and closes it whatever happens. */
export async function withEngine<T>(
  context: CommandContext,
  use: (engine: SearchEngine) => Promise<T>,
  name?: EngineName,
): Promise<T> {
  const engine = await createEngine(toEngineOptions(context.settings(), name))
  try {
    await engine.ready()
    return await use(engine)
  } finally {
    await engine.close()
  }
}
