import { QueryRefused, type SearchEngine } from '../../schema/index.js'
import { parseQuery } from '../query/parse-query.js'
import type { SavedQuery, SavedQueryNews } from './saved-query.js'

/** Runs a saved query and tells what is new since the last look; the answer's `query` remembers this look. */
export async function lookAgain(engine: SearchEngine, saved: SavedQuery, now: Date): Promise<SavedQueryNews> {
  const parsed = parseQuery(saved.typed, { isExact: saved.isExact })
  if (parsed.kind === 'refused') throw new QueryRefused(parsed.refusal)
  const { passages, ids } = await engine.findMatchingDocuments({
    query: parsed.query,
    filters: saved.filters,
    sort: 'date',
    page: 1,
    per: 0,
    unit: 'passages',
    facets: [],
    facetValues: 0,
  })
  const at = now.toISOString()
  const found = { ...Object.fromEntries(ids.map((id) => [id, at])), ...saved.found }
  return {
    query: { ...saved, lookedAt: at, found },
    passages,
    documents: ids.length,
    fresh: ids.filter((id) => !(id in saved.found)),
    since: saved.lookedAt,
  }
}
