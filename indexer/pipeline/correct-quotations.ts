import type { Quotation, Speaker } from '../../schema/index.js'
import type { QuotationCorrection } from '../sources/corrections.js'
import { SourceRefused } from '../sources/source-refused.js'

/**
 * Puts a person's word in place of ours: each correction must fit the words of exactly one quotation.
 * @throws {SourceRefused} naming the words that fit none, or several
 */
export function correctQuotations(
  text: string,
  quotations: readonly Quotation[],
  corrections: readonly QuotationCorrection[],
): readonly Quotation[] {
  const corrected = [...quotations]
  for (const correction of corrections) {
    const index = findQuotation(text, quotations, correction.words)
    corrected[index] = correct(quotations[index]!, correction)
  }
  return corrected
}

function findQuotation(text: string, quotations: readonly Quotation[], words: string): number {
  const wanted = fold(words)
  const contents = quotations.map(({ spans }) => fold(spans.map((span) => text.slice(...span)).join(' ')))
  const same = contents.flatMap((content, index) => (content === wanted ? [index] : []))
  const holding = same.length
    ? same
    : contents.flatMap((content, index) => (wanted && content.includes(wanted) ? [index] : []))
  const [index, second] = holding
  if (index === undefined) throw new SourceRefused(`its sidecar corrects a quotation that is not there: “${words}”`)
  if (second !== undefined)
    throw new SourceRefused(
      `its sidecar corrects “${words}”, which ${holding.length} quotations hold; give more of the words`,
    )
  return index
}

function correct(quotation: Quotation, { speaker, role }: QuotationCorrection): Quotation {
  const named: Speaker | null =
    speaker === null ? null : { name: speaker, status: 'named', role: role ?? null, mention: null }
  const kept = quotation.speaker?.name === speaker ? quotation.speaker : null
  const same = kept && named ? { ...kept, role: role === undefined ? kept.role : role } : named
  return {
    ...quotation,
    speaker: same,
    jointSpeakers: [],
    candidates: [],
    confidence: 1,
    reason: 'corrected by hand',
    correctedByHand: true,
  }
}

function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
