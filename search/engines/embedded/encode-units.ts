import type { MatchUnit } from '../../match/match-unit.js'
import type { UnitValue } from '../../units/to-units.js'
import type { WordTable } from '../../words/index.js'

/** A unit as it goes into the full-text table, and as numbers for the columns in memory. */
export interface EncodedUnit {
  /** Folded words, apart by single spaces. */
  readonly words: string
  /** Runs of compounds, spelt with hyphens: no word has one inside, so the two never mix. */
  readonly compounds: string
  /** Layout: `readUnits` of load-columns.ts. */
  readonly numbers: readonly number[]
}

/** Where a unit is kept and what it can be filtered by. */
export interface UnitPlace {
  readonly row: number
  readonly paragraph: number | null
  readonly values: readonly number[]
}

export function encodeUnit(unit: MatchUnit, place: UnitPlace, table: WordTable): EncodedUnit {
  const { ids, runs } = unit
  const places = encodePlaces(unit)
  const words = Array.from(ids, (id) => table.getEntry(id))
  const compounds = new Set<string>()
  for (let at = 2; at < runs.length; at += 3) compounds.add(table.getEntry(runs[at]!))
  return {
    words: words.join(' '),
    compounds: [...compounds].join(' '),
    numbers: [
      ...[place.row, place.paragraph ?? 0],
      ...[place.values.length, ...place.values],
      ...[ids.length, ...ids],
      ...[places.length, ...places],
    ],
  }
}

/** Runs, sentences, quotations, positions, each after its length: what `StoredUnit` reads back. */
function encodePlaces({ runs, sentences, quotations, positions }: MatchUnit): number[] {
  return [
    ...[runs.length, ...runs],
    ...[sentences.length, ...sentences],
    quotations.length,
    ...quotations.flatMap((pairs) => [pairs.length, ...pairs]),
    ...(positions ?? []),
  ]
}

/** Numbers of the values of a unit, each once. */
export function numberValues(values: readonly UnitValue[], numberOf: (value: UnitValue) => number): number[] {
  return [...new Set(values.map(numberOf))]
}
