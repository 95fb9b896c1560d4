// Chooses where reported words begin and end, and joins the stretches that make one quotation.
import type { QuotationKind } from '../../schema/quotation.js'
import type { Span } from '../../schema/span.js'
import type { Attribution } from './attribute-targets.js'
import { chooseContent } from './choose-content.js'
import { pathBetween } from './clause-paths.js'
import { type ContentCandidate, findMarkedContents, findReportContents } from './content-candidates.js'
import { contentFeatures } from './content-features.js'
import type { Report } from './find-reports.js'
import { chances, type Weights } from './log-linear.js'
import type { Clause, Cue, Reading } from './reading.js'

/** The words of a quotation. */
export interface Content {
  readonly kind: QuotationKind
  /** The verb they belong to. */
  readonly cue: Cue | null
  readonly spans: readonly Span[]
  readonly quoted: readonly Span[]
}

/** The clause a verb reports; `taken`: words that the same verb reports already. */
export function boundReport(
  report: Report,
  taken: readonly Span[],
  weights: Weights,
): { spans: Span[]; probability: number; sureness: number } {
  const { clause, cue, chunk } = report
  const isFree = ([start, end]: Span) => !taken.some((span) => span[0] < end && start < span[1])
  const candidates = findReportContents(clause, cue, chunk).filter((candidate) =>
    toSpans(clause, candidate).every(isFree),
  )
  if (candidates.length === 0) return { spans: [], probability: 0, sureness: 0 }
  const features = candidates.map((candidate) => contentFeatures(clause, candidate, cue, chunk, null))
  const probabilities = chances(weights, features)
  const contents = candidates.map((candidate) => toSpans(clause, candidate))
  const { index, sureness } = chooseContent(contents, probabilities)
  return { spans: contents[index]!, probability: probabilities[index]!, sureness }
}

/** The content of a marked quotation: the stretch alone, or with the words of its clause that are reported too. */
export function boundMarked(reading: Reading, attribution: Attribution, weights: Weights): Content {
  const { target, view, speakers } = attribution
  const stretch = reading.stretches[target.stretch]!
  const { cue, chunk } = speakers[0]!
  const alone: Content = { kind: 'direct', cue, spans: stretch.outer, quoted: stretch.pieces }
  if (target.firstClause !== target.lastClause || view.isAlone) return alone
  const { clause, firstItem, lastItem } = view
  const own = governingCue(clause, firstItem, cue && cue.frame === clause.frame.index ? cue : null)
  const subject = chunk.frame === clause.frame.index ? chunk : null
  const candidates = findMarkedContents(clause, firstItem, lastItem, own, subject)
  const features = candidates.map((candidate) =>
    contentFeatures(clause, candidate, own, subject, [firstItem, lastItem]),
  )
  const contents = candidates.map((candidate) => toSpans(clause, candidate))
  const best = chooseContent(contents, chances(weights, features)).index
  if (candidates[best]!.side === 'alone') return { ...alone, cue: own ?? cue }
  return { kind: 'mixed', cue: own ?? cue, spans: contents[best]!, quoted: stretch.pieces }
}

/** "… welcomed the ruling and added, “I'll plead guilty”": the words belong to the verb right before them, whichever led to the speaker. */
function governingCue(clause: Clause, firstItem: number, given: Cue | null): Cue | null {
  const near = clause.cues.findLast((cue) => cue.cueClass !== 'other' && cue.last < firstItem)
  if (!near || (given && (given.first >= near.first || given.cueClass === 'according'))) return given
  const path = pathBetween(clause.symbols, near.last, firstItem)
  return (near.cueClass === 'cue' ? /^[,:]$/ : /^(?:P?[No])?[,:]?T?$/).test(path) ? near : given
}

export function toSpans(clause: Clause, { pieces }: ContentCandidate): Span[] {
  const { items } = clause.frame
  return pieces.map(([first, last]) => [items[first]!.start, items[last]!.end])
}
