import type { FieldTerm, Span, Term } from '../../schema/index.js'
import { type Page, toPage, type World } from './brute-page.js'
import { findPlaces } from './brute-terms.js'

const CATEGORY_FIELDS: readonly string[] = ['person', 'organisation', 'place', 'law']

export function hasValue({ field, words }: FieldTerm, page: Page, world: World): boolean {
  const term: Term = { type: 'term', words, isCaseSensitive: false, at: [0, 0] }
  return valuesOf(field, page).some((value) =>
    namesOf(field, value, world).some((name) => {
      const namePage = toPage({ ...page.extraction, text: name }, '', [[0, name.length]], 'passages')
      const numbers = namePage.words.starts.map((_, at) => at)
      return findPlaces(term, { page: namePage, isAllowed: () => true, numbers }, world).length > 0
    }),
  )
}

function valuesOf(field: string, { extraction, pieces, unit, id }: Page): string[] {
  const { document, quotations, mentions } = extraction
  const overlaps = ([start, end]: Span) => pieces.some(([from, to]) => start < to && from < end)
  const isOn = (spans: readonly Span[]) => spans.some(overlaps)
  const here = quotations.filter((quotation) => (unit === 'quotations' ? quotation.id === id : isOn(quotation.spans)))
  if (field === 'kind') return [document.kind]
  if (field === 'outlet') return [document.outlet ?? []].flat()
  if (field === 'title') return [document.title ?? []].flat()
  if (field === 'author') return [...document.authors]
  if (field === 'status') return here.map(({ speaker }) => speaker?.status ?? 'unattributed')
  if (field === 'speaker')
    return here.flatMap(({ speaker, jointSpeakers }) => [speaker ?? [], jointSpeakers].flat().map(({ name }) => name))
  const isInside = ([start, end]: Span) => pieces.some(([from, to]) => from <= start && end <= to)
  const isHere = unit === 'quotations' ? isInside : overlaps
  return mentions.filter(({ category, span }) => category === field && isHere(span)).map(({ entity }) => entity)
}

function namesOf(field: string, value: string, { extractions }: World): string[] {
  if (field !== 'speaker' && !CATEGORY_FIELDS.includes(field)) return [value]
  const isOf = (category: string) => field === 'speaker' || category === field
  return extractions.flatMap(({ text, mentions, entities }) => [
    value,
    ...mentions
      .filter(({ category, entity }) => isOf(category) && entity === value)
      .map(({ span }) => text.slice(...span)),
    ...entities.filter(({ category, name }) => isOf(category) && name === value).flatMap(({ aliases }) => aliases),
  ])
}

export function overlapsDate(from: string | null, to: string | null, date: string | undefined): boolean {
  if (date === undefined) return false
  const first = `${date}-01-01`.slice(0, 10)
  const last = `${date}${'-12-31'.slice(-(10 - date.length))}`.slice(0, 10)
  return (from === null || from <= last) && (to === null || first <= to)
}
