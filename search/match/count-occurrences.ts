import type { Term } from '../../schema/index.js'
import type { CollectionLookup } from './collection-lookup.js'
import type { TermEdge } from './compiled-query.js'
import { createEdgeLists } from './edge-lists.js'
import { createFindTerm } from './find-term.js'
import { Scene } from './scene.js'

/**
 * Counts how often any of the terms occurs in all passages of a document; occurrences may overlap, the same words count once.
 * Each document is read once.
 */
export function createCount(
  terms: readonly Term[],
  edgesOf: ReadonlyMap<Term, readonly TermEdge[]>,
  lookup: CollectionLookup,
): (documentId: string) => number {
  const edges = terms.map((term) => edgesOf.get(term)!)
  const { lists, collect } = createEdgeLists(edges.flat(), lookup.vocabulary.table.size)
  let first = 0
  const finders = terms.map((term, at) => {
    const own = lists.slice(first, first + edges[at]!.length)
    first += own.length
    return createFindTerm(term, edges[at]!, own)
  })
  const scene = new Scene()
  const counts = new Map<string, number>()
  return (documentId) => {
    const known = counts.get(documentId)
    if (known !== undefined) return known
    let count = 0
    for (const unit of lookup.getPassages(documentId)) {
      scene.enter(unit)
      collect(unit.ids, unit.runs)
      count += countPlaces(finders.map((find) => find(scene)))
    }
    counts.set(documentId, count)
    return count
  }
}

function countPlaces(places: readonly (readonly number[])[]): number {
  if (places.length === 1) return places[0]!.length / 2
  const distinct = new Set<string>()
  for (const pairs of places) for (let at = 0; at < pairs.length; at += 2) distinct.add(`${pairs[at]} ${pairs[at + 1]}`)
  return distinct.size
}
