// The choice among contents: not the likeliest one, but the one that is expected to share most with the right one.
import type { Span } from '../../schema/span.js'

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
const sharedBy = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, [start, end]) =>
      sum + b.reduce((n, [from, to]) => n + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  )

/** Less likely than this, a content says nothing about where the words are. */
const NEGLIGIBLE = 0.01

/**
 * Index of the content whose expected worth is highest. Half of the probability on one long content and the rest on three short ones that
 * hardly differ: the middle one of those is right more often, by more of its words.
 */
export function chooseContent(contents: readonly (readonly Span[])[], probabilities: readonly number[]): number {
  const likely = contents.map((_, i) => i).filter((i) => probabilities[i]! >= NEGLIGIBLE)
  let best = 0
  let most = -1
  for (const i of likely) {
    const worth = likely.reduce((sum, j) => sum + probabilities[j]! * worthOf(contents[i]!, contents[j]!), 0)
    if (worth > most) {
      best = i
      most = worth
    }
  }
  return best
}

/** What finding `found` is worth where `right` is right: their likeness, and as much again where it is at least half. */
function worthOf(found: readonly Span[], right: readonly Span[]): number {
  const both = sharedBy(found, right)
  const likeness = both / Math.max(1, lengthOf(found) + lengthOf(right) - both)
  return likeness >= 0.5 ? 1 + likeness : likeness
}
