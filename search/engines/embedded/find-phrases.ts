import type { UnitTest } from './candidates.js'
import type { UnitColumns } from './load-columns.js'

/**
 * Whether one of some phrases stands in a unit, its words next to each other; a phrase of one id may be a run of a compound.
 * @param mayHold asked first: whether the unit has the words at all
 */
export function createPhraseTest(
  phrases: readonly (readonly number[])[],
  columns: UnitColumns,
  mayHold: UnitTest,
): UnitTest {
  const tests = phrases.map((phrase) =>
    phrase.length === 1 ? createWordTest(phrase[0]!, columns) : createSequenceTest(phrase, columns),
  )
  const [only, ...others] = tests
  if (only !== undefined && others.length === 0) return (unit) => mayHold(unit) && only(unit)
  return (unit) => mayHold(unit) && tests.some((test) => test(unit))
}

function createSequenceTest(phrase: readonly number[], { words, wordStarts }: UnitColumns): UnitTest {
  const first = phrase[0]!
  const { length } = phrase
  return (unit) => {
    const last = wordStarts[unit + 1]! - length
    for (let at = wordStarts[unit]!; at <= last; at++) {
      if (words[at] !== first) continue
      let next = 1
      while (next < length && words[at + next] === phrase[next]) next++
      if (next === length) return true
    }
    return false
  }
}

function createWordTest(id: number, { words, wordStarts, places, placeStarts }: UnitColumns): UnitTest {
  return (unit) => {
    for (let at = wordStarts[unit]!, end = wordStarts[unit + 1]!; at < end; at++) if (words[at] === id) return true
    const runs = placeStarts[unit]!
    for (let at = runs + 3, end = runs + places[runs]!; at <= end; at += 3) if (places[at] === id) return true
    return false
  }
}
