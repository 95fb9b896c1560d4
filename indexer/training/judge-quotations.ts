import type { Draft } from '../quotations/draft-quotations.js'
import type { Judged } from './calibrate.js'
import { isSource, likeness, shared } from './gold-reading.js'
import type { GoldDocument } from './read-gold.js'

/** Says of every quotation found whether its words and its speaker are right. */
export function judgeDrafts({ quotations: gold }: GoldDocument, drafts: readonly Draft[]): Judged[] {
  return drafts.map(({ kind, spans, speakers, raw, way }) => {
    const right = gold.filter(
      (quotation) =>
        likeness(spans, quotation.content) >= 0.5 ||
        (kind !== 'indirect' &&
          quotation.kind !== 'indirect' &&
          shared(spans, quotation.content) > shared(spans, spans) / 2),
    )
    const isRight = right.some((quotation) => quotation.source.length === 0 || isSource(quotation, speakers[0]!.chunk))
    return { raw, way, isRight }
  })
}
