// Which verb another one goes on from: "slammed the suit and called it …", "said he was ready, adding …".
import type { Unit } from './clause-units.js'

/** A sentence that climbs further is misread. */
export const DEEPEST = 6

/** Whether the unit is a verb that has a subject of its own: no infinitive, no participle. */
export function isFiniteVerb(units: readonly Unit[], i: number): boolean {
  const { symbol, tag } = units[i]!
  const before = units[i - 1]?.symbol ?? ''
  const after = units[i + 1]?.symbol ?? ''
  if (symbol === 'A') return !/^[AVG]$/.test(after) && tag !== 'VBG' && before !== 't'
  if (symbol !== 'V' || before === 't') return false
  // The tagger takes "Some chanted “…”" for a participle: one with an object and no helper is none.
  return tag !== 'VBN' || before === 'A' || (/^[NTQ]$/.test(after) && before !== 'P')
}

/**
 * The verb that one after the joint at `j` goes on from: the nearest of its tense, and with `isWide` (after a comma) the one that
 * governs the whole clause. -1 for none.
 */
export function findGovernor(units: readonly Unit[], j: number, tag: string, isWide: boolean): number {
  const nearest = lastWhere(units, j, (i) => isFiniteVerb(units, i) && isOfTense(units[i]!.tag, tag))
  const found = nearest >= 0 ? nearest : lastFinite(units, j)
  return isWide && found >= 0 ? climb(units, found) : found
}

/** "to make a joke and call": an infinitive goes on from an infinitive. */
export function findInfinitive(units: readonly Unit[], j: number): number {
  return lastWhere(units, j, (i) => units[i]!.symbol === 'V' && units[i]!.tag === 'VB')
}

function lastWhere(units: readonly Unit[], from: number, is: (i: number) => boolean): number {
  for (let i = from - 1; i >= 0 && units[i]!.symbol !== ';'; i--) if (is(i)) return i
  return -1
}

const lastFinite = (units: readonly Unit[], from: number): number =>
  lastWhere(units, from, (i) => isFiniteVerb(units, i))

const isPast = (tag: string): boolean => tag === 'VBD' || tag === 'VBN'
const isOfTense = (one: string, tag: string): boolean => tag === '' || one === 'MD' || isPast(one) === isPast(tag)

/** From a verb in what somebody said (`said he was …`), or in a relative clause, to the verb of the clause around it. */
function climb(units: readonly Unit[], from: number): number {
  let k = from
  for (let n = 0; n < DEEPEST; n++) {
    const above = clauseAbove(units, k)
    if (above < 0) return k
    k = above
  }
  return k
}

/** The verb that governs the clause of the verb at `k`; -1 where it governs itself. */
function clauseAbove(units: readonly Unit[], k: number): number {
  let s = k - 1
  while (units[s]?.symbol === 'A') s--
  if (/^[&WT]$/.test(units[s]?.symbol ?? '')) return lastFinite(units, s)
  if (units[s]?.symbol !== 'N') return -1
  while (units[s - 1]?.symbol === 'P' && units[s - 2]?.symbol === 'N') s -= 2
  const lead = units[s - 1]?.symbol ?? ''
  return /^[TWVG]$/.test(lead) ? lastFinite(units, s) : -1
}
