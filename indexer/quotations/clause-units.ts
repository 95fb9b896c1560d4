// A sentence as the search for subjects sees it: one unit a phrase, verb, joint or mark; asides, adverbs and times left out.
import type { Chunk } from './find-chunks.js'
import type { Frame } from './outline-text.js'

export interface Unit {
  /** As `symbolOf` says, but a dash is a comma and `who` a `W`. */
  readonly symbol: string
  /** First item. */
  readonly at: number
  readonly tag: string
  readonly lemma: string
  readonly lower: string
  /** Of a phrase (`N`). */
  readonly chunk: Chunk | null
}

const RELATIVE = /^(?:who|which|whom)$/
const REFLEXIVE = /sel(?:f|ves)$/

/** What a sentence holds for the search, in order. `symbols`: a letter an item (see `symbolsOf`). */
export function unitsOf(frame: Frame, chunks: readonly Chunk[], symbols: readonly string[]): Unit[] {
  const heads = new Map(chunks.filter(({ inner }) => inner === '').map((chunk) => [chunk.first, chunk]))
  const units: Unit[] = []
  for (const [at, symbol] of symbols.entries()) {
    if (symbol === '') continue
    const { tag, lemma, lower } = frame.items[at]!.token
    const chunk = heads.get(at)
    const before = units.at(-1)
    if (symbol === 'D') {
      if (before?.symbol === 'P') units.pop()
    } else if (symbol !== 'N' || !chunk)
      units.push({ symbol: symbol === '-' ? ',' : symbol, at, tag, lemma, lower, chunk: null })
    else if (RELATIVE.test(chunk.head)) units.push({ symbol: 'W', at, tag, lemma, lower, chunk: null })
    // "Clinton herself said"
    else if (!(REFLEXIVE.test(chunk.head) && before?.chunk)) units.push({ symbol, at, tag, lemma, lower, chunk })
  }
  return withoutAsides(units)
}

const LONGEST_ASIDE = 8

/** "Rep. Michael McCaul (R-TX) discussed": what stands in brackets is no part of the clause. */
function withoutAsides(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = []
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!
    if (unit.symbol !== '(') {
      kept.push(unit)
      continue
    }
    const close = units.findIndex((other, k) => k > i && other.symbol === '(')
    if (close > 0 && close - i <= LONGEST_ASIDE) i = close
  }
  return kept
}
