/** A word as both sides are compared. */
export interface ComparedWord {
  /** Folded. */
  readonly key: string
  /** UTF-16 offsets into the text it comes from. */
  readonly start: number
  readonly end: number
  /** A hyphen joins it to the word before. */
  readonly isJoined: boolean
}

/** One thing of a draft's quotation that stands for words of the source. */
export type DraftToken =
  | ({ readonly type: 'word' } & ComparedWord)
  /** Shows a cut. */
  | { readonly type: 'ellipsis'; readonly start: number; readonly end: number }
  /** `[…]` apart from other letters: stands for at most eight words; `words` only count where the source has them, too. */
  | { readonly type: 'bracket'; readonly words: readonly ComparedWord[]; readonly start: number; readonly end: number }
  /** `decid[ing]`, `[c]ontrary`: the letters outside the bracket begin and end the source's word. */
  | {
      readonly type: 'bracketed-word'
      readonly prefix: string
      readonly suffix: string
      readonly start: number
      readonly end: number
    }

export type StepKind = 'same' | 'compound' | 'bracketed' | 'substituted' | 'inserted' | 'missing' | 'elided'

/** Draft tokens `[draftFrom, draftTo)` stand for source words `[sourceFrom, sourceTo)`. */
export interface Step {
  readonly kind: StepKind
  readonly draftFrom: number
  readonly draftTo: number
  readonly sourceFrom: number
  readonly sourceTo: number
}

export interface Alignment {
  readonly steps: readonly Step[]
  readonly cost: number
}

/** The two sides of an alignment, with the texts that their offsets lie in. */
export interface Sides {
  readonly draftText: string
  readonly draft: readonly DraftToken[]
  readonly sourceText: string
  readonly source: readonly ComparedWord[]
}
