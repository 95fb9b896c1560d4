import type { CheckedQuotation, Extraction, SearchEngine } from '../../schema/index.js'

/** The documents that hold the words of a checked draft, or come nearest to them, by id. */
export async function readCompared(
  engine: SearchEngine,
  quotations: readonly CheckedQuotation[],
): Promise<ReadonlyMap<string, Extraction>> {
  const ids = quotations.flatMap(({ sources, nearest }) => (sources[0] ?? nearest)?.document ?? [])
  const found = new Map<string, Extraction>()
  for (const id of new Set(ids)) {
    const extraction = await engine.findDocument(id)
    if (extraction) found.set(id, extraction)
  }
  return found
}
