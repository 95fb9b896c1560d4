import type { DateTerm, FieldTerm, NearNode, Span, Term } from '../../schema/index.js'

/** Where in the clean text a token was typed. */
interface Placed {
  readonly at: Span
}

export interface LeafToken extends Placed {
  readonly type: 'leaf'
  readonly node: Term | FieldTerm | DateTerm
  /** As typed, for words that may turn out to be part of a connector; empty for others. */
  readonly raw: string
}

export interface NearToken extends Placed {
  readonly type: 'near'
  readonly distance: NearNode['distance']
  readonly isOrdered: boolean
  readonly isNegated: boolean
}

/** `NOT`, `BUT NOT`, `AND NOT`, `%`. */
export interface NotToken extends Placed {
  readonly type: 'not'
  /** Only a bare `NOT` may begin a query. */
  readonly isBare: boolean
}

export interface AtLeastToken extends Placed {
  readonly type: 'atleast'
  readonly count: number
}

export interface PlainToken extends Placed {
  readonly type: 'open' | 'close' | 'minus' | 'and' | 'or' | 'said'
}

export type Token = LeafToken | NearToken | NotToken | AtLeastToken | PlainToken
