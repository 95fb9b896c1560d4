import type { FieldName } from '../../schema/index.js'

/** Names before a colon, in lower case, and what they are. */
const FIELD_NAMES: Readonly<Record<string, FieldName | 'date' | 'said' | 'case'>> = {
  speaker: 'speaker',
  person: 'person',
  org: 'organisation',
  organisation: 'organisation',
  organization: 'organisation',
  place: 'place',
  law: 'law',
  outlet: 'outlet',
  author: 'author',
  title: 'title',
  kind: 'kind',
  status: 'status',
  date: 'date',
  said: 'said',
  case: 'case',
}

/** Names are not case-sensitive; null for an unknown one. */
export function findField(name: string): FieldName | 'date' | 'said' | 'case' | null {
  const lower = name.toLowerCase()
  return Object.hasOwn(FIELD_NAMES, lower) ? FIELD_NAMES[lower]! : null
}
