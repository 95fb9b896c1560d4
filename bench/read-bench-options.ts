import { parseArgs } from 'node:util'
import type { EngineOptions } from '../search/engines/index.js'

export interface BenchOptions {
  readonly passages: number
  readonly seed: number
  readonly engine: EngineOptions
  /** Keep what was measured as the baseline that later runs are compared with. */
  readonly isAccepted: boolean
  /** Measure an index that an earlier run left in `--data`. */
  readonly isLoaded: boolean
}

const DEFAULT_PASSAGES = 100_000
const DEFAULT_SEED = 1

/** `--passages N --seed N --engine NAME --data FOLDER --loaded --accept`. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      passages: { type: 'string', default: String(DEFAULT_PASSAGES) },
      seed: { type: 'string', default: String(DEFAULT_SEED) },
      engine: { type: 'string', default: 'embedded' },
      data: { type: 'string', default: '' },
      loaded: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  })
  const { MEILI_URL: url, MEILI_ADMIN_KEY: adminKey } = process.env
  const name = values.engine === 'meilisearch' ? 'meilisearch' : 'embedded'
  return {
    passages: Number(values.passages),
    seed: Number(values.seed),
    engine: { name, dataFolder: values.data, ...(url && { meili: { url, ...(adminKey && { adminKey }) } }) },
    isAccepted: values.accept,
    isLoaded: values.loaded,
  }
}
