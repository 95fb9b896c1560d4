import type { EngineWriter, SearchEngine } from '../../schema/index.js'

export const ENGINE_NAMES = ['embedded', 'meilisearch'] as const
export type EngineName = (typeof ENGINE_NAMES)[number]

export interface EngineOptions {
  readonly name: EngineName
  /** Folder of the index and everything derived (`VERBATIM_DATA`). */
  readonly dataFolder: string
  /** Where Meilisearch answers; `key` searches, `adminKey` writes. */
  readonly meili?: { readonly url: string; readonly key?: string; readonly adminKey?: string }
}

/** Opens what is indexed for searching. An engine that is not ready yet is returned all the same; `ready()` says why. */
export async function createEngine(options: EngineOptions): Promise<SearchEngine> {
  if (options.name === 'meilisearch') {
    const { createMeilisearchEngine } = await import('./meilisearch/create-meilisearch-engine.js')
    return createMeilisearchEngine(options)
  }
  const { createEmbeddedEngine } = await import('./embedded/create-embedded-engine.js')
  return createEmbeddedEngine(options)
}

/** Begins the next index beside the one that serves. The caller holds the folder's indexer lock. */
export async function createWriter(options: EngineOptions): Promise<EngineWriter> {
  if (options.name === 'meilisearch') {
    const { createMeilisearchWriter } = await import('./meilisearch/create-meilisearch-writer.js')
    return createMeilisearchWriter(options)
  }
  const { createEmbeddedWriter } = await import('./embedded/create-embedded-writer.js')
  return createEmbeddedWriter(options)
}
