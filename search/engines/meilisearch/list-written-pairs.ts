/**
 * Runs of more parts stand in no pair, or a line of a thousand hyphens would have a million; a phrase is not cut beside a
 * word that may be one.
 */
export const MAX_PAIR_PARTS = 4

/**
 * Neighbours of which at least one is a run of a compound written together: `the e-mail address` has `the email` and `email
 * address`. Beside the words as they stand they are what a phrase may be cut into.
 * @param joined for each word whether it is joined to the one before
 */
export function listWrittenPairs(words: readonly string[], joined: readonly boolean[]): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  for (let at = 1; at < words.length; at++) {
    const before = listRuns(words, joined, at - 1, -1)
    const after = listRuns(words, joined, at, 1)
    if (before.length === 1 && after.length === 1) continue
    for (const [left, first] of before.entries())
      for (const [right, second] of after.entries())
        if (left > 0 || right > 0) pairs.set(`${first} ${second}`, [first, second])
  }
  return [...pairs.values()]
}

/** The word itself, and then each longer run that ends (`step` -1) or begins (1) with it. */
function listRuns(words: readonly string[], joined: readonly boolean[], at: number, step: 1 | -1): string[] {
  const runs = [words[at]!]
  for (let next = at + step; joined[Math.max(next, next - step)] && runs.length < MAX_PAIR_PARTS; next += step)
    runs.push(step > 0 ? runs.at(-1)! + words[next]! : words[next]! + runs.at(-1)!)
  return runs
}
