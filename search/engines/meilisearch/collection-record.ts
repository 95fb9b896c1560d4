import type { CollectionStats } from '../../../schema/index.js'
import { FORMAT_VERSION } from './index-uids.js'

/** What a reader must know of the whole before it trusts anything else. */
export interface CollectionRecord {
  readonly id: typeof COLLECTION_LIST
  readonly list: typeof COLLECTION_LIST
  readonly kept: {
    readonly version: number
    /** Another with every swap. */
    readonly generation: string
    readonly stats: CollectionStats
    /** Words in all quotations; those in all passages are in `stats`. */
    readonly quotedWords: number
  }
}

export const COLLECTION_LIST = 'collection'

export function toCollectionRecord(kept: Omit<CollectionRecord['kept'], 'version'>): CollectionRecord {
  return { id: COLLECTION_LIST, list: COLLECTION_LIST, kept: { version: FORMAT_VERSION, ...kept } }
}
