export interface WordDifference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Lengths of the longest common subsequence of every pair of tails. */
function measureTails(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const below = table[i + 1]
      const row = table[i]
      if (row === undefined || below === undefined) continue
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

function push(found: WordDifference[], kind: WordDifference['kind'], word: string): void {
  const last = found.at(-1)
  if (last?.kind === kind) found[found.length - 1] = { kind, text: `${last.text} ${word}` }
  else found.push({ kind, text: word })
}

/** What became of some words, word by word; equal stretches joined. */
export function diffWords(before: string, after: string): readonly WordDifference[] {
  const left = splitWords(before)
  const right = splitWords(after)
  const table = measureTails(left, right)
  const found: WordDifference[] = []
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const word = left[i]
    if (word !== undefined && word === right[j]) {
      push(found, 'same', word)
      i += 1
      j += 1
    } else if (word !== undefined && (j >= right.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      push(found, 'removed', word)
      i += 1
    } else {
      push(found, 'added', right[j] ?? '')
      j += 1
    }
  }
  return found
}

/** Share of the words of `before` that `after` has in order, 0 to 1. */
export function measureLikeness(before: string, after: string): number {
  const left = splitWords(before)
  if (left.length === 0) return 0
  return (measureTails(left, splitWords(after))[0]?.[0] ?? 0) / left.length
}
