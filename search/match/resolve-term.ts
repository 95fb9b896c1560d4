import type { TermWord } from '../../schema/index.js'
import { findInflections } from '../query/find-inflections.js'
import { MAX_RUN_PARTS, type Vocabulary } from '../words/index.js'
import type { TermEdge } from './compiled-query.js'

/** The words of a term, a field's value or a name. */
export interface TermLike {
  readonly words: readonly TermWord[]
  readonly isCaseSensitive: boolean
}

/** Every way to match a term, ordered by `from`: its words one by one, and the parts of a compound written together. */
export function resolveTerm({ words, isCaseSensitive }: TermLike, vocabulary: Vocabulary): TermEdge[] {
  const edges: TermEdge[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length && to - from <= MAX_RUN_PARTS; to++) {
      if (to > from + 1 && !words[to - 1]!.isJoined) break
      const ids = findIds(words.slice(from, to), isCaseSensitive, vocabulary)
      if (to === from + 1 || ids.length > 0) edges.push({ from, to, ids })
    }
  }
  return edges
}

function findIds(parts: readonly TermWord[], isCaseSensitive: boolean, vocabulary: Vocabulary): readonly number[] {
  const together = joinTexts(parts)
  const compared = isCaseSensitive ? together.toLowerCase() : together
  if (parts.some(({ hasWildcard }) => hasWildcard))
    return isCaseSensitive ? vocabulary.findFittingRuns(compared) : vocabulary.findFitting(compared)
  return [compared, ...findInflectedForms(parts, vocabulary)].flatMap((form) => vocabulary.findSpellings(form))
}

/** Inflections of the last part, the others before it, that the collection has. */
export function findInflectedForms(parts: readonly TermWord[], vocabulary: Vocabulary): readonly string[] {
  const last = parts.at(-1)!
  if (!last.isInflected) return []
  const before = joinTexts(parts.slice(0, -1))
  return findInflections(last.text)
    .map((form) => before + form)
    .filter((form) => vocabulary.occurs(form))
}

function joinTexts(parts: readonly TermWord[]): string {
  return parts.map(({ text }) => text).join('')
}
