import type { QueryRefusal } from '../../schema/index.js'
import { type SearchState, toHref, withQuery } from '../search-state.js'
import { toSentence } from '../text/to-sentence.js'
import { type Constraint, toClearHref, toConstraints } from './to-constraints.js'
import type { PageFrame } from './to-frame.js'
import { toSearchFrame } from './to-search-page.js'

/** A query that is refused, with the place and what would do. */
export interface RefusalPage {
  readonly frame: PageFrame
  readonly before: string
  /** Empty: something is missing there. */
  readonly wrong: string
  readonly after: string
  readonly message: string
  readonly expected: string
  readonly mends: readonly { readonly q: string; readonly href: string }[]
  readonly constraints: readonly Constraint[]
  readonly clearHref: string | null
}

export function toRefusalPage(state: SearchState, refusal: QueryRefusal): RefusalPage {
  const { position, message, expected, mends } = refusal
  const [start, end] = position
  return {
    frame: toSearchFrame(state, 'The query is not understood'),
    before: state.q.slice(0, start),
    wrong: state.q.slice(start, end),
    after: state.q.slice(end),
    message: toSentence(message),
    expected,
    mends: mends.map((q) => ({ q, href: toHref(withQuery(state, q)) })),
    constraints: toConstraints(state),
    clearHref: toClearHref(state),
  }
}
