import type { Extraction, Passage, SearchEngine, Span } from '../../schema/index.js'
import { EMPTY_STATE, type SearchState } from '../search-state.js'
import { readQuery, toCountRequest, toSearchRequest } from '../to-search-request.js'

/** What a query marks in one document. */
export interface DocumentMarks {
  /** Spans into `document.text`, sorted. */
  readonly spans: readonly Span[]
  /** Numbers of the paragraphs that match, in order. */
  readonly paragraphs: readonly number[]
  /** Passages that match in the whole collection. */
  readonly passages: number
}

export const NO_MARKS: DocumentMarks = { spans: [], paragraphs: [], passages: 0 }
const PASSAGES_A_REQUEST = 100

/** @throws QueryRefused */
export async function findMarks(
  engine: SearchEngine,
  { document, passages }: Extraction,
  state: Pick<SearchState, 'q' | 'isExact'>,
): Promise<DocumentMarks> {
  const query = readQuery(state)
  if (!query.root) return NO_MARKS
  const inside: SearchState = { ...EMPTY_STATE, ...state, values: { document: [document.id] }, sort: 'date' }
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const marked: { readonly passage: Passage; readonly matches: readonly Span[] }[] = []
  const wish = { unit: 'passages', per: PASSAGES_A_REQUEST, facets: [], facetValues: 0 } as const
  for (let page = 1, hits = PASSAGES_A_REQUEST; hits === PASSAGES_A_REQUEST; page++) {
    const answer = await engine.search(toSearchRequest({ ...inside, page }, query, wish))
    for (const { id, matches } of answer.hits) {
      const passage = byId.get(id)
      if (passage) marked.push({ passage, matches })
    }
    hits = answer.hits.length
  }
  marked.sort((a, b) => a.passage.span[0] - b.passage.span[0])
  const everywhere = await engine.search(toCountRequest({ ...EMPTY_STATE, ...state }, query))
  return {
    passages: everywhere.total.value,
    spans: marked.flatMap(({ passage, matches }) => matches.map((match) => shift(match, passage.span[0]))),
    paragraphs: [...new Set(marked.map(({ passage }) => passage.paragraph))],
  }
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by]
}
