import type { CheckedQuotation, Quotation, Span, Speaker } from '../../schema/index.js'
import { splitWords } from '../words/split-words.js'

/** Whom a source credits with the words. */
export interface Credited {
  /** Several who said it together: `Janet Napolitano and Ronald Weich`. */
  readonly name: string
  /** A name, not `an official` or `the memo`: only names can differ. */
  readonly isNamed: boolean
}

/** Whom the source credits with the words: the speakers of the quotation that holds most of them; null where nobody is named. */
export function findCredited(quotations: readonly Quotation[], spans: readonly Span[]): Credited | null {
  let most = 0
  let credited: Credited | null = null
  for (const { spans: said, speaker, jointSpeakers } of quotations) {
    const shared = measureOverlap(said, spans)
    if (shared > most) {
      most = shared
      credited = speaker && toCredited([speaker, ...jointSpeakers])
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

function toCredited(speakers: readonly Speaker[]): Credited {
  return {
    name: speakers.map(({ name }) => name).join(' and '),
    isNamed: speakers.some(({ status }) => status === 'named'),
  }
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
