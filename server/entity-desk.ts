import type { Decision } from '../schema/index.js'

/** Where decisions on names are kept: `entities.yaml` beside the sources. */
export interface EntityDesk {
  /** Its path; null where nothing was indexed from files yet. */
  readonly findFile: () => string | null
  /** What the file says now, and what it would say with one decision more. */
  readonly preview: (decision: Decision) => { readonly before: string; readonly after: string }
  readonly write: (decision: Decision) => void
}
