import type { Settings } from 'meilisearch'
import type { Store } from './index-uids.js'

/** What a field of a stored record is for; a field may be for several things. */
interface Field {
  /** Its words are searched, in order. */
  readonly isSearched?: true
  /** `equality`: compared and counted as a facet; `range`: compared as a number. */
  readonly filter?: 'equality' | 'range'
  readonly isSorted?: true
  /** Answers hold it. */
  readonly isShown?: true
}

type Fields = Readonly<Record<string, Field>>

/** A passage or quotation: what is searched (`body`, `written`, `words`), what restricts and counts, what orders, what is shown. */
const UNIT_FIELDS = {
  id: { isShown: true },
  key: { filter: 'equality' },
  body: { isSearched: true },
  written: { isSearched: true },
  words: { filter: 'equality' },
  speaker: { isShown: true, filter: 'equality' },
  person: { isShown: true, filter: 'equality' },
  organisation: { isShown: true, filter: 'equality' },
  place: { isShown: true, filter: 'equality' },
  law: { filter: 'equality' },
  outlet: { isShown: true, filter: 'equality' },
  title: { filter: 'equality' },
  author: { filter: 'equality' },
  kind: { isShown: true, filter: 'equality' },
  year: { isShown: true, filter: 'equality' },
  status: { isShown: true, filter: 'equality' },
  confidence: { isShown: true, filter: 'equality' },
  document: { isShown: true, filter: 'equality' },
  slice: { filter: 'equality' },
  firstDay: { filter: 'range' },
  lastDay: { filter: 'range' },
  date: { isShown: true, isSorted: true },
  position: { isShown: true, isSorted: true },
  match: { isShown: true },
  shown: { isShown: true },
} as const satisfies Fields

/** Never searched: lists that are read whole, and the pieces of one document. */
const LIST_FIELDS = {
  id: { isShown: true },
  list: { filter: 'equality' },
  document: { filter: 'equality' },
  part: { isShown: true, isSorted: true },
  kept: { isShown: true },
} as const satisfies Fields

const FIELDS: Readonly<Record<Store, Fields>> = {
  passages: UNIT_FIELDS,
  quotations: UNIT_FIELDS,
  documents: LIST_FIELDS,
  words: LIST_FIELDS,
  collection: LIST_FIELDS,
}

/** More hits and facet values than any collection has: Meilisearch cuts both silently (1,000 and 100 unless told). */
const NO_LIMIT = 1_000_000_000

/** The settings of a store's index, derived from its fields. */
export function toIndexSettings(store: Store): Settings {
  const fields: [string, Field][] = Object.entries(FIELDS[store])
  const namesOf = (is: (field: Field) => unknown) => fields.filter(([, field]) => is(field)).map(([name]) => name)
  const filterable = (kind: 'equality' | 'range') => ({
    attributePatterns: namesOf(({ filter }) => filter === kind),
    features: { facetSearch: false, filter: { equality: kind === 'equality', comparison: kind === 'range' } },
  })
  const searched = namesOf(({ isSearched }) => isSearched)
  return {
    searchableAttributes: searched.length === 0 ? ['id'] : searched,
    filterableAttributes: [filterable('equality'), filterable('range')].filter(
      ({ attributePatterns }) => attributePatterns.length > 0,
    ),
    sortableAttributes: namesOf(({ isSorted }) => isSorted),
    displayedAttributes: namesOf(({ isShown }) => isShown),
    ...AS_TYPED,
  }
}

/** Meilisearch's own help is all switched off: a word is that word, all of them are required, the order is ours. */
const AS_TYPED: Settings = {
  rankingRules: ['sort'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byWord',
  facetSearch: false,
  stopWords: [],
  synonyms: {},
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  pagination: { maxTotalHits: NO_LIMIT },
  faceting: { maxValuesPerFacet: NO_LIMIT },
}
