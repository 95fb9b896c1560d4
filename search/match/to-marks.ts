import type { Span } from '../../schema/index.js'
import type { Scene } from './scene.js'

/** Word indexes as spans of the unit's text: sorted, those that overlap merged, those that touch not. */
export function toMarks(marks: readonly number[], scene: Scene): readonly Span[] {
  if (marks.length === 0) return []
  const { starts, ends } = scene.words
  const order = marks.flatMap((_, at) => (at % 2 === 0 ? [at] : [])).sort((a, b) => marks[a]! - marks[b]!)
  const merged: [from: number, to: number][] = []
  for (const at of order) {
    const last = merged.at(-1)
    if (last !== undefined && marks[at]! < last[1]) last[1] = Math.max(last[1], marks[at + 1]!)
    else merged.push([marks[at]!, marks[at + 1]!])
  }
  return merged.map(([from, to]) => [starts[from]!, ends[to - 1]!])
}
