import type { Facet, Hit, HitQuotation, ParsedQuery, SearchAnswer, Span } from '../schema/index.js'
import { toAnchor } from './document-state.js'
import type { SearchState } from './search-state.js'

/** What `GET /api/v1/search` and `verbatim search --json` print (CONTRACT). */
export interface ApiSearchAnswer {
  readonly query: Pick<ParsedQuery, 'typed' | 'readAs' | 'notes'> & Pick<SearchAnswer, 'expansions'>
  readonly total: SearchAnswer['total']
  readonly page: number
  readonly pages: number
  readonly sort: SearchAnswer['sortedBy']
  readonly hits: readonly ApiHit[]
  readonly facets: readonly Facet[]
  readonly engine: string
  readonly milliseconds: number
}

export interface ApiHit {
  readonly id: string
  readonly document: {
    readonly id: string
    readonly title: string | null
    readonly outlet: string | null
    /** `YYYY[-MM[-DD]]` */
    readonly published: string | null
    readonly kind: Hit['document']['kind']
  }
  readonly paragraph: number | null
  readonly text: string
  readonly matches: readonly Span[]
  readonly speakers: readonly string[]
  readonly quotations: readonly HitQuotation[]
  readonly url: string
}

export function toSearchAnswer(
  { page, per }: Pick<SearchState, 'page' | 'per'>,
  { typed, readAs, notes }: ParsedQuery,
  answer: SearchAnswer,
  engine: string,
): ApiSearchAnswer {
  return {
    query: { typed, readAs, notes: [...notes, ...answer.notes], expansions: answer.expansions },
    total: answer.total,
    page,
    pages: per === 0 ? 0 : Math.ceil(answer.total.value / per),
    sort: answer.sortedBy,
    hits: answer.hits.map(toApiHit),
    facets: answer.facets,
    engine,
    milliseconds: answer.milliseconds,
  }
}

function toApiHit({ id, document, paragraph, text, matches, quotations }: Hit): ApiHit {
  const { title, outlet, published, kind } = document
  return {
    id,
    document: { id: document.id, title, outlet, published: published?.date ?? null, kind },
    paragraph,
    text,
    matches,
    speakers: [...new Set(quotations.flatMap(listSpeakers))],
    quotations,
    url: `/documents/${encodeURIComponent(document.id)}${toAnchor(paragraph)}`,
  }
}

function listSpeakers({ speaker, jointSpeakers = [] }: HitQuotation): string[] {
  return speaker === null ? [] : [speaker, ...jointSpeakers.map(({ name }) => name)]
}
