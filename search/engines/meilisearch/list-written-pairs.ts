import type { Words } from '../../words/index.js'

/**
 * Runs of more parts stand in no pair, or a line of a thousand hyphens would have a million; a phrase is not cut beside a
 * word that may be one.
 */
export const MAX_PAIR_PARTS = 4

/**
 * Neighbours of which at least one is a run of a compound written together: `the e-mail address` has `the email` and `email
 * address`. Beside the words as they stand they are what a phrase may be cut into.
 */
export function listWrittenPairs(words: Words): string[] {
  const pairs = new Set<string>()
  for (let at = 1; at < words.length; at++) {
    const before = runsEndingAt(words, at - 1)
    const after = runsStartingAt(words, at)
    if (before.length === 1 && after.length === 1) continue
    for (const [left, first] of before.entries())
      for (const [right, second] of after.entries()) if (left > 0 || right > 0) pairs.add(`${first} ${second}`)
  }
  return [...pairs]
}

/** The word, and then each longer run. */
function runsEndingAt({ folded, joined }: Words, at: number): string[] {
  const runs = [folded[at]!]
  for (let from = at; joined[from] && runs.length < MAX_PAIR_PARTS; from--) runs.push(folded[from - 1]! + runs.at(-1)!)
  return runs
}

function runsStartingAt({ folded, joined, length }: Words, at: number): string[] {
  const runs = [folded[at]!]
  for (let to = at + 1; to < length && joined[to] && runs.length < MAX_PAIR_PARTS; to++)
    runs.push(runs.at(-1)! + folded[to]!)
  return runs
}
