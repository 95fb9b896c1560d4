import { type Extraction, type Quotation, type Speaker, SURE } from '../../schema/index.js'
import { formatDate } from '../text/format-date.js'
import { toTellingRole } from '../text/to-telling-role.js'
import { toElsewhereHref, toPhraseHref } from '../to-elsewhere.js'
import { toValueLabel } from './facet-labels.js'
import { type CiteLinks, toCiteLinks } from './to-cite-links.js'

/** Who said it, how we know and how sure we are: what a quotation's note in the reader says. */
export interface QuotationNote {
  readonly id: string
  readonly speakers: readonly SpeakerLink[]
  /** In place of speakers where there is none. */
  readonly unattributed: string | null
  readonly kind: string
  readonly isSure: boolean
  readonly confidence: string
  readonly why: string
  readonly said: string | null
  readonly record: string | null
  readonly candidates: readonly NamedLink[]
  /** The same words in the whole collection; null where they are too few to tell. */
  readonly elsewhereHref: string | null
  readonly correctedByHand: boolean
  readonly cite: CiteLinks
}

export interface NamedLink {
  readonly name: string
  readonly href: string
}
export interface SpeakerLink extends NamedLink {
  readonly role: string | null
}

export function toQuotationNote(extraction: Extraction, quotation: Quotation): QuotationNote {
  const { speaker, jointSpeakers, candidates, kind, confidence, reason, said, record, correctedByHand } = quotation
  return {
    id: quotation.id,
    speakers: speaker ? [speaker, ...jointSpeakers].map(toSpeakerLink) : [],
    unattributed: speaker ? null : toValueLabel('status', 'unattributed'),
    kind,
    isSure: speaker !== null && confidence >= SURE,
    confidence: `${Math.round(confidence * 100)}%`,
    why: reason,
    said: said && formatDate(said.date),
    record,
    candidates: candidates.map(({ name }) => ({ name, href: toPhraseHref(name) })),
    elsewhereHref: toElsewhereHref(findLongest(extraction, quotation)),
    correctedByHand,
    cite: toCiteLinks(quotation.id),
  }
}

/** The page of whoever has that name: ids are the engine's own. */
export function toSpeakerHref(name: string): string {
  return `/speakers?${new URLSearchParams({ name })}`
}

function toSpeakerLink({ name, role }: Speaker): SpeakerLink {
  return { name, role: toTellingRole(name, role), href: toSpeakerHref(name) }
}

/** The longest stretch in marks: what other sources would quote too. */
function findLongest({ text }: Extraction, { quoted }: Quotation): string {
  const stretches = quoted.map((span) => text.slice(...span))
  return stretches.sort((a, b) => b.length - a.length)[0] ?? ''
}
