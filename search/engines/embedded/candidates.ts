/** Says of any unit whether it has what is asked for. */
export type UnitTest = (unit: number) => boolean

/** What can be told of a unit without the matcher: nothing else matches, and these do. What lies between is verified. */
export interface Candidates {
  readonly mayMatch: UnitTest
  readonly isCertain: UnitTest
}
