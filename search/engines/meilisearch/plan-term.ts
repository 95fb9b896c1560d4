import type { Term, Unit } from '../../../schema/index.js'
import type { TermEdge } from '../../match/compiled-query.js'
import { PART_MARK, type Vocabulary, writeTogether } from '../../words/index.js'
import { type Candidates, filterOnly, intersect, loosen, type Phrase, unite } from './candidates.js'
import { encodeWord } from './encode-word.js'
import { ALL, allOf, anyOf, type FilterExpression, isIn } from './filter-expression.js'
import { MAX_PAIR_PARTS } from './list-written-pairs.js'

/** The words of a collection. */
export interface WordLookup {
  readonly vocabulary: Vocabulary
  /** In how many units an entry of the word table stands. */
  readonly unitsOf: Readonly<Record<Unit, readonly number[]>>
}

/** A compound of many parts has thousands of ways to be written; beyond this many only its ends are asked for. */
const MOST_PATHS = 16
/** Two neighbours that may be written in more ways than this are asked for as words. */
const MOST_PAIRS = 16

/**
 * What is matched as one word is a filter, and two words are a pair; of a longer phrase Meilisearch sees only whether every
 * three of its words are near each other somewhere (`a b x b c d x` has all of `a b c d` but the phrase).
 */
export function planTerm(term: Term, edges: readonly TermEdge[], words: WordLookup): Candidates {
  const end = term.words.length
  const paths = findPaths(edges, end)
  const planned = paths === null ? planEnds(edges, end, words) : unite(paths.map((path) => planPath(path, words)))
  return term.isCaseSensitive ? loosen(planned) : planned
}

/** Every way through a term; null where they are too many. */
function findPaths(edges: readonly TermEdge[], end: number): TermEdge[][] | null {
  let open: TermEdge[][] = edges.filter(({ from }) => from === 0).map((edge) => [edge])
  const paths: TermEdge[][] = []
  while (open.length > 0) {
    if (open.length + paths.length > MOST_PATHS) return null
    const longer = open.flatMap((path) =>
      edges.filter(({ from }) => from === path.at(-1)!.to).map((edge) => [...path, edge]),
    )
    paths.push(...open.filter((path) => path.at(-1)!.to === end))
    open = longer
  }
  return paths
}

function planEnds(edges: readonly TermEdge[], end: number, words: WordLookup): Candidates {
  const first = edges.filter(({ from }) => from === 0).map((edge) => hasWord(edge, words))
  const last = edges.filter(({ to }) => to === end).map((edge) => hasWord(edge, words))
  return loosen(filterOnly(allOf([anyOf(first), anyOf(last)])))
}

function planPath(path: readonly TermEdge[], words: WordLookup): Candidates {
  const filter = filterOnly(allOf(path.map((edge) => hasWord(edge, words))))
  if (path.length === 1) return filter
  const forms = path.map((edge) => listForms(edge, words))
  if (path.length > 2) return loosen(intersect([filter, hasPhrases(cutIntoPhrases(forms))]))
  const [first, second] = forms
  if (!first || !second || first.length * second.length > MOST_PAIRS) return loosen(filter)
  const pairs = first.flatMap((one) => second.map((other) => toPhrase([one, other])))
  return intersect([filter, unite(pairs.map((pair) => hasPhrases([pair])))])
}

function hasPhrases(phrases: readonly Phrase[]): Candidates {
  return { alternatives: [{ phrases, filter: ALL }], isExact: true }
}

/** Words of one form are asked for together, but never across one that may be a compound: that stands only in pairs. */
function cutIntoPhrases(forms: readonly (readonly Form[] | null)[]): Phrase[] {
  const phrases: Form[][] = [[]]
  for (const alternatives of forms) {
    const [form, ...more] = alternatives ?? []
    const current = phrases.at(-1)!
    if (form === undefined || more.length > 0) phrases.push([])
    else if (form.isCompound || current.at(-1)?.isCompound) phrases.push([...current.slice(-1), form], [form])
    else current.push(form)
  }
  return phrases.filter(({ length }) => length > 1).map(toPhrase)
}

function toPhrase(forms: readonly Form[]): Phrase {
  return {
    text: forms.map(({ word }) => encodeWord(word)).join(' '),
    passages: Math.min(...forms.map(({ passages }) => passages)),
  }
}

/** One way to write the word an edge stands for. */
interface Form {
  readonly word: string
  readonly passages: number
  /** Some passage has it as a compound. */
  readonly isCompound: boolean
}

/** Null where a compound is too long to stand in pairs. */
function listForms({ ids }: TermEdge, { vocabulary, unitsOf }: WordLookup): readonly Form[] | null {
  const forms = new Map<string, Form>()
  for (const id of ids) {
    const entry = vocabulary.table.getEntry(id)
    const parts = entry.split(PART_MARK).length
    if (parts > MAX_PAIR_PARTS) return null
    const word = writeTogether(entry)
    const { passages, isCompound } = forms.get(word) ?? { passages: 0, isCompound: false }
    forms.set(word, { word, passages: passages + (unitsOf.passages[id] ?? 0), isCompound: isCompound || parts > 1 })
  }
  return [...forms.values()]
}

function hasWord({ ids }: TermEdge, { vocabulary }: WordLookup): FilterExpression {
  return isIn('words', new Set(ids.map((id) => encodeWord(vocabulary.table.getEntry(id)))))
}
