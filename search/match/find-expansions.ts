import { type Expansion, QueryRefused, type Term, type TermWord } from '../../schema/index.js'
import { PART_MARK, type Vocabulary } from '../words/index.js'
import { findInflectedForms } from './resolve-term.js'

/** A wildcard that stands for more words is refused. */
export const MAX_WILDCARD_WORDS = 2000

/**
 * What the words of the terms stand for in the collection, in order of the query, each word once.
 * @throws QueryRefused for a wildcard over its limit
 */
export function findExpansions(terms: readonly Term[], vocabulary: Vocabulary): readonly Expansion[] {
  const byTerm = new Map<string, Expansion>()
  for (const term of terms) {
    checkWildcards(term, vocabulary)
    for (const compound of splitCompounds(term)) {
      const expansion = findExpansion(compound, term, vocabulary)
      if (expansion !== null && !byTerm.has(expansion.term)) byTerm.set(expansion.term, expansion)
    }
  }
  return [...byTerm.values()]
}

/** The words of a term, those that hyphens join together. */
function splitCompounds({ words }: Term): readonly (readonly TermWord[])[] {
  const compounds: TermWord[][] = []
  for (const word of words) {
    if (word.isJoined) compounds.at(-1)!.push(word)
    else compounds.push([word])
  }
  return compounds
}

function findExpansion(
  parts: readonly TermWord[],
  { isCaseSensitive }: Term,
  vocabulary: Vocabulary,
): Expansion | null {
  const texts = parts.map(({ text }) => text)
  const together = texts.join('')
  if (parts.some(({ hasWildcard }) => hasWildcard))
    return { term: texts.join(PART_MARK), forms: findWildcardForms(together, isCaseSensitive, vocabulary) }
  if (!parts.at(-1)!.isInflected) return null
  const own = vocabulary.occurs(together) ? [together] : []
  return { term: texts.join(PART_MARK), forms: [...new Set([...own, ...findInflectedForms(parts, vocabulary)])] }
}

function findWildcardForms(pattern: string, isCaseSensitive: boolean, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.findForms(isCaseSensitive ? pattern.toLowerCase() : pattern)
}

function checkWildcards({ words, isCaseSensitive, at }: Term, vocabulary: Vocabulary): void {
  for (const { text, hasWildcard } of words) {
    if (!hasWildcard) continue
    const { length } = findWildcardForms(text, isCaseSensitive, vocabulary)
    if (length <= MAX_WILDCARD_WORDS) continue
    throw new QueryRefused({
      reason: 'many',
      message: `“${text}” stands for ${length} words of this collection; at most ${MAX_WILDCARD_WORDS} can be searched`,
      position: at,
      expected: 'more letters in the word',
      mends: [],
    })
  }
}
