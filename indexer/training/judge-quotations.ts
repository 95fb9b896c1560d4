import type { Quotation } from '../../schema/quotation.js'
import type { Judged } from './calibrate.js'
import { likeness, shared } from './gold-reading.js'
import type { GoldDocument } from './read-gold.js'

/** Says of every quotation found whether its words and its speaker are right. */
export function judgeQuotations({ quotations: gold }: GoldDocument, found: readonly Quotation[]): Judged[] {
  return found.map(({ kind, spans, speaker, confidence }) => {
    const right = gold.filter(
      (quotation) =>
        likeness(spans, quotation.content) >= 0.5 ||
        (quotation.kind !== 'indirect' && shared(spans, quotation.content) > shared(spans, spans) / 2),
    )
    const mention = speaker?.mention
    const isRight = right.some(
      ({ source }) => source.length === 0 || (mention && shared([[mention.start, mention.end]], source) > 0),
    )
    return { raw: confidence, isRight, isIndirect: kind === 'indirect' }
  })
}
