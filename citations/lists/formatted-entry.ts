import type { Citation } from '../format-citation.js'
import type { ListEntry } from './list-entry.js'

/** A line of a list in one style. */
export interface FormattedEntry {
  readonly entry: ListEntry
  readonly citation: Citation
  /** How it is cited: in full, by its short form, or as the one just before. */
  readonly form: 'full' | 'short' | 'id'
}
