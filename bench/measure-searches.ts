/** Opens a loaded index, asks it everything, and prints what it took as one line of JSON. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FacetField, SearchEngine, SearchRequest } from '../schema/index.js'
import { createEngine } from '../search/engines/index.js'
import { parseQuery } from '../search/query/parse-query.js'
import { type Figure, summarise, time } from './measure.js'
import { measureHttp } from './measure-http.js'
import { readBenchOptions } from './read-bench-options.js'
import { findSharedData, readParagraphs } from './read-paragraphs.js'
import { listWorstQueries, type QueryGroup, sampleGroups } from './sample-queries.js'

const FACETS: readonly FacetField[] = ['speaker', 'person', 'organisation', 'outlet', 'year']
/** Every third search is filtered, so that the facets are disjunctive in earnest. */
const FILTERED = { speaker: ['Person 0'], year: ['2010', '2011'] }
const WARM_UP = 40
const WORST_AT_ONCE = 4
const { passages, engine: engineOptions } = readBenchOptions(process.argv.slice(2))
/** The budgets are those of 100,000 passages; at a million every search has 150 ms. */
const MILLION_BUDGET = 150
const isLarge = passages > 100_000

const groups = sampleGroups(readParagraphs(findSharedData()!), 2)
const figures: Figure[] = []
let engine!: SearchEngine
const open = await time(async () => {
  engine = await createEngine(engineOptions)
  await engine.ready()
})
figures.push({ name: 'opening', value: open, unit: 'ms', budget: isLarge ? null : 1_000 })
for (const query of groups.flatMap(({ queries }) => queries.slice(-WARM_UP / 8))) await engine.search(toRequest(query))
for (const group of groups) figures.push(await measureGroup(group))
figures.push(...(await measureWorst()))
figures.push(...(await measureHttp(engine, groups[0]!.queries)))
const memory = process.memoryUsage.rss() / (1 << 20)
figures.push({ name: 'memory of the site', value: memory, unit: 'MB', budget: isLarge ? null : 600 })
await engine.close()
console.log(JSON.stringify(figures))

function toRequest(typed: string, more: Partial<SearchRequest> = {}): SearchRequest {
  const parsed = parseQuery(typed, { isExact: false })
  if (parsed.kind === 'refused') throw new Error(`${typed}: ${parsed.refusal.message}`)
  return {
    ...{ query: parsed.query, filters: { values: {}, from: null, to: null }, sort: 'date', page: 1, per: 20 },
    ...{ unit: 'passages', facets: FACETS, facetValues: 10 },
    ...more,
  }
}

async function measureGroup({ name, queries, sort, budget }: QueryGroup): Promise<Figure> {
  const times: number[] = []
  let partial = 0
  for (const [at, typed] of queries.entries()) {
    const filters = { values: at % 3 === 2 ? FILTERED : {}, from: null, to: null }
    const request = toRequest(typed, { sort, filters })
    times.push(
      await time(async () => {
        try {
          if (!(await engine.search(request)).total.exact) partial++
        } catch (error) {
          if ((error as { kind?: string }).kind !== 'query-refused') throw error
        }
      }),
    )
  }
  const { p50, p95, most } = summarise(times)
  const more = `p50 ${p50.toFixed(1)}, most ${most.toFixed(1)}${partial > 0 ? `, ${partial} partial` : ''}`
  return { name, value: p95, unit: 'ms p95', budget: isLarge ? MILLION_BUDGET : budget, more }
}

/** The worst queries one by one; then several at once, with ordinary ones among them. */
async function measureWorst(): Promise<Figure[]> {
  const requests = listWorstQueries().map((typed) => toRequest(typed))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const times: number[] = []
  let partial = 0
  for (const request of requests) {
    times.push(
      await time(async () => {
        if (!(await ask(request))) partial++
      }),
    )
  }
  const ordinary = await measureAmongWorst(requests)
  delay.disable()
  const { p50, most } = summarise(times)
  const more = `p50 ${p50.toFixed(1)}, ${partial} of ${requests.length} partial and said so`
  return [
    { name: 'the hundred worst queries', value: most, unit: 'ms most', budget: 500, more },
    { name: 'event loop meanwhile', value: delay.percentile(99) / 1e6, unit: 'ms p99', budget: 20 },
    { name: `ordinary searches beside ${WORST_AT_ONCE} of the worst`, value: ordinary, unit: 'ms p95', budget: null },
  ]
}

/** @returns whether the answer was exact, or the query was refused */
async function ask(request: SearchRequest): Promise<boolean> {
  try {
    return (await engine.search(request)).total.exact
  } catch (error) {
    if ((error as { kind?: string }).kind === 'query-refused') return true
    throw error
  }
}

async function measureAmongWorst(requests: readonly SearchRequest[]): Promise<number> {
  let isOver = false
  const keepBusy = async (from: number) => {
    for (let at = from; !isOver; at++) await ask(requests[at % requests.length]!)
  }
  const busy = Array.from({ length: WORST_AT_ONCE }, (_, at) => keepBusy(at * 25))
  const times: number[] = []
  for (const typed of groups[0]!.queries.slice(0, 40)) times.push(await time(() => engine.search(toRequest(typed))))
  isOver = true
  await Promise.all(busy)
  return summarise(times).p95
}
