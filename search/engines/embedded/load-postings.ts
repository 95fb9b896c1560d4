import type { UnitColumns } from './load-columns.js'

/** For each word or run the units that hold it, in order: those of id `i` are `units[starts[i]]` up to `units[starts[i + 1]]`. */
export interface Postings {
  readonly starts: Uint32Array
  readonly units: Uint32Array
}

/** Turns the columns around; a word counts once for a unit, however often it stands there. */
export function loadPostings(columns: UnitColumns, tableSize: number): Postings {
  const starts = new Uint32Array(tableSize + 1)
  visitWords(columns, tableSize, (id) => {
    starts[id + 1]!++
  })
  for (let id = 0; id < tableSize; id++) starts[id + 1]! += starts[id]!
  const units = new Uint32Array(starts[tableSize]!)
  const next = starts.slice()
  visitWords(columns, tableSize, (id, unit) => {
    units[next[id]!++] = unit
  })
  return { starts, units }
}

export function countUnits({ starts }: Postings, id: number): number {
  return starts[id + 1]! - starts[id]!
}

/** Every word and every run of a unit, each once. */
function visitWords(columns: UnitColumns, tableSize: number, visit: (id: number, unit: number) => void): void {
  const { words, wordStarts, places, placeStarts } = columns
  const lastSeen = new Int32Array(tableSize).fill(-1)
  const see = (id: number, unit: number) => {
    if (lastSeen[id] === unit) return
    lastSeen[id] = unit
    visit(id, unit)
  }
  for (let unit = 0; unit < columns.count; unit++) {
    for (let at = wordStarts[unit]!; at < wordStarts[unit + 1]!; at++) see(words[at]!, unit)
    const runs = placeStarts[unit]!
    for (let at = runs + 3; at <= runs + places[runs]!; at += 3) see(places[at]!, unit)
  }
}
