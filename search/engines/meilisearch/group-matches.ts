import type { Hit } from '../../../schema/index.js'
import type { Match } from './find-matches.js'

/** The first match of each document, in the order of `matches`. */
export function takeFirstOfEach(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<string>()
  return matches.filter(({ document }) => !seen.has(document) && seen.add(document))
}

/**
 * The hits, each with how many matches its document has.
 * @param shown the matches that became hits
 */
export function addCounts(hits: readonly Hit[], shown: readonly Match[], matches: readonly Match[]): readonly Hit[] {
  const counts = new Map<string, number>()
  for (const { document } of matches) counts.set(document, (counts.get(document) ?? 0) + 1)
  const documentOf = new Map(shown.map(({ id, document }) => [id, document]))
  return hits.map((hit) => ({ ...hit, inDocument: counts.get(documentOf.get(hit.id)!)! }))
}
