import type { CheckedQuotation, Quotation, Span } from '../../schema/index.js'
import { splitWords } from '../words/split-words.js'

/** Whom the source credits with the words: the speakers of the quotation that holds most of them; null where nobody is named. */
export function findCredited(quotations: readonly Quotation[], spans: readonly Span[]): string | null {
  let most = 0
  let credited: string | null = null
  for (const { spans: said, speaker, jointSpeakers } of quotations) {
    const shared = measureOverlap(said, spans)
    if (shared > most) {
      most = shared
      credited = speaker && [speaker, ...jointSpeakers].map(({ name }) => name).join(' and ')
    }
  }
  return credited
}

/** `differs` only where both name a speaker and neither name holds the other's words (`Napolitano` and `Janet Napolitano` agree). */
export function compareCredit(draft: string | null, source: string | null): CheckedQuotation['credit'] {
  if (!draft || !source) return 'unknown'
  const [a, b] = [toNameWords(draft), toNameWords(source)]
  return isWithin(a, b) || isWithin(b, a) ? 'agrees' : 'differs'
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'the'])

function toNameWords(name: string): readonly string[] {
  return splitWords(name).folded.filter((word) => !TITLES.has(word))
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.includes(word))
}

function measureOverlap(some: readonly Span[], others: readonly Span[]): number {
  let shared = 0
  for (const [a, b] of some) for (const [c, d] of others) shared += Math.max(0, Math.min(b, d) - Math.max(a, c))
  return shared
}
