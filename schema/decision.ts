/** What a person decided about names, as `entities.yaml` says it. */
export type Decision =
  /** `name` is `into`. */
  | { readonly kind: 'merge'; readonly into: string; readonly name: string }
  /** However alike, never one entity. */
  | { readonly kind: 'apart'; readonly names: readonly [string, string] }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'not-a-person'; readonly name: string }
