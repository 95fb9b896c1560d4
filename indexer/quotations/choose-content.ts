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

/** The chosen content; `sureness`: how likely it shares at least half with the right one. */
export interface ContentChoice {
  readonly index: number
  readonly sureness: number
}

/**
 * Chooses the content whose expected worth (its likeness to the right one, and as much again where that is at least half) is highest. Half of the probability on one long content and the rest on three short ones that
 * hardly differ: the middle one of those is right more often, by more of its words.
 */
export function chooseContent(contents: readonly (readonly Span[])[], probabilities: readonly number[]): ContentChoice {
  const likely = contents.map((_, i) => i).filter((i) => probabilities[i]! >= NEGLIGIBLE)
  let best = { index: 0, worth: -1, sureness: 0 }
  for (const index of likely) {
    let worth = 0
    let sureness = 0
    for (const other of likely) {
      const likeness = likenessOf(contents[index]!, contents[other]!)
      worth += probabilities[other]! * (likeness >= 0.5 ? 1 + likeness : likeness)
      if (likeness >= 0.5) sureness += probabilities[other]!
    }
    if (worth > best.worth) best = { index, worth, sureness }
  }
  return best
}

function likenessOf(a: readonly Span[], b: readonly Span[]): number {
  const both = sharedBy(a, b)
  return both / Math.max(1, lengthOf(a) + lengthOf(b) - both)
}
