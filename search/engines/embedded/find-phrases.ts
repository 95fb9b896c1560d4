import type { UnitTest } from './candidates.js'
import type { UnitColumns } from './load-columns.js'

type Phrase = readonly number[]

/**
 * Whether one of some phrases stands in a unit, its words next to each other; an id may be that of a run of a compound.
 * @param mayHold asked first: whether the unit has the words at all
 */
export function createPhraseTest(
  phrases: readonly Phrase[],
  isPlain: boolean,
  columns: UnitColumns,
  mayHold: UnitTest,
): UnitTest {
  const tests = phrases.map((phrase) => createSequenceTest(phrase, columns))
  if (!isPlain || phrases.some(({ length }) => length === 1))
    tests.push((unit) => hasRuns(columns, unit) && phrases.some((phrase) => holdsWithRuns(phrase, columns, unit)))
  const [only, ...others] = tests
  if (only !== undefined && others.length === 0) return (unit) => mayHold(unit) && only(unit)
  return (unit) => mayHold(unit) && tests.some((test) => test(unit))
}

/** The words alone, as most units have no compound. */
function createSequenceTest(phrase: Phrase, { words, wordStarts }: UnitColumns): UnitTest {
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

function hasRuns({ places, placeStarts }: UnitColumns, unit: number): boolean {
  return places[placeStarts[unit]!] !== 0
}

function holdsWithRuns(phrase: Phrase, columns: UnitColumns, unit: number): boolean {
  const length = columns.wordStarts[unit + 1]! - columns.wordStarts[unit]!
  for (let from = 0; from < length; from++) if (continuesFrom(phrase, 0, columns, unit, from)) return true
  return false
}

/** Whether the phrase goes on from its element `next` at the unit's word `from`. */
function continuesFrom(phrase: Phrase, next: number, columns: UnitColumns, unit: number, from: number): boolean {
  if (next === phrase.length) return true
  const { words, wordStarts, places, placeStarts } = columns
  const at = wordStarts[unit]! + from
  if (at >= wordStarts[unit + 1]!) return false
  const id = phrase[next]!
  if (words[at] === id) return continuesFrom(phrase, next + 1, columns, unit, from + 1)
  // Runs are triples of first word, parts and id after their length: see `encodePlaces`.
  const runs = placeStarts[unit]!
  for (let run = runs + 1, end = runs + places[runs]!; run < end; run += 3) {
    if (places[run] !== from || places[run + 2] !== id) continue
    return continuesFrom(phrase, next + 1, columns, unit, from + places[run + 1]!)
  }
  return false
}
