import { filterOnly } from './candidates.js'
import type { Catalogue } from './catalogue.js'
import { encodeWord } from './encode-word.js'
import { fetchUnits } from './fetch-units.js'
import { ALL, allOf, isIn } from './filter-expression.js'
import { readCandidates, toAttributes } from './read-candidates.js'
import { toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'

/** Of a long quotation the rarest words find its source; one of them may be altered, hardly all. */
const RAREST_WORDS = 8
/** A word in more than one of so many passages finds nothing in particular. */
const RARE_SHARE = 20
/** Words of a text beyond this say nothing more about where it comes from. */
const MOST_WORDS = 400
/** Milliseconds of reading candidates. */
const LOOK_MS = 1_000

export interface SourcePassage {
  readonly documentId: string
  readonly paragraph: number
}

/**
 * Passages that hold most of the words, and hold them next to each other, best first: candidates for the source of a quotation.
 * @param words folded, in order
 */
export async function findSourcePassages(
  words: readonly string[],
  limit: number,
  { reader, catalogue }: { readonly reader: Reader; readonly catalogue: Catalogue },
): Promise<SourcePassage[]> {
  const scorer = createSourceScorer(words.slice(0, MOST_WORDS), catalogue)
  if (scorer.filter === null) return []
  const deadline = performance.now() + LOOK_MS
  const found: { readonly id: string; readonly score: number; readonly position: string }[] = []
  const { alternatives } = filterOnly(scorer.filter)
  const request = { unit: 'passages', sort: 'date', attributes: toAttributes(null) } as const
  for await (const { records } of readCandidates(reader, request, alternatives, ALL)) {
    for (const record of records) {
      const score = scorer.score(toMatchUnit(record).ids)
      if (score > 0) found.push({ id: record.id, score, position: record.position })
    }
    if (performance.now() > deadline) break
  }
  found.sort((a, b) => b.score - a.score || (a.position < b.position ? -1 : 1))
  const best = found.slice(0, limit).map(({ id }) => id)
  const units = await fetchUnits(reader, 'passages', best)
  return units.map(({ unit }) => ({ documentId: unit.document.id, paragraph: unit.paragraph ?? 0 }))
}

function createSourceScorer(words: readonly string[], { vocabulary, unitsOf, stats }: Catalogue) {
  const numberOf = new Map<number, number>()
  const weights: number[] = []
  const sequence = words.map((word) => {
    const ids = vocabulary.findSpellings(word).filter((id) => unitsOf.passages[id]! > 0)
    const [first] = ids
    if (first === undefined) return -1
    const known = numberOf.get(first)
    if (known !== undefined) return known
    for (const id of ids) numberOf.set(id, weights.length)
    return weights.push(Math.log(1 + stats.passages / ids.reduce((sum, id) => sum + unitsOf.passages[id]!, 0))) - 1
  })
  const pairs = new Set(sequence.slice(1).map((number, at) => `${sequence[at]} ${number}`))
  return { filter: toFilter([...numberOf.keys()], { vocabulary, unitsOf, stats }), score }

  function score(ids: Uint32Array): number {
    const seen = new Set<number>()
    let sum = 0
    let before = -1
    for (const id of ids) {
      const number = numberOf.get(id) ?? -1
      if (number >= 0 && !seen.has(number)) sum += weights[number]!
      if (number >= 0 && before >= 0 && pairs.has(`${before} ${number}`)) sum += weights[number]! / 2
      seen.add(number)
      before = number
    }
    return sum
  }
}

/** Any of the rarest words; where every word is common, all of the rarest. Null where the collection has none of them. */
function toFilter(
  ids: readonly number[],
  { vocabulary, unitsOf: { passages }, stats }: Pick<Catalogue, 'vocabulary' | 'unitsOf' | 'stats'>,
) {
  if (ids.length === 0) return null
  const rarest = [...ids].sort((a, b) => passages[a]! - passages[b]!).slice(0, RAREST_WORDS)
  const rare = rarest.filter((id) => passages[id]! * RARE_SHARE * RAREST_WORDS <= stats.passages * 4)
  const encode = (id: number) => encodeWord(vocabulary.table.getEntry(id))
  return rare.length > 0 ? isIn('words', rare.map(encode)) : allOf(rarest.map((id) => isIn('words', [encode(id)])))
}
