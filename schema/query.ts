import type { Span } from './span.js'

/** One word of a term. */
export interface TermWord {
  /** As compared: folded, or for `case:` with its capitals; wildcards `*` (any number) and `?` (exactly one) inside. */
  readonly text: string
  readonly hasWildcard: boolean
  /** Its inflections match too. */
  readonly isInflected: boolean
  /** A hyphen joined it to the word before it: a space, a hyphen or nothing may stand between. */
  readonly isJoined: boolean
}

/** A word, phrase, wildcard or `case:` term: words next to each other, in order. */
export interface Term {
  readonly type: 'term'
  readonly words: readonly TermWord[]
  readonly isCaseSensitive: boolean
  /** UTF-16 span into the query as typed. */
  readonly at: Span
}

export type FieldName =
  | 'speaker'
  | 'person'
  | 'organisation'
  | 'place'
  | 'law'
  | 'outlet'
  | 'author'
  | 'title'
  | 'kind'
  | 'status'

/** `speaker:napolitano`: `words` is the value as a phrase. */
export interface FieldTerm {
  readonly type: 'field'
  readonly field: FieldName
  readonly words: readonly TermWord[]
  readonly at: Span
}

/** `date:2010-06..2011`: days, inclusive; null is open. */
export interface DateTerm {
  readonly type: 'date'
  readonly from: string | null
  readonly to: string | null
  readonly at: Span
}

export interface SaidNode {
  readonly type: 'said'
  readonly operand: QueryNode
  readonly at: Span
}
export interface AtLeastNode {
  readonly type: 'atleast'
  readonly count: number
  readonly operand: QueryNode
  readonly at: Span
}
export interface OrNode {
  readonly type: 'or'
  readonly operands: readonly QueryNode[]
  readonly at: Span
}
export interface AndNode {
  readonly type: 'and'
  readonly operands: readonly QueryNode[]
  readonly at: Span
}
/** `include` null: everything but `exclude`. */
export interface NotNode {
  readonly type: 'not'
  readonly include: QueryNode | null
  readonly exclude: QueryNode
  readonly at: Span
}

/** `a w/5 b`, `a pre/5 b`, `a not w/5 b`, `/s`, `+s`, `/p`, `+p`. */
export interface NearNode {
  readonly type: 'near'
  /** Words, 1 to 255, or the unit that both must stand in. */
  readonly distance: number | 'sentence' | 'paragraph'
  readonly isOrdered: boolean
  /** `not w/n`: a `left` that has no `right` that near. */
  readonly isNegated: boolean
  readonly left: QueryNode
  readonly right: QueryNode
  readonly at: Span
}

export type QueryNode = Term | FieldTerm | DateTerm | SaidNode | AtLeastNode | OrNode | AndNode | NotNode | NearNode

/** Something dropped, assumed or limited, in words for the reader. */
export interface QueryNote {
  readonly kind: string
  readonly text: string
  readonly at?: Span
}

export interface ParsedQuery {
  readonly typed: string
  /** Null where nothing was typed: matches all that the filters allow. */
  readonly root: QueryNode | null
  /** Fully parenthesised, every connector spelt. */
  readonly readAs: string
  readonly notes: readonly QueryNote[]
}

export type RefusalReason =
  | 'paren'
  | 'operand'
  | 'number'
  | 'range'
  | 'short'
  | 'value'
  | 'date'
  | 'nested'
  | 'limit'
  | 'many'
  | 'empty'

/** A query that is refused: what is wrong, where, and what would do. */
export interface QueryRefusal {
  readonly reason: RefusalReason
  readonly message: string
  readonly position: Span
  readonly expected: string
  /** Queries to offer as links, the likeliest first. */
  readonly mends: readonly string[]
}
