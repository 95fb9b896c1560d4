import type { FieldName } from '../../../schema/index.js'
import type { MatchUnit } from '../../match/match-unit.js'
import type { UnitColumns } from './load-columns.js'

/** What a unit cannot tell from its columns. */
export interface UnitSource {
  readonly columns: UnitColumns
  getDocumentId(unit: number): string
  getDate(unit: number): string | null
  getValues(unit: number): Readonly<Partial<Record<FieldName, readonly string[]>>>
  readText(unit: number): string
}

const NONE = new Uint32Array(0)

/** A unit as the matcher reads it, straight from the columns; one object is moved from unit to unit, for there are many. */
export class StoredUnit implements MatchUnit {
  ids: Uint32Array = NONE
  #unit = -1
  #places: Places | null = null

  constructor(readonly source: UnitSource) {}

  moveTo(unit: number): this {
    const { words, wordStarts } = this.source.columns
    this.#unit = unit
    this.#places = null
    this.ids = words.subarray(wordStarts[unit], wordStarts[unit + 1])
    return this
  }

  get documentId(): string {
    return this.source.getDocumentId(this.#unit)
  }
  get runs(): Uint32Array {
    return this.#getPlaces().runs
  }
  get sentences(): Uint32Array {
    return this.#getPlaces().sentences
  }
  get quotations(): readonly Uint32Array[] {
    return this.#getPlaces().quotations
  }
  get positions(): Uint32Array | null {
    return this.#getPlaces().positions
  }
  get values(): Readonly<Partial<Record<FieldName, readonly string[]>>> {
    return this.source.getValues(this.#unit)
  }
  get date(): string | null {
    return this.source.getDate(this.#unit)
  }
  get text(): string {
    return this.source.readText(this.#unit)
  }

  #getPlaces(): Places {
    const { places, placeStarts } = this.source.columns
    this.#places ??= readPlaces(places, placeStarts[this.#unit]!, placeStarts[this.#unit + 1]!)
    return this.#places
  }
}

interface Places {
  readonly runs: Uint32Array
  readonly sentences: Uint32Array
  readonly quotations: readonly Uint32Array[]
  readonly positions: Uint32Array | null
}

/** The layout is that of `encodePlaces`. */
function readPlaces(places: Uint32Array, start: number, end: number): Places {
  let at = start
  const take = () => {
    const part = places.subarray(at + 1, at + 1 + places[at]!)
    at += 1 + part.length
    return part
  }
  const runs = take()
  const sentences = take()
  const quotations: Uint32Array[] = []
  for (let left = places[at++]!; left > 0; left--) quotations.push(take())
  return { runs, sentences, quotations, positions: at < end ? places.subarray(at, end) : null }
}
