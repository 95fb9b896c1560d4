// Where a verb's subject stands when the words around it are enough to tell: after it, before an aside, before `who`.
import type { Unit } from './clause-units.js'
import type { Chunk } from './find-chunks.js'
import { isFiniteVerb } from './find-governor.js'

/** How subject and verb hang together. */
export type Tie = 'next' | 'aside' | 'who' | 'shared' | 'to' | 'doing' | 'after' | 'agent'

export interface Subject {
  readonly chunk: Chunk
  readonly tie: Tie
}

/** "was called a “witch hunt” by Democrats", "as reported by Politico". */
export function findAgent(units: readonly Unit[], k: number, helper: Unit | null): Subject | null {
  const reach = helper?.lemma === 'be' || units[k - 1]?.lemma === 'be' ? 6 : 1
  for (let i = k + 1; i < units.length && i <= k + reach; i++) {
    if (/^[VAG;:]$/.test(units[i]!.symbol)) return null
    const chunk = units[i]!.lower === 'by' ? units[i + 1]?.chunk : null
    if (chunk) return { chunk, tie: 'agent' }
  }
  return null
}

/** “…,” said Ms. Uribe: but not what begins a clause of its own ("said he did not recall"). */
export function findRightAfter(units: readonly Unit[], k: number): Subject | null {
  const chunk = units[k + 1]?.chunk
  let end = k + 1
  while (units[end + 1]?.symbol === 'P' && units[end + 2]?.symbol === 'N') end += 2
  return chunk && !(units[end + 1] && isFiniteVerb(units, end + 1)) ? { chunk, tie: 'after' } : null
}

/** Index of the phrase that those up to `i` hang on: "people familiar with the session". */
export function findPhraseStart(units: readonly Unit[], i: number): number {
  let start = i
  while (units[start - 1]?.symbol === 'P') {
    const to = units[start - 2]?.symbol === 'o' ? start - 3 : start - 2
    if (!units[to]?.chunk) break
    start = to
  }
  return start
}

/** "Sanders, who says": whom a relative pronoun leads to. */
export function findAntecedentOf(units: readonly Unit[], j: number): Subject | null {
  if (/^what/.test(units[j]!.lower)) return null
  const chunk = units[units[j - 1]?.symbol === ',' ? j - 2 : j - 1]?.chunk
  return chunk ? { chunk, tie: 'who' } : null
}

/** "A lawsuit filed by a staffer alleges", "A poll released this week found". `j`: the participle. */
export function findBesideParticiple(units: readonly Unit[], j: number): Subject | null {
  if (isFiniteVerb(units, j) && units[j]!.tag !== 'VBD') return null
  const chunk = units[j - 1]?.chunk ? units[findPhraseStart(units, j - 1)]!.chunk : null
  return chunk ? { chunk, tie: 'aside' } : null
}

/** "Obama, making it clear that security trumped other concerns, stood": `j` is the comma that ends what is put in between. */
export function findBesideAside(units: readonly Unit[], j: number): Subject | null {
  const own = units[j - 1]?.chunk
  if (own?.role && units[j - 2]?.symbol !== 'P') return { chunk: own, tie: 'aside' }
  for (let m = j - 1; m > 0 && !/^[;:]$/.test(units[m]!.symbol); m--) {
    if (units[m]!.symbol !== ',' || !units[m - 1]!.chunk || /^[VA]$/.test(units[m + 1]!.symbol)) continue
    const start = findPhraseStart(units, m - 1)
    if (/^[PVG]$/.test(units[start - 1]?.symbol ?? '')) continue
    // "The director general of the agency, Yukiya Amano, said"
    const isNamed = m === j - 2 && own?.category === 'person' && units[start]!.chunk!.category !== 'person'
    return { chunk: isNamed ? own : units[start]!.chunk!, tie: 'aside' }
  }
  return null
}

/** "In calling the remarks “not Christian,” the pope …". */
export function findAfterClause(units: readonly Unit[], k: number): Subject | null {
  for (let i = k + 1; i < units.length - 1; i++) {
    const { chunk } = units[i + 1]!
    if (/^[,Q]$/.test(units[i]!.symbol) && chunk && /^[VA,]$/.test(units[i + 2]?.symbol ?? ''))
      return { chunk, tie: 'doing' }
  }
  return null
}
