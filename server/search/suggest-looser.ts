import type { ParsedQuery, QueryNode, SearchEngine } from '../../schema/index.js'
import { QueryRefused } from '../../schema/index.js'
import { toFieldLabel, toValueLabel } from '../pages/facet-labels.js'
import {
  hasFilters,
  listFilters,
  type SearchState,
  withDates,
  withExact,
  withoutFilter,
  withoutFilters,
  withQuery,
} from '../search-state.js'
import { readQuery, toCountRequest } from '../to-search-request.js'
import { listTerms, toGrouped, toTyped } from './list-terms.js'

/** Another search, in words, with what it would find. */
export interface Suggestion {
  readonly label: string
  readonly state: SearchState
  readonly passages: number
}

type Candidate = Omit<Suggestion, 'passages'>

/** Each is a search of its own; a reader does not weigh more. */
const MOST = 10

/** Every term of the query with what it finds by itself, under no filter. */
export function countTerms(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
): Promise<readonly Suggestion[]> {
  const typed = [...new Set(listTerms(query.root).map((term) => toTyped(query, term)))]
  const alone = withoutFilters({ ...state, view: 'passages' })
  return count(
    engine,
    typed.map((label) => ({ label, state: withQuery(alone, label) })),
  )
}

/** Ways to ask for less, the mildest first, those that find nothing left out. */
export async function suggestLooser(
  engine: SearchEngine,
  state: SearchState,
  query: ParsedQuery,
): Promise<readonly Suggestion[]> {
  const candidates = [...withLessFilters(state), ...withLessQuery(state, query)]
  const counted = await count(engine, candidates)
  return counted.filter(({ passages }) => passages > 0)
}

function withLessFilters(state: SearchState): readonly Candidate[] {
  if (!hasFilters(state)) return []
  const single = listFilters(state).map(([field, value]) => ({
    label: `without ${toFieldLabel(field).toLowerCase()} ${toValueLabel(field, value)}`,
    state: withoutFilter(state, field, value),
  }))
  const hasDates = state.from !== null || state.to !== null
  const dates = hasDates ? [{ label: 'at any date', state: withDates(state, null, null) }] : []
  const all = single.length + dates.length > 1 ? [{ label: 'without any filter', state: withoutFilters(state) }] : []
  return [...single, ...dates, ...all]
}

function withLessQuery(state: SearchState, query: ParsedQuery): readonly Candidate[] {
  const exact = state.isExact ? [{ label: 'with inflections', state: withExact(state, false) }] : []
  const queries = query.root ? loosen(query, query.root) : []
  return [...exact, ...queries.map(({ label, q }) => ({ label, state: withQuery(state, q) }))]
}

interface Looser {
  readonly label: string
  readonly q: string
}

function loosen(query: ParsedQuery, root: QueryNode): readonly Looser[] {
  switch (root.type) {
    case 'and':
      return [...leaveOneOut(query, root.operands), toAnyOf(query, root.operands)]
    case 'near':
      return [toLooser(`${toGrouped(query, root.left)} ${toGrouped(query, root.right)}`, 'anywhere in the paragraph: ')]
    case 'not':
      return root.include ? [toLooser(toTyped(query, root.include), 'without the exclusion: ')] : []
    case 'term':
      return root.words.length > 1
        ? [toLooser(root.words.map(({ text }) => text).join(' '), 'the words in any order: ')]
        : []
    case 'said':
      return [toLooser(toTyped(query, root.operand), 'not only in quotations: ')]
    default:
      return []
  }
}

function leaveOneOut(query: ParsedQuery, operands: readonly QueryNode[]): readonly Looser[] {
  return operands.map((left) => {
    const others = operands.filter((operand) => operand !== left).map((operand) => toGrouped(query, operand))
    return { label: `without ${toTyped(query, left)}`, q: others.join(' ') }
  })
}

function toAnyOf(query: ParsedQuery, operands: readonly QueryNode[]): Looser {
  return toLooser(operands.map((operand) => toGrouped(query, operand)).join(' OR '), 'any of them: ')
}

function toLooser(q: string, reason: string): Looser {
  return { label: `${reason}${q}`, q }
}

async function count(engine: SearchEngine, candidates: readonly Candidate[]): Promise<readonly Suggestion[]> {
  const counted = await Promise.all(candidates.slice(0, MOST).map((candidate) => countOne(engine, candidate)))
  return counted.filter((suggestion) => suggestion !== null)
}

/** Null where the query that was cut out cannot stand alone. */
async function countOne(engine: SearchEngine, candidate: Candidate): Promise<Suggestion | null> {
  const { state } = candidate
  try {
    const unit = state.view === 'quotations' ? 'quotations' : 'passages'
    const answer = await engine.search(toCountRequest(state, readQuery(state), unit))
    return { ...candidate, passages: answer.total.value }
  } catch (error) {
    if (error instanceof QueryRefused) return null
    throw error
  }
}
