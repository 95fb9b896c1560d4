// What a text looks like once its sentences are read: chunks, verbs and a letter for every word.
import type { Mention } from '../../schema/entity.js'
import type { Span } from '../../schema/span.js'
import type { Analysis } from '../language/analyse-text.js'
import type { CueClass } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import type { Frame } from './outline-text.js'
import type { MarkedStretch } from './pair-quotation-marks.js'
import type { Subject } from './subject-places.js'

/** A verb that could report words, or `according to`. */
export interface Cue {
  readonly frame: number
  /** Items `[first, last]`. */
  readonly first: number
  readonly last: number
  readonly lemma: string
  readonly cueClass: CueClass | 'according'
  readonly isPassive: boolean
  /** `did not say`. */
  readonly isNegated: boolean
  readonly form: 'finite' | 'participle' | 'infinitive'
}

/**
 * What a verb serves besides: marked words of its own sentence (`here`), of another or a block ("Mariam noted that the slogans are taken from
 * chants:" and then her words), nothing.
 */
export type CueUse = 'free' | 'here' | 'elsewhere'

export interface Clause {
  readonly frame: Frame
  readonly chunks: readonly Chunk[]
  readonly cues: readonly Cue[]
  /** First items of the phrases that a verb follows: the subjects. */
  readonly subjects: ReadonlySet<number>
  /** Who does what each verb of `cues` says, by the verb's first item; left out where the sentence does not tell. */
  readonly doers: ReadonlyMap<number, Subject>
  /** A letter an item (see `symbolOf`); a chunk is one `N`, its other items are blank. */
  readonly symbols: readonly string[]
}

/** A text as the attribution reads it. */
export interface Reading {
  readonly text: string
  readonly analysis: Analysis
  readonly blocks: readonly Span[]
  readonly stretches: readonly MarkedStretch[]
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
}
