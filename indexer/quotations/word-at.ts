import type { Clause } from './reading.js'

/** Marks and small words as they are, others by their symbol. */
export function wordAt(clause: Clause, at: number): string {
  const item = clause.frame.items[at]
  if (!item) return at < 0 ? '^' : '$'
  if (item.stretch >= 0) return 'Q'
  return /^(?:IN|CC|TO|WP|WDT|WRB|MD|DT|PRP)$/.test(item.token.tag) || /^\P{L}+$/u.test(item.token.text)
    ? item.token.lower
    : clause.symbols[at] || 'x'
}
