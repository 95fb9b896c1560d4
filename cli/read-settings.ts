import { BadSetting } from '../schema/index.js'
import { ENGINE_NAMES, type EngineName } from '../search/engines/index.js'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What the environment settles (CONTRACT: Settings). */
export interface Settings {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly dataFolder: string
  /** What `start` indexes when there is no index yet. */
  readonly sources: readonly string[]
  readonly engine: EngineName
  readonly meili: { readonly url: string; readonly key?: string; readonly adminKey?: string } | null
  readonly logLevel: LogLevel
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks every setting at once.
 * @throws BadSetting naming the setting, what it was and what would do; never a key
 */
export function readSettings(environment: Environment): Settings {
  const engine = readChoice(environment, 'VERBATIM_ENGINE', ENGINE_NAMES, 'embedded')
  return {
    host: readText(environment, 'HOST', '127.0.0.1'),
    port: readPort(environment),
    dataFolder: readText(environment, 'VERBATIM_DATA', '.verbatim'),
    sources: [readText(environment, 'VERBATIM_SOURCES', 'seeds')],
    engine,
    meili: readMeili(environment, engine),
    logLevel: readChoice(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  }
}

function readText(environment: Environment, name: string, fallback: string): string {
  const value = environment[name]?.trim()
  return value ? value : fallback
}

function readPort(environment: Environment): number {
  const typed = readText(environment, 'PORT', '3000')
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN
  if (port >= 0 && port <= 65_535) return port
  throw new BadSetting(`PORT is “${typed}”; expected a number from 0 to 65535`)
}

function readChoice<T extends string>(environment: Environment, name: string, choices: readonly T[], fallback: T): T {
  const typed = readText(environment, name, fallback)
  const choice = choices.find((value) => value === typed)
  if (choice) return choice
  throw new BadSetting(`${name} is “${typed}”; expected one of ${choices.join(', ')}`)
}

function readMeili(environment: Environment, engine: EngineName): Settings['meili'] {
  const url = environment.MEILI_URL?.trim()
  if (!url) {
    if (engine === 'meilisearch')
      throw new BadSetting('MEILI_URL is not set; expected the address of Meilisearch, as http://127.0.0.1:7700')
    return null
  }
  if (!isHttpUrl(url))
    throw new BadSetting('MEILI_URL is not an http or https address; expected one as http://127.0.0.1:7700')
  const key = environment.MEILI_KEY?.trim()
  const adminKey = environment.MEILI_ADMIN_KEY?.trim()
  return { url, ...(key ? { key } : {}), ...(adminKey ? { adminKey } : {}) }
}

function isHttpUrl(typed: string): boolean {
  return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)
}
