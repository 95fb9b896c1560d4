import type { FacetField, FilterField } from '../../schema/index.js'

/** Facets in the order in which the page shows them. */
export const SHOWN_FACETS: readonly FacetField[] = [
  'speaker',
  'status',
  'confidence',
  'person',
  'organisation',
  'place',
  'outlet',
  'kind',
  'year',
]

const FIELD_LABELS: Readonly<Record<FilterField, string>> = {
  speaker: 'Speaker',
  status: 'Speaker is',
  confidence: 'Attribution',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  outlet: 'Outlet',
  kind: 'Kind',
  year: 'Year',
  document: 'Document',
}

/** Values that are words of ours, as a reader would say them; any other value is a name and shows as it is. */
const VALUE_LABELS: Readonly<Record<string, string>> = {
  'kind:article': 'news article',
  'kind:record': 'released record',
  'status:unnamed': 'not named (“an official”)',
  'status:group': 'a group',
  'status:document': 'a document',
  'status:unattributed': 'not attributed',
}

export function toFieldLabel(field: FilterField): string {
  return FIELD_LABELS[field]
}
export function toValueLabel(field: FilterField, value: string): string {
  return VALUE_LABELS[`${field}:${value}`] ?? value
}
