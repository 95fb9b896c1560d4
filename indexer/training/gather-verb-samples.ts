import { cuesOf } from '../quotations/speaker-candidates.js'
import { cueFeatures, headFeatures } from '../quotations/speaker-features.js'
import type { Sample } from './fit-log-linear.js'
import { cueSpan, type GoldReading, isSource, shared } from './gold-reading.js'
import type { GoldQuotation } from './read-gold.js'

/**
 * Whose a verb of saying is, its quotation with marks or without: what ties a speaker to a verb is the same for both, and there
 * are more of the latter.
 */
export function verbSamples(text: GoldReading): Sample[] {
  return text.gold.quotations.flatMap((quotation) => verbSample(text, quotation) ?? [])
}

function verbSample({ reading }: GoldReading, quotation: GoldQuotation): Sample | null {
  for (const clause of reading.clauses) {
    const cue = clause.cues.find((own) => own.cueClass !== 'other' && shared(quotation.cue, [cueSpan(clause, own)]) > 0)
    if (!cue) continue
    const chunks = clause.chunks.filter((chunk) => cuesOf(clause, chunk).includes(cue))
    const right = new Set(chunks.flatMap((chunk, i) => (isSource(quotation, chunk) ? [i] : [])))
    if (right.size === 0 || chunks.length === 1) continue
    const features = chunks.map((chunk) => {
      const head = headFeatures(reading, chunk, { previous: null, previousEnd: 0 })
      return [...head, ...head.map((one) => `same|${one}`), ...cueFeatures(clause, chunk, cue, 'same', 'M', head[0]!)]
    })
    return { features, right }
  }
  return null
}
