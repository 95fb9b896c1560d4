import type { FieldTerm } from '../../../schema/index.js'
import type { Candidates, UnitTest } from './candidates.js'
import { createNearTest } from './find-near.js'
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

  /** Units that hold any of the words. */
  compile(ids: readonly number[]): Candidates {
    if (ids.length === 0) return exactly(NEVER)
    const key = ids.join(' ')
    const known = this.#leafOf.get(key)
    const leaf = known ?? this.#leafOf.size
    this.#leafOf.set(key, leaf)
    if (leaf >= MOST_LEAVES) return { mayMatch: ALWAYS, isCertain: NEVER }
    if (leaf >= BITS) this.high ??= new Uint32Array(this.source.columns.count)
    const masks = leaf < BITS ? this.low : this.high!
    const bit = 1 << (leaf % BITS)
    if (known === undefined) this.#set(ids, masks, bit)
    return exactly((unit) => (masks[unit]! & bit) !== 0)
  }

  #set(ids: readonly number[], masks: Uint32Array, bit: number): void {
    const { starts, units } = this.source.postings
    for (const id of ids) for (let at = starts[id]!, end = starts[id + 1]!; at < end; at++) masks[units[at]!]! |= bit
  }
}

/** Decides any combination of words, wildcards with two thousand forms included; phrases and nearness by a look at the words. */
export function searchPostings(need: Need, source: PostingsSource): Candidates {
  return compileNeed(need, new Masks(source))
}

const ALWAYS: UnitTest = () => true
const NEVER: UnitTest = () => false

function compileNeed(need: Need, masks: Masks): Candidates {
  const { columns, postings } = masks.source
  switch (need.type) {
    case 'any':
      return masks.compile(need.ids)
    case 'phrases':
      return compilePlaced(need, masks, (mayHold) => createPhraseTest(need.phrases, need.isPlain, columns, mayHold))
    case 'near':
      return compilePlaced(need, masks, (mayHold) => createNearTest(need, columns, postings.starts.length, mayHold))
    case 'field':
      return exactly(masks.source.createValueTest(need.term))
    case 'all':
    case 'some':
      return compileGroup(need, masks)
    case 'without':
      return exclude(compileNeed(need.need, masks))
    case 'loose':
      return { mayMatch: compileNeed(need.need, masks).mayMatch, isCertain: NEVER }
    case 'everything':
      return exactly(ALWAYS)
  }
}

function exactly(test: UnitTest): Candidates {
  return { mayMatch: test, isCertain: test }
}

function exclude({ mayMatch, isCertain }: Candidates): Candidates {
  const isOut: UnitTest = (unit) => !mayMatch(unit)
  return mayMatch === isCertain ? exactly(isOut) : { mayMatch: (unit) => !isCertain(unit), isCertain: isOut }
}

/** What depends on where words stand: looked at only where the words are there. */
function compilePlaced(
  need: Extract<Need, { cover: Need }>,
  masks: Masks,
  createTest: (mayHold: UnitTest) => UnitTest,
): Candidates {
  const { mayMatch } = compileNeed(need.cover, masks)
  return need.isExact ? exactly(createTest(mayMatch)) : { mayMatch, isCertain: NEVER }
}

function compileGroup({ type, needs }: Extract<Need, { needs: readonly Need[] }>, masks: Masks): Candidates {
  const parts = needs.map((need) => compileNeed(need, masks))
  const join = type === 'all' ? every : some
  const mayMatch = join(parts.map((part) => part.mayMatch))
  const isExact = parts.every((part) => part.mayMatch === part.isCertain)
  return isExact ? exactly(mayMatch) : { mayMatch, isCertain: join(parts.map((part) => part.isCertain)) }
}

/** The tests called by name: a loop over a list of them costs a microsecond for every unit. */
function every(tests: readonly UnitTest[]): UnitTest {
  const [first, second, ...others] = tests
  if (first === undefined) return ALWAYS
  if (second === undefined) return first
  const rest = others.length === 0 ? second : every([second, ...others])
  return (unit) => first(unit) && rest(unit)
}

function some(tests: readonly UnitTest[]): UnitTest {
  const [first, second, ...others] = tests
  if (first === undefined) return NEVER
  if (second === undefined) return first
  const rest = others.length === 0 ? second : some([second, ...others])
  return (unit) => first(unit) || rest(unit)
}
