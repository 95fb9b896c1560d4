import type { Term } from '../../schema/index.js'
import { fitsPattern, hasFitWithin, keepCase } from '../words/index.js'
import type { TermEdge } from './compiled-query.js'
import { findOccurrences } from './find-occurrences.js'
import type { Scene } from './scene.js'

/** Finds the occurrences of a term in the unit and scope of a scene: pairs `from, to` of word indexes, in order. */
export type FindTerm = (scene: Scene) => readonly number[]

/** How the terms of a query are found. */
export type GetTerm = (term: Term) => FindTerm

/**
 * @param lists of the term's edges, filled for the unit the scene has entered
 */
export function createFindTerm(term: Term, edges: readonly TermEdge[], lists: readonly number[][]): FindTerm {
  let version = -1
  let found: readonly number[] = []
  return (scene) => {
    if (version === scene.version) return found
    version = scene.version
    const cased = term.isCaseSensitive ? edges.map((edge, at) => keepCased(term, edge, lists[at]!, scene)) : lists
    const takeSteps = (steps: number) => scene.takeSteps(steps)
    found = findOccurrences(edges, term.words.length, { lists: cased, positions: scene.scope.positions, takeSteps })
    if (scene.scope.ranges !== null) found = keepInside(found, scene.scope.ranges)
    return found
  }
}

/** Of the places of an edge those with the capitals of the term. */
function keepCased({ words }: Term, { from, to }: TermEdge, list: readonly number[], scene: Scene): readonly number[] {
  if (list.length === 0) return list
  const parts = words.slice(from, to)
  const wanted = parts.map(({ text }) => text).join('')
  const hasWildcard = parts.some((part) => part.hasWildcard)
  return keepPairs(list, (first, end) => {
    const texts = readCased(scene, first, end)
    const together = texts.join('')
    return hasWildcard ? fitsPattern(wanted, together) && !hasFitWithin(wanted, texts) : wanted === together
  })
}

function readCased({ unit, words }: Scene, first: number, end: number): string[] {
  const { starts, ends } = words
  return starts.slice(first, end).map((start, at) => keepCase(unit.text.slice(start, ends[first + at])))
}

function keepInside(pairs: readonly number[], ranges: Uint32Array): readonly number[] {
  let range = 0
  return keepPairs(pairs, (from, to) => {
    while (range < ranges.length && ranges[range + 1]! <= from) range += 2
    return range < ranges.length && ranges[range]! <= from && to <= ranges[range + 1]!
  })
}

function keepPairs(pairs: readonly number[], isKept: (from: number, to: number) => boolean): readonly number[] {
  const kept: number[] = []
  for (let at = 0; at < pairs.length; at += 2)
    if (isKept(pairs[at]!, pairs[at + 1]!)) kept.push(pairs[at]!, pairs[at + 1]!)
  return kept
}
