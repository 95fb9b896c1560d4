import type { Logger } from 'pino'
import type { CollectionStats, EntitySummary, SearchEngine } from '../schema/index.js'
import type { AppOptions } from './app-options.js'
import { rememberBriefly } from './remember-briefly.js'
import { createRenderer, type Render } from './render-page.js'

/** What every route has at hand. */
export interface Site {
  readonly engine: SearchEngine
  readonly logger: Logger
  readonly render: Render
  /** Begins the time that a page waits for something it only offers: aborted when that is up. */
  readonly timeOffer: () => AbortSignal
  /** The collection's figures, at most a few seconds old. */
  readonly readStats: () => Promise<CollectionStats>
  /** Everyone quoted, as old at most. */
  readonly readSpeakers: () => Promise<readonly EntitySummary[]>
  /** Where search records are kept; null: none can be saved. */
  readonly recordsFolder: string | null
  /** Where saved queries are kept; null: none can be saved. */
  readonly savedFolder: string | null
  /** Null where drafts are not checked. */
  readonly understandDraft: AppOptions['understandDraft'] | null
  readonly readDraft: AppOptions['readDraft'] | null
  /** Null where names are not decided. */
  readonly desk: AppOptions['desk'] | null
}

/** A new index is seen within 15 s (CONTRACT); the figures need not be younger. */
const STATS_MILLISECONDS = 5_000
/** Nobody notices so short a wait; the embedded engine counts most of a page's quotations in 100,000 passages within it. */
const OFFER_MILLISECONDS = 50

export function createSite({ engine, logger, settings, understandDraft, readDraft, desk }: AppOptions): Site {
  const readStats = rememberBriefly(() => engine.stats(), STATS_MILLISECONDS)
  return {
    engine,
    logger,
    readStats,
    timeOffer: () => AbortSignal.timeout(settings.offerMilliseconds ?? OFFER_MILLISECONDS),
    readSpeakers: rememberBriefly(() => engine.listEntities('speaker'), STATS_MILLISECONDS),
    recordsFolder: settings.recordsFolder ?? null,
    savedFolder: settings.savedFolder ?? null,
    understandDraft: understandDraft ?? null,
    readDraft: readDraft ?? null,
    desk: desk ?? null,
    render: createRenderer(readStats, {
      records: settings.recordsFolder !== undefined,
      saved: settings.savedFolder !== undefined,
      names: desk !== undefined,
    }),
  }
}
