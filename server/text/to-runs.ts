import type { Span } from '../../schema/index.js'

/** A stretch of text as a page shows it; `matched`: these words made the query true. */
export interface Run {
  readonly text: string
  readonly matched: boolean
}

/** The part of `text` in `span`, cut where marks begin and end. `matches`: sorted, not overlapping. */
export function toRuns(text: string, matches: readonly Span[], span: Span = [0, text.length]): readonly Run[] {
  const runs: Run[] = []
  let at = span[0]
  for (const [start, end] of matches) {
    if (end <= span[0] || start >= span[1]) continue
    runs.push({ text: text.slice(at, Math.max(start, at)), matched: false })
    runs.push({ text: text.slice(Math.max(start, at), Math.min(end, span[1])), matched: true })
    at = Math.min(end, span[1])
  }
  runs.push({ text: text.slice(at, span[1]), matched: false })
  return runs.filter((run) => run.text !== '')
}
