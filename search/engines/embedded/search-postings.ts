import type { FieldTerm } from '../../../schema/index.js'
import type { Candidates, UnitTest } from './candidates.js'
import { createPhraseTest } from './find-phrases.js'
import type { UnitColumns } from './load-columns.js'
import type { Postings } from './load-postings.js'
import type { Need } from './plan-candidates.js'

export interface PostingsSource {
  readonly columns: UnitColumns
  readonly postings: Postings
  /** Whether a unit has one of the values a field term stands for. */
  createValueTest(term: FieldTerm): UnitTest
}

/** As many different words (with all their forms) as two numbers have bits; what is beyond is left to the matcher. */
const MOST_LEAVES = 62
const BITS = 31

/** Bits of the words that each unit holds. */
class Masks {
  readonly low: Uint32Array
  high: Uint32Array | null = null
  readonly #leafOf = new Map<string, number>()

  constructor(readonly source: PostingsSource) {
    this.low = new Uint32Array(source.columns.count)
  }

  get isOverfull(): boolean {
    return this.#leafOf.size > MOST_LEAVES
  }

  /** A test for units that hold any of the words. */
  compile(ids: readonly number[]): UnitTest {
    if (ids.length === 0) return () => false
    const key = ids.join(' ')
    const known = this.#leafOf.get(key)
    const leaf = known ?? this.#leafOf.size
    this.#leafOf.set(key, leaf)
    if (leaf >= MOST_LEAVES) return () => true
    if (leaf >= BITS) this.high ??= new Uint32Array(this.source.columns.count)
    const masks = leaf < BITS ? this.low : this.high!
    const bit = 1 << (leaf % BITS)
    if (known === undefined) this.#set(ids, masks, bit)
    return (unit) => (masks[unit]! & bit) !== 0
  }

  #set(ids: readonly number[], masks: Uint32Array, bit: number): void {
    const { starts, units } = this.source.postings
    for (const id of ids) for (let at = starts[id]!, end = starts[id + 1]!; at < end; at++) masks[units[at]!]! |= bit
  }
}

/** Decides any combination of words, wildcards with two thousand forms included, and phrases by a look at the words. */
export function searchPostings(need: Need, source: PostingsSource): Candidates {
  const masks = new Masks(source)
  const test = compileNeed(need, masks)
  return { test, isExact: need.isExact && !masks.isOverfull }
}

function compileNeed(need: Need, masks: Masks): UnitTest {
  const compile = (one: Need) => compileNeed(one, masks)
  switch (need.type) {
    case 'any':
      return masks.compile(need.ids)
    case 'phrases': {
      const holdsWords = compile(need.cover)
      if (!need.isExact) return holdsWords
      const holdsPhrase = createPhraseTest(need.phrases, masks.source.columns, holdsWords)
      return holdsPhrase
    }
    case 'field':
      return masks.source.createValueTest(need.term)
    case 'all':
      return every(need.needs.map(compile))
    case 'some':
      return some(need.needs.map(compile))
    case 'without': {
      const test = compile(need.need)
      return masks.isOverfull ? () => true : (unit) => !test(unit)
    }
    case 'everything':
      return () => true
  }
}

/** The tests called by name: a loop over a list of them costs a microsecond for every unit. */
function every(tests: readonly UnitTest[]): UnitTest {
  const [first, second, ...others] = tests
  if (first === undefined) return () => true
  if (second === undefined) return first
  const rest = others.length === 0 ? second : every([second, ...others])
  return (unit) => first(unit) && rest(unit)
}

function some(tests: readonly UnitTest[]): UnitTest {
  const [first, second, ...others] = tests
  if (first === undefined) return () => false
  if (second === undefined) return first
  const rest = others.length === 0 ? second : some([second, ...others])
  return (unit) => first(unit) || rest(unit)
}
