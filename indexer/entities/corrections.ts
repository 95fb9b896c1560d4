/** A pair of names or more, and the line of the file that says so. */
export interface Merge {
  readonly into: string
  readonly names: readonly string[]
  readonly line: number
}
export interface Split {
  readonly name: string
  /** What the entity is called in `documents`. */
  readonly as: string
  /** File names or document ids. */
  readonly documents: readonly string[]
  readonly line: number
}
/** Names that are never one entity, however alike. */
export interface Apart {
  readonly names: readonly string[]
  readonly line: number
}
export interface Rename {
  readonly from: string
  readonly to: string
  readonly line: number
}
export interface Alias {
  readonly name: string
  readonly aliases: readonly string[]
  readonly line: number
}
export interface NotAPerson {
  readonly name: string
  readonly line: number
}

/** What a person said of the collection's entities in `entities.yaml`. */
export interface Corrections {
  /** Where they were read, for messages; null where there is no such file. */
  readonly file: string | null
  readonly merges: readonly Merge[]
  readonly splits: readonly Split[]
  readonly aparts: readonly Apart[]
  readonly renames: readonly Rename[]
  readonly aliases: readonly Alias[]
  readonly notPeople: readonly NotAPerson[]
}

export const NO_CORRECTIONS: Corrections = {
  file: null,
  merges: [],
  splits: [],
  aparts: [],
  renames: [],
  aliases: [],
  notPeople: [],
}

/** The names that decisions speak of as the collection has them: not what something shall be called. */
export function listDecidedNames({ merges, splits, aparts, renames, aliases, notPeople }: Corrections): string[] {
  return [
    ...merges.flatMap(({ into, names }) => [into, ...names]),
    ...splits.map(({ name }) => name),
    ...aparts.flatMap(({ names }) => names),
    ...renames.map(({ from }) => from),
    ...aliases.flatMap(({ name, aliases: others }) => [name, ...others]),
    ...notPeople.map(({ name }) => name),
  ]
}
