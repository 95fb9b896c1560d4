import type { Category } from '../schema/index.js'
import type { SearchState } from './search-state.js'
import { toAddress } from './to-address.js'

/** What can be shown over the text, by the URL. */
export const LAYERS = ['quotations', 'people', 'organisations', 'places', 'records', 'dates'] as const
export type LayerName = (typeof LAYERS)[number]

/** Everything the document page's URL says. */
export interface DocumentState extends Pick<SearchState, 'q' | 'isExact'> {
  readonly id: string
  readonly shown: readonly LayerName[]
}

/** Which switch shows a mention. */
export const LAYER_OF: Readonly<Record<Category, LayerName>> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  record: 'records',
  law: 'records',
  date: 'dates',
}

export function parseDocumentState(id: string, parameters: URLSearchParams): DocumentState {
  const wanted = parameters.getAll('show')
  return {
    id,
    q: parameters.get('q') ?? '',
    isExact: parameters.get('exact') === '1',
    shown: LAYERS.filter((layer) => wanted.includes(layer)),
  }
}

export function withLayer(state: DocumentState, layer: LayerName): DocumentState {
  return { ...state, shown: LAYERS.filter((name) => name === layer || state.shown.includes(name)) }
}
export function withoutLayer(state: DocumentState, layer: LayerName): DocumentState {
  return { ...state, shown: state.shown.filter((name) => name !== layer) }
}

/** @param anchor `#p12` */
export function toDocumentHref({ id, q, isExact, shown }: DocumentState, anchor = ''): string {
  const marks: readonly (readonly [string, string])[] = q ? [['q', q]] : []
  const exact: typeof marks = isExact ? [['exact', '1']] : []
  const layers = shown.map((layer) => ['show', layer] as const)
  return toAddress(`/documents/${encodeURIComponent(id)}`, [...marks, ...exact, ...layers]) + anchor
}

export function toAnchor(paragraph: number | null): string {
  return paragraph === null ? '' : `#p${paragraph}`
}
