import type { RefusalReason, Span } from '../../schema/index.js'

/** What is wrong with a query, found while it is read. Positions are into the clean text. */
export interface QueryFault {
  readonly reason: RefusalReason
  readonly message: string
  readonly expected: string
  readonly span: Span
  /** Queries that would do, by replacing stretches of the text; the likeliest first. */
  readonly mends: readonly (readonly Replacement[])[]
  /** Prose may well look like this: the first mend is then to search it as a phrase. */
  readonly isLikelyProse: boolean
}

export interface Replacement {
  readonly span: Span
  readonly by: string
}

/** Thrown by the parser at the first fault, caught by `parseQuery`. */
export class FaultFound extends Error {
  constructor(readonly fault: QueryFault) {
    super(fault.message)
  }
}

export function createFault(
  reason: RefusalReason,
  span: Span,
  message: string,
  expected: string,
  more: Partial<Pick<QueryFault, 'mends' | 'isLikelyProse'>> = {},
): QueryFault {
  return { reason, span, message, expected, mends: [], isLikelyProse: false, ...more }
}

/** A mend that replaces one stretch. */
export function replaceBy(span: Span, by: string): readonly Replacement[] {
  return [{ span, by }]
}
