import { PART_MARK, writeTogether } from './find-runs.js'
import { fitsPattern } from './fits-pattern.js'
import type { WordTable } from './word-table.js'

/** What a collection's words are looked up by. Ids are those of its word table. */
export interface Vocabulary {
  readonly table: WordTable
  /** The word itself and every run that equals it written together. */
  findSpellings(word: string): readonly number[]
  /** Words that fit a pattern, and runs that do while no shorter run within them does. */
  findFitting(pattern: string): readonly number[]
  /** Words and all runs that fit: what `findFitting` leaves out fits perhaps with its capitals. */
  findFittingRuns(pattern: string): readonly number[]
  /** Whether a passage has the word, or a run that equals it. */
  occurs(word: string): boolean
  /** The words of passages that fit a pattern, runs written together, in order. */
  findForms(pattern: string): readonly string[]
}

interface Sorted {
  /** Written together, in order of UTF-16 units. */
  readonly words: readonly string[]
  readonly ids: readonly number[]
  /** All of them, a line each, and where each begins. */
  readonly text: string
  readonly starts: Uint32Array
}

/**
 * @param isInPassage false for an id that no passage has: what a word stands for is said of passages
 */
export function createVocabulary(table: WordTable, isInPassage: (id: number) => boolean = () => true): Vocabulary {
  let sorted: Sorted | null = null
  const getSorted = () => {
    if (sorted?.ids.length !== table.size) sorted = sortEntries(table.entries)
    return sorted
  }
  const findSpellings = (word: string) => {
    const { words, ids } = getSorted()
    const found: number[] = []
    const first = findFirst(words.length, (at) => words[at]! >= word)
    for (let at = first; words[at] === word; at++) found.push(ids[at]!)
    return found
  }
  const findAll = remember(getSorted, findFitting)
  const findMinimal = remember(getSorted, (_, pattern) =>
    findAll(pattern).filter((id) => !hasShorterFit(pattern, table.getEntry(id))),
  )
  return {
    table,
    findSpellings,
    findFitting: findMinimal,
    findFittingRuns: findAll,
    occurs: (word) => findSpellings(word).some(isInPassage),
    findForms: (pattern) => {
      const forms = findMinimal(pattern).filter(isInPassage)
      return [...new Set(forms.map((id) => writeTogether(table.getEntry(id))))]
    },
  }
}

/** Patterns of one query are asked for several times, a long list is looked through once. */
const REMEMBERED_PATTERNS = 64

function remember(
  getSorted: () => Sorted,
  find: (sorted: Sorted, pattern: string) => readonly number[],
): (pattern: string) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  let of: Sorted | null = null
  return (pattern) => {
    const sorted = getSorted()
    if (of !== sorted || known.size >= REMEMBERED_PATTERNS) known.clear()
    of = sorted
    const found = known.get(pattern) ?? find(sorted, pattern)
    known.set(pattern, found)
    return found
  }
}

function sortEntries(entries: readonly string[]): Sorted {
  const together = entries.map(writeTogether)
  const ids = together.map((_, id) => id)
  ids.sort((a, b) => (together[a]! < together[b]! ? -1 : together[a]! > together[b]! ? 1 : a - b))
  const words = ids.map((id) => together[id]!)
  const starts = new Uint32Array(words.length + 1)
  for (const [at, word] of words.entries()) starts[at + 1] = starts[at]! + word.length + 1
  return { ids, words, text: words.join('\n'), starts }
}

/** Index of the first of `length` things, in order, for which `isAtLeast` holds. */
function findFirst(length: number, isAtLeast: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAtLeast(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function findFitting(sorted: Sorted, pattern: string): number[] {
  const prefix = /^[^*?]*/.exec(pattern)![0]
  const candidates = prefix === '' ? findHolding(sorted, pattern) : findBeginning(sorted, prefix)
  const found: number[] = []
  for (const at of candidates) if (fitsPattern(pattern, sorted.words[at]!)) found.push(sorted.ids[at]!)
  return found
}

function* findBeginning({ words }: Sorted, prefix: string): Generator<number> {
  const first = findFirst(words.length, (at) => words[at]! >= prefix)
  for (let at = first; at < words.length && words[at]!.startsWith(prefix); at++) yield at
}

/** The words that have the longest literal stretch of a pattern; one search over the text of all words is the quickest look. */
function* findHolding({ words, text, starts }: Sorted, pattern: string): Generator<number> {
  const literal = pattern.split(/[*?]+/).reduce((longest, part) => (part.length > longest.length ? part : longest))
  for (let from = text.indexOf(literal); from >= 0; ) {
    const found = from
    const at = findFirst(words.length, (index) => starts[index + 1]! > found)
    yield at
    from = at + 1 < words.length ? text.indexOf(literal, starts[at + 1]) : -1
  }
}

/** Whether a run within `entry`, and shorter, fits already: `email*` is found in `e-mail`, not once more in `e-mail-address`. */
function hasShorterFit(pattern: string, entry: string): boolean {
  return entry.includes(PART_MARK) && hasFitWithin(pattern, entry.split(PART_MARK))
}

/** Whether a run of some of the parts, not of all, fits written together. */
export function hasFitWithin(pattern: string, parts: readonly string[]): boolean {
  for (let first = 0; first < parts.length; first++) {
    let together = ''
    for (let last = first; last < parts.length; last++) {
      if (first === 0 && last === parts.length - 1) continue
      together += parts[last]
      if (fitsPattern(pattern, together)) return true
    }
  }
  return false
}
