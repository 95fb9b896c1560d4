import type { Expansion, FieldTerm, QueryNote, Span, Term } from '../../schema/index.js'
import type { MatchUnit } from './match-unit.js'

/**
 * One way through a part of a term: words `from` to `to` (exclusive) of the term are matched by any of `ids` as one word of
 * the text, or by a run of a compound. A term matches where edges follow each other from 0 to its number of words.
 */
export interface TermEdge {
  readonly from: number
  readonly to: number
  /** Of words and of runs; none that the collection has: empty. */
  readonly ids: readonly number[]
}

/** A query made ready for one collection. */
export interface CompiledQuery {
  /** Whether a unit matches; much cheaper than `match`. */
  test(unit: MatchUnit): boolean
  /** Marks into `unit.text`, sorted, not overlapping; null where the unit does not match. */
  match(unit: MatchUnit): readonly Span[] | null
  /** Of every inflected word, hyphenated word and wildcard, in order of the query. */
  readonly expansions: readonly Expansion[]
  /** What only the collection can tell. */
  readonly notes: readonly QueryNote[]
  /** For an engine that looks for candidates: how a term of the query is matched. */
  getEdges(term: Term): readonly TermEdge[]
  /** The values of the field that hold the words. */
  getValues(field: FieldTerm): ReadonlySet<string>
  /** Units for which the work was cut off, so that they were taken not to match: where not 0 a total is a lower bound. */
  readonly unitsCutShort: number
}
