import { setTimeout as wait } from 'node:timers/promises'
import { BadSetting, EngineUnavailable } from '../../../schema/index.js'
import { MeilisearchRefusal, TaskFailed, toEngineError, unwrapError } from './meilisearch-refusal.js'

/** Milliseconds between the attempts of a writer: a restarting server is back within a minute. */
export const PATIENCE: readonly number[] = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]

/**
 * Tries again while the server is away, ever more slowly. What is tried must do no harm when done twice: an answer may be lost.
 * @throws EngineUnavailable when patience is at an end; at once BadSetting where the key is refused, MeilisearchRefusal where an
 * index is missing
 */
export async function keepTrying<T>(attempt: () => Promise<T>, patience: readonly number[]): Promise<T> {
  for (const pause of [...patience, null]) {
    try {
      return await attempt()
    } catch (wrapped) {
      const error = toEngineError(wrapped)
      const cause = unwrapError(wrapped)
      if (cause instanceof MeilisearchRefusal && cause.isAboutKey)
        throw new BadSetting('Meilisearch refused the key for writing (MEILI_ADMIN_KEY).')
      if (isAboutMissingIndex(cause)) throw cause
      const isPassing = error instanceof EngineUnavailable && !(error instanceof TaskFailed)
      if (!isPassing || pause === null) throw error
      await wait(pause)
    }
  }
  throw new EngineUnavailable('Meilisearch does not answer.')
}

function isAboutMissingIndex(error: unknown): boolean {
  return error instanceof MeilisearchRefusal && error.isAboutMissingIndex
}
