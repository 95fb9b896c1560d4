/** Says of any unit whether it has what a need asks for. */
export type UnitTest = (unit: number) => boolean

/** Units that may match; where exact, units that do. */
export interface Candidates {
  readonly test: UnitTest
  readonly isExact: boolean
}
