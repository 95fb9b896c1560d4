import type { Span } from './span.js'

/** The unit that is searched and cited: a paragraph with its number. */
export interface Passage {
  /** `<document id>-p<paragraph>`, with `-2`, `-3` … for the later pieces of a paragraph over 1,000 words. */
  readonly id: string
  /** From 1; the pinpoint. */
  readonly paragraph: number
  readonly span: Span
  /** In order, not overlapping, inside `span`; together they hold every letter of it. */
  readonly sentences: readonly Span[]
}
