import type { Span } from './span.js'

/** A stretch of a draft that claims to quote: in double marks, or a set-off block of 40 words and more. */
export interface DraftStretch {
  /** Into the draft, without the outer marks; several where the marks reopen at each paragraph. */
  readonly spans: readonly Span[]
  /** Whom the draft credits; null where it names none. */
  readonly speaker: string | null
  /** A verb of saying introduces it. */
  readonly hasCue: boolean
}

/** A draft as it was read: every span is into `text`, which is the draft as it came. */
export interface Draft {
  readonly text: string
  readonly stretches: readonly DraftStretch[]
}

/** Gravest first. */
export const VERDICTS = ['not-found', 'altered', 'spliced', 'elided', 'marks', 'verbatim'] as const
export type Verdict = (typeof VERDICTS)[number]

export type DifferenceKind =
  | 'substituted'
  | 'inserted'
  | 'deleted'
  | 'spliced'
  | 'elided'
  | 'case'
  | 'punctuation'
  | 'compound'
  | 'bracketed'

/** Where draft and source part; empty where one of them has nothing there. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly draft: string
  readonly source: string
}

/** A place that holds the words. */
export interface CheckSource {
  /** Id of the document. */
  readonly document: string
  readonly file: string
  readonly title: string | null
  /** Of the first word; null in front matter. */
  readonly paragraph: number | null
  /** Into the document's text: what the draft's words stand for, without what it left out. */
  readonly spans: readonly Span[]
  /** Who is credited there; null where nobody is. */
  readonly speaker: string | null
  readonly verdict: Verdict
  readonly differences: readonly Difference[]
}

export interface CheckedQuotation {
  /** Into the draft, without the outer marks. */
  readonly span: Span
  readonly text: string
  readonly verdict: Verdict
  /** Best first: `verdict` and `differences` are those of the first. */
  readonly sources: readonly CheckSource[]
  readonly differences: readonly Difference[]
  /** Whom the draft credits. */
  readonly credited: string | null
  readonly credit: 'agrees' | 'differs' | 'unknown'
  /** The nearest place where none was found. */
  readonly nearest: CheckSource | null
}
