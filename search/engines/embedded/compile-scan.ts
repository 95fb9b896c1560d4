import type { FieldTerm } from '../../../schema/index.js'
import type { UnitColumns } from './load-columns.js'
import type { Need } from './plan-candidates.js'

/** Says of any unit whether it has what a need asks for, by a look at each of its words. */
export type UnitTest = (unit: number) => boolean

/** As many different words (with all their forms) as two numbers have bits; what is beyond is left to the matcher. */
const MOST_LEAVES = 62
const BITS = 31

interface Leaves {
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly byKey: Map<string, number>
}

type MaskTest = (low: number, high: number, unit: number) => boolean

export interface CompiledScan {
  readonly test: UnitTest
  /** Nothing has to be verified. */
  readonly isExact: boolean
}

/**
 * Every word id carries the bits of the words of the query it is a form of, so that one pass over a unit's words decides
 * any combination of them, wildcards with two thousand forms included.
 * @param hasValue whether a unit has one of the values a field term stands for
 */
export function compileScan(
  need: Need,
  columns: UnitColumns,
  tableSize: number,
  hasValue: (term: FieldTerm) => UnitTest,
): CompiledScan {
  const leaves: Leaves = { low: new Uint32Array(tableSize), high: new Uint32Array(tableSize), byKey: new Map() }
  const test = compileNeed(need, leaves, hasValue)
  const isExact = isExactByWords(need) && leaves.byKey.size <= MOST_LEAVES
  if (leaves.byKey.size === 0) return { test: (unit) => test(0, 0, unit), isExact }
  return { test: createMaskReader(columns, leaves, test), isExact }
}

/** Single words say all of a need, as no phrase is in it. */
function isExactByWords(need: Need): boolean {
  if (need.type === 'phrases') return need.isExact && need.phrases.every(({ length }) => length === 1)
  if (need.type === 'all' || need.type === 'some') return need.isExact && need.needs.every(isExactByWords)
  if (need.type === 'without') return isExactByWords(need.need)
  return need.isExact
}

function createMaskReader(columns: UnitColumns, { low, high }: Leaves, test: MaskTest): UnitTest {
  const { words, wordStarts, places, placeStarts } = columns
  return (unit) => {
    let lowMask = 0
    let highMask = 0
    for (let at = wordStarts[unit]!, end = wordStarts[unit + 1]!; at < end; at++) {
      const id = words[at]!
      lowMask |= low[id]!
      highMask |= high[id]!
    }
    const runs = placeStarts[unit]!
    for (let at = runs + 3, end = runs + places[runs]!; at <= end; at += 3) {
      const id = places[at]!
      lowMask |= low[id]!
      highMask |= high[id]!
    }
    return test(lowMask, highMask, unit)
  }
}

function compileNeed(need: Need, leaves: Leaves, hasValue: (term: FieldTerm) => UnitTest): MaskTest {
  const compile = (one: Need) => compileNeed(one, leaves, hasValue)
  switch (need.type) {
    case 'any':
      return compileLeaf(need.ids, leaves)
    case 'phrases':
      return compile(need.cover)
    case 'field': {
      const test = hasValue(need.term)
      return (_low, _high, unit) => test(unit)
    }
    case 'all': {
      const tests = need.needs.map(compile)
      return (low, high, unit) => tests.every((test) => test(low, high, unit))
    }
    case 'some': {
      const tests = need.needs.map(compile)
      return (low, high, unit) => tests.some((test) => test(low, high, unit))
    }
    case 'without':
      return compileWithout(need.need, leaves, hasValue)
    case 'everything':
      return () => true
  }
}

/** What words alone cannot tell for certain excludes nothing here. */
function compileWithout(need: Need, leaves: Leaves, hasValue: (term: FieldTerm) => UnitTest): MaskTest {
  if (!isExactByWords(need)) return () => true
  const test = compileNeed(need, leaves, hasValue)
  if (leaves.byKey.size > MOST_LEAVES) return () => true
  return (low, high, unit) => !test(low, high, unit)
}

function compileLeaf(ids: readonly number[], leaves: Leaves): MaskTest {
  if (ids.length === 0) return () => false
  const key = ids.join(' ')
  const leaf = leaves.byKey.get(key) ?? leaves.byKey.size
  leaves.byKey.set(key, leaf)
  if (leaf >= MOST_LEAVES) return () => true
  const bit = 1 << (leaf % BITS)
  const marks = leaf < BITS ? leaves.low : leaves.high
  for (const id of ids) marks[id]! |= bit
  return leaf < BITS ? (low) => (low & bit) !== 0 : (_low, high) => (high & bit) !== 0
}
