import type { UnitTest } from './candidates.js'
import type { UnitColumns } from './load-columns.js'
import type { Need } from './plan-candidates.js'

const LEFT = 1
const RIGHT = 2
/** Far before the first word of any unit. */
const NOWHERE = -1_000_000
/** What no two words of a unit are apart. */
const ANY_DISTANCE = -NOWHERE / 2

interface NearWords {
  readonly columns: UnitColumns
  /** `LEFT`, `RIGHT` or both, by word id. */
  readonly sides: Uint8Array
  readonly isOrdered: boolean
  /** In words. */
  readonly most: number
}

/**
 * Whether two single words stand near each other in a unit, by one pass over its words.
 * @param mayHold asked first: whether the unit has the words at all
 */
export function createNearTest(
  { left, right, node }: Extract<Need, { type: 'near' }>,
  columns: UnitColumns,
  tableSize: number,
  mayHold: UnitTest,
): UnitTest {
  const sides = new Uint8Array(tableSize)
  for (const id of left) sides[id]! |= LEFT
  for (const id of right) sides[id]! |= RIGHT
  const most = typeof node.distance === 'number' ? node.distance : ANY_DISTANCE
  const test = createPlaceTest({ columns, sides, isOrdered: node.isOrdered, most }, node)
  return (unit) => mayHold(unit) && test(unit)
}

function createPlaceTest(near: NearWords, { distance, isNegated }: Extract<Need, { type: 'near' }>['node']): UnitTest {
  const { wordStarts } = near.columns
  if (isNegated) return (unit) => hasLeftAlone(near, wordStarts[unit]!, wordStarts[unit + 1]!)
  if (distance === 'sentence') return (unit) => hasPairInSentence(near, unit)
  return (unit) => hasPair(near, wordStarts[unit]!, wordStarts[unit + 1]!)
}

function hasPair({ columns: { words }, sides, isOrdered, most }: NearWords, from: number, to: number): boolean {
  let lastLeft = NOWHERE
  let lastRight = NOWHERE
  for (let at = from; at < to; at++) {
    const side = sides[words[at]!]!
    if (side === 0) continue
    if ((side & RIGHT) !== 0 && at - lastLeft <= most) return true
    if (!isOrdered && (side & LEFT) !== 0 && at - lastRight <= most) return true
    if ((side & LEFT) !== 0) lastLeft = at
    if ((side & RIGHT) !== 0) lastRight = at
  }
  return false
}

function hasPairInSentence(near: NearWords, unit: number): boolean {
  const { wordStarts, places, placeStarts } = near.columns
  const first = wordStarts[unit]!
  // The sentences follow the runs: see `encodePlaces`.
  const sentences = placeStarts[unit]! + places[placeStarts[unit]!]! + 1
  const count = places[sentences]!
  for (let sentence = 1; sentence <= count; sentence++) {
    const from = first + places[sentences + sentence]!
    const to = sentence < count ? first + places[sentences + sentence + 1]! : wordStarts[unit + 1]!
    if (hasPair(near, from, to)) return true
  }
  return false
}

/** A left word that has no right word near it, before or after. */
function hasLeftAlone({ columns: { words }, sides, most }: NearWords, from: number, to: number): boolean {
  let waiting = NOWHERE
  let lastRight = NOWHERE
  for (let at = from; at < to; at++) {
    const side = sides[words[at]!]!
    if (side === RIGHT) {
      if (waiting !== NOWHERE && at - waiting > most) return true
      waiting = NOWHERE
      lastRight = at
    } else if (side === LEFT && waiting === NOWHERE && at - lastRight > most) waiting = at
  }
  return waiting !== NOWHERE
}
