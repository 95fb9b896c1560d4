import type { MatchUnit } from '../../match/match-unit.js'
import type { UnitValue } from '../../units/to-units.js'
import type { WordTable } from '../../words/index.js'
import type { NumberList } from './number-list.js'

/** Where a unit is kept and what it can be filtered by. */
export interface UnitPlace {
  readonly row: number
  readonly paragraph: number | null
  readonly values: readonly number[]
}

/** Appends a unit as the numbers that the columns in memory are made of: what `readUnits` of load-columns.ts reads back. */
export function encodeUnit(unit: MatchUnit, place: UnitPlace, columns: NumberList): void {
  columns.push(place.row)
  columns.push(place.paragraph ?? 0)
  columns.pushCounted(place.values)
  columns.pushCounted(unit.ids)
  columns.pushCounted(encodePlaces(unit))
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

/** Folded words, apart by single spaces. */
export function joinWords({ ids }: MatchUnit, table: WordTable): string {
  let words = ''
  for (const id of ids) words += words === '' ? table.getEntry(id) : ` ${table.getEntry(id)}`
  return words
}

/** Runs of compounds, spelt with hyphens: no word has one inside, so the two never mix. */
export function joinCompounds({ runs }: MatchUnit, table: WordTable): string {
  const compounds = new Set<string>()
  for (let at = 2; at < runs.length; at += 3) compounds.add(table.getEntry(runs[at]!))
  return [...compounds].join(' ')
}

/** Numbers of the values of a unit, each once. */
export function numberValues(values: readonly UnitValue[], numberOf: (value: UnitValue) => number): number[] {
  return [...new Set(values.map(numberOf))]
}
