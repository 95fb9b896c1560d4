/** What is kept in Meilisearch, each in an index of its own; all of them are swapped together. */
export const STORES = ['passages', 'quotations', 'documents', 'words', 'collection'] as const
export type Store = (typeof STORES)[number]

/** Raised with every change to what is stored that a reader must know of. */
export const FORMAT_VERSION = 2

/** All indexes of ours begin with it: others in the same Meilisearch are left alone. */
export const PREFIX = 'verbatim'

/** The index that serves. */
export function servingUid(prefix: string, store: Store): string {
  return `${prefix}-${store}`
}

/** The one being built beside it; after the swap, for a moment, what served before. */
export function nextUid(prefix: string, store: Store): string {
  return `${prefix}-${store}-next`
}
