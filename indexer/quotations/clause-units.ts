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
      continue
    }
    const isPhrase = symbol === 'N' && chunk !== undefined && !RELATIVE.test(chunk.head)
    // "Clinton herself said"
    if (isPhrase && REFLEXIVE.test(chunk.head) && before?.chunk) continue
    const unit = {
      symbol: isPhrase ? 'N' : jointOf(symbol, chunk),
      at,
      tag,
      lemma,
      lower,
      chunk: isPhrase ? chunk : null,
    }
    // "a message to supporters saying"
    if (isPhrase && before?.symbol === 't') units[units.length - 1] = { ...before, symbol: 'P' }
    units.push(unit)
  }
  return withoutAsides(units)
}

function jointOf(symbol: string, chunk: Chunk | undefined): string {
  if (symbol === '-') return ','
  return chunk && RELATIVE.test(chunk.head) ? 'W' : symbol
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
