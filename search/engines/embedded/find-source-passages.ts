import type { OpenIndex } from './open-index.js'
import type { QueryClock, Work } from './query-clock.js'

/** A passage that may hold some words, with how much of them. */
interface Scored {
  readonly unit: number
  readonly score: number
}

/** Of a long quotation the rarest words find its source; one of them may be altered, hardly all. */
const RAREST_WORDS = 8
/** A word in more than one of so many passages finds nothing in particular. */
const RARE_SHARE = 20
/** Words of a text beyond this say nothing more about where it comes from. */
const MOST_WORDS = 400
const UNITS_PER_LOOK = 2_048

/**
 * Passages that hold most of the words, and hold them next to each other: candidates for the source of a quotation.
 * @param words folded, in order
 */
export function* findSourcePassages(
  index: OpenIndex,
  words: readonly string[],
  limit: number,
  clock: QueryClock,
): Work<{ documentId: string; paragraph: number }[]> {
  const scorer = createScorer(index, words.slice(0, MOST_WORDS))
  let best: Scored[] = []
  let looked = 0
  for (const unit of listCandidates(index, scorer.rareIds)) {
    const score = scorer.score(unit)
    if (score > (best.length < limit ? 0 : best.at(-1)!.score)) best = insert(best, { unit, score }, limit)
    if (++looked % UNITS_PER_LOOK !== 0) continue
    if (clock.isTurnOver()) yield
    if (clock.isOver()) break
  }
  const { documents, passages } = index.columns
  return best.map(({ unit }) => ({
    documentId: documents.ids[passages.documents[unit]!]!,
    paragraph: passages.paragraphs[unit]!,
  }))
}

function insert(best: readonly Scored[], scored: Scored, limit: number): Scored[] {
  const at = best.findLastIndex(({ score }) => score >= scored.score) + 1
  return best.toSpliced(at, 0, scored).slice(0, limit)
}

function listCandidates(index: OpenIndex, rareIds: readonly number[]): Iterable<number> {
  const { count } = index.columns.passages
  if (rareIds.length === 0) return Array(count).keys()
  const { starts, units } = index.postings.passages
  return new Set(rareIds.flatMap((id) => [...units.subarray(starts[id], starts[id + 1])]))
}

function createScorer(index: OpenIndex, words: readonly string[]) {
  const { passages } = index.columns
  const { numberOf, weights, pairs, rareIds } = numberWords(index, words)
  const seenIn = new Int32Array(weights.length).fill(-1)
  return {
    rareIds,
    score(unit: number): number {
      let score = 0
      let before = 0
      for (let at = passages.wordStarts[unit]!, end = passages.wordStarts[unit + 1]!; at < end; at++) {
        const number = numberOf[passages.words[at]!]!
        if (number > 0 && seenIn[number] !== unit) {
          seenIn[number] = unit
          score += weights[number]!
        }
        if (number > 0 && before > 0 && pairs.has(before * weights.length + number)) score += weights[number]! / 2
        before = number
      }
      return score
    },
  }
}

function numberWords(index: OpenIndex, words: readonly string[]) {
  const numberOf = new Uint16Array(index.table.size)
  const weights = [0]
  const ids: number[] = []
  const sequence = words.map((word) => {
    const spellings = index.vocabulary.findSpellings(word).filter((id) => index.countPassages(id) > 0)
    const [first] = spellings
    if (first === undefined) return 0
    if (numberOf[first] === 0) {
      const held = spellings.reduce((sum, id) => sum + index.countPassages(id), 0)
      weights.push(Math.log(1 + index.columns.passages.count / held))
      ids.push(...spellings)
      for (const id of spellings) numberOf[id] = weights.length - 1
    }
    return numberOf[first]!
  })
  const pairs = new Set(sequence.slice(1).map((number, at) => sequence[at]! * weights.length + number))
  return { numberOf, weights, pairs, rareIds: pickRarest(index, ids) }
}

/** None where every word is common: then all passages are looked at. */
function pickRarest(index: OpenIndex, ids: readonly number[]): number[] {
  const most = index.columns.passages.count / RARE_SHARE
  return ids
    .filter((id) => index.countPassages(id) <= most)
    .sort((a, b) => index.countPassages(a) - index.countPassages(b))
    .slice(0, RAREST_WORDS)
}
