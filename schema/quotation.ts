import type { DatePrecision } from './document.js'
import type { Span } from './span.js'

/** Wholly inside marks; partly; not at all. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect'

/** `unattributed` is the status of a quotation whose speaker is null. */
export type SpeakerStatus = 'named' | 'unnamed' | 'group' | 'document' | 'redacted'
export const SPEAKER_STATUSES = ['named', 'unnamed', 'group', 'document', 'redacted', 'unattributed'] as const

/** Words of the text, where they stand. */
export interface TextRange {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Speaker {
  /** The entity's name as the whole collection knows it: `Sarahi Uribe`. Joint speakers: the first; the rest in `Quotation.jointSpeakers`. */
  readonly name: string
  readonly status: SpeakerStatus
  /** As given: `a farm workers organizer`; null where the text gives none. */
  readonly role: string | null
  /** Null where no words of the text name the speaker (an e-mail's sender, say). */
  readonly mention: TextRange | null
}

/** What was said, by which verb, by whom. */
export interface Quotation {
  /** `<document id>-q<n>`, in order of the text. */
  readonly id: string
  readonly kind: QuotationKind
  /** The content; several spans where the cue splits it. Direct: with its outer marks. */
  readonly spans: readonly Span[]
  /** The stretches inside quotation marks, without the marks. */
  readonly quoted: readonly Span[]
  readonly cue: TextRange | null
  readonly speaker: Speaker | null
  /** Those who said it together with `speaker`. */
  readonly jointSpeakers: readonly Speaker[]
  /** Where `speaker` is null: the equally good candidates, if any. */
  readonly candidates: readonly Speaker[]
  readonly addressee: TextRange | null
  /** Index into `quotations` of the quotation this one stands inside (second-hand speech); null at the top. */
  readonly within: string | null
  /** 0 to 1, calibrated: of those at 0.8 and more at least 97 % are right. */
  readonly confidence: number
  /** Why, for a reader: `said Ms. Uribe`, `speaker carried over from ¶ 11`. */
  readonly reason: string
  /** The cited record quoted from, as in `mentions` (`a June 23 e-mail`); null where none. */
  readonly record: string | null
  /** When it was said or written; null where nothing tells. */
  readonly said: { readonly date: string; readonly precision: DatePrecision } | null
  /** Of its first word; null in front matter. */
  readonly paragraph: number | null
  /** True where a person corrected the attribution. */
  readonly correctedByHand: boolean
}

/** Below this a page says “check attribution”. */
export const SURE = 0.8
