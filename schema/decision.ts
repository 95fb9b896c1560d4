/** What a person decided about names, as `entities.yaml` says it. */
export type Decision =
  /** `name` is `into`. */
  | { readonly kind: 'merge'; readonly into: string; readonly name: string }
  /** However alike, never one entity. */
  | { readonly kind: 'apart'; readonly names: readonly [string, string] }
  /** In `documents` (by id or file name) `name` is somebody else, called `as`. */
  | { readonly kind: 'split'; readonly name: string; readonly as: string; readonly documents: readonly string[] }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** `name` is also written `alias`. */
  | { readonly kind: 'alias'; readonly name: string; readonly alias: string }
  | { readonly kind: 'not-a-person'; readonly name: string }
