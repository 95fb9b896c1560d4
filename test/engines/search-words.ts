import type { ParsedQuery, SearchAnswer, SearchEngine, SearchRequest } from '../../schema/index.js'

/** A query for exact words next to each other, made by hand; none: everything. */
export function toWordQuery(words: string): ParsedQuery {
  const texts = words.split(' ').filter((text) => text !== '')
  const toWord = (text: string) => ({ text, hasWildcard: false, isInflected: false, isJoined: false })
  const root = {
    type: 'term' as const,
    words: texts.map(toWord),
    isCaseSensitive: false,
    at: [0, words.length] as const,
  }
  return { typed: words, root: texts.length === 0 ? null : root, readAs: words, notes: [] }
}

export function toRequest(query: ParsedQuery, more: Partial<SearchRequest> = {}): SearchRequest {
  return {
    ...{ query, filters: { values: {}, from: null, to: null }, sort: 'date', page: 1, per: 20 },
    ...{ unit: 'passages', facets: [], facetValues: 10 },
    ...more,
  }
}

export function searchWords(engine: SearchEngine, words: string): Promise<SearchAnswer> {
  return engine.search(toRequest(toWordQuery(words)))
}
