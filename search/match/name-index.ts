import type { TermWord } from '../../schema/index.js'
import { createVocabulary, findRuns, spellRun, splitWords, WordTable } from '../words/index.js'
import { createEdgeLists } from './edge-lists.js'
import { findOccurrences } from './find-occurrences.js'
import { resolveTerm } from './resolve-term.js'

/** Finds the values of a field of which a name holds some words as a phrase. */
export interface NameIndex {
  find(words: readonly TermWord[]): ReadonlySet<string>
}

interface Name {
  readonly value: string
  readonly ids: Uint32Array
  readonly runs: Uint32Array
}

/** @param names values with all the names each has, itself among them */
export function createNameIndex(names: Iterable<readonly [value: string, name: string]>): NameIndex {
  const table = new WordTable()
  const byWord = new Map<number, Name[]>()
  for (const [value, name] of names) addName(toName(value, name, table), byWord)
  const vocabulary = createVocabulary(table)
  return {
    find(words) {
      const edges = resolveTerm({ words, isCaseSensitive: false }, vocabulary)
      const lists = createEdgeLists(edges, table.size)
      const ground = { lists: lists.lists, positions: null, takeSteps: () => true }
      const found = new Set<string>()
      for (const first of edges.filter(({ from }) => from === 0).flatMap(({ ids }) => ids)) {
        for (const { value, ids, runs } of byWord.get(first) ?? []) {
          if (found.has(value)) continue
          lists.collect(ids, runs)
          if (findOccurrences(edges, words.length, ground).length > 0) found.add(value)
        }
      }
      return found
    },
  }
}

function toName(value: string, name: string, table: WordTable): Name {
  const words = splitWords(name)
  return {
    value,
    ids: Uint32Array.from(words.folded, (word) => table.intern(word)),
    runs: Uint32Array.from(
      findRuns(words.joined).flatMap((run) => [run.first, run.parts, table.intern(spellRun(words, run))]),
    ),
  }
}

function addName(name: Name, byWord: Map<number, Name[]>): void {
  const ids = new Set(name.ids)
  for (let at = 2; at < name.runs.length; at += 3) ids.add(name.runs[at]!)
  for (const id of ids) {
    const known = byWord.get(id)
    if (known === undefined) byWord.set(id, [name])
    else known.push(name)
  }
}
