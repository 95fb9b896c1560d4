import type { NearSpec } from './near-spec.js'

/** Pairs `from, to` of word indexes, ordered by `from`. */
type Places = readonly number[]

/**
 * Whether some place of `left` holds with some place of `right`, for words and phrases that follow each other without a gap. The
 * same answer as by candidates, without making one object: this is what is asked most.
 */
export function hasPlainPair(
  left: Places,
  right: Places,
  { distance, isOrdered }: NearSpec,
  sentences: Uint32Array,
): boolean {
  if (typeof distance === 'number') return hasPairWithin(left, right, distance, isOrdered)
  if (distance === 'sentence') return hasPairInSentence(left, right, isOrdered, sentences)
  return hasPairWithin(left, right, Number.POSITIVE_INFINITY, isOrdered)
}

function hasPairWithin(left: Places, right: Places, distance: number, isOrdered: boolean): boolean {
  const longest = findLongest(right)
  let first = 0
  for (let l = 0; l < left.length; l += 2) {
    const start = left[l]!
    const end = left[l + 1]!
    while (first < right.length && right[first]! <= start - distance - longest) first += 2
    for (let r = first; r < right.length && right[r]! < end + distance; r += 2) {
      if (right[r]! >= end) return true
      if (!isOrdered && right[r + 1]! <= start && right[r + 1]! > start - distance) return true
    }
  }
  return false
}

function hasPairInSentence(left: Places, right: Places, isOrdered: boolean, sentences: Uint32Array): boolean {
  let sentence = 0
  let first = 0
  for (let l = 0; l < left.length; l += 2) {
    const start = left[l]!
    const end = left[l + 1]!
    while (sentence + 1 < sentences.length && sentences[sentence + 1]! <= start) sentence++
    const from = sentences[sentence]!
    const to = sentences[sentence + 1] ?? Number.POSITIVE_INFINITY
    if (end > to) continue
    while (first < right.length && right[first]! < from) first += 2
    for (let r = first; r < right.length && right[r]! < to; r += 2) {
      if (right[r]! >= end && right[r + 1]! <= to) return true
      if (!isOrdered && right[r + 1]! <= start) return true
    }
  }
  return false
}

function findLongest(places: Places): number {
  let longest = 0
  for (let at = 0; at < places.length; at += 2) longest = Math.max(longest, places[at + 1]! - places[at]!)
  return longest
}
