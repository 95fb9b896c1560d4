/**
 * `node dist/bench/meilisearch.js [--passages N]`: what a search over Meilisearch takes, beside what Meilisearch alone takes
 * for the same requests: every request a search sends is recorded once and sent again, with nothing done before or after.
 * Needs MEILI_URL and MEILI_ADMIN_KEY; `--loaded` measures what an earlier run has loaded.
 */
import { Pool } from 'undici'
import type { FacetField, SearchEngine, SearchRequest } from '../schema/index.js'
import { createEngine, createWriter, type EngineOptions } from '../search/engines/index.js'
import { parseQuery } from '../search/query/parse-query.js'
import { growCorpus } from './grow-corpus.js'
import { summarise, time } from './measure.js'
import { readBenchOptions } from './read-bench-options.js'
import { findSharedData, readParagraphs } from './read-paragraphs.js'
import { Recorder, type Sent } from './record-requests.js'
import { type QueryGroup, sampleGroups } from './sample-queries.js'

const FACETS: readonly FacetField[] = ['speaker', 'person', 'organisation', 'outlet', 'year']
const BUDGET = 1.5
const QUERIES = 50
/** By turns, the best of each: other work on the machine is not to decide. */
const ROUNDS = 3

const {
  passages,
  seed,
  engine: options,
  isLoaded,
} = readBenchOptions([...process.argv.slice(2), '--engine', 'meilisearch'])
const { meili } = options
const shared = findSharedData()
if (meili === undefined) console.error('SKIPPED: the Meilisearch bench needs MEILI_URL and MEILI_ADMIN_KEY.')
else if (shared === null) console.error('SKIPPED: the texts the bench corpus is grown from are not here.')
else await run(meili, shared)

async function run(server: NonNullable<EngineOptions['meili']>, data: string): Promise<void> {
  const texts = readParagraphs(data)
  if (!isLoaded) {
    const took = await time(async () => {
      const writer = await createWriter(options)
      for (const one of growCorpus(texts, passages, seed)) await writer.put(one, one.document.contentHash)
      await writer.commit([])
    })
    console.log(`loading: ${Math.round((passages / took) * 1_000)} passages/s`)
  }
  const recorder = await Recorder.start(server.url)
  const recorded = await createEngine({ ...options, meili: { ...server, url: recorder.url } })
  const engine = await createEngine(options)
  const raw = new Pool(server.url, { connections: 16 })
  await Promise.all([recorded.ready(), engine.ready()])
  console.log(`${'p95, ms'.padEnd(40)}    ours     raw   ratio (≤ ${BUDGET})`)
  for (const group of sampleGroups(texts, 2)) await measureGroup(group, { recorder, recorded, engine, raw })
  await Promise.all([recorded.close(), engine.close(), raw.close(), recorder.stop()])
}

interface Setup {
  readonly recorder: Recorder
  readonly recorded: SearchEngine
  readonly engine: SearchEngine
  readonly raw: Pool
}

async function measureGroup(group: QueryGroup, { recorder, recorded, engine, raw }: Setup): Promise<void> {
  const ours: number[] = []
  const theirs: number[] = []
  let partial = 0
  for (const typed of group.queries.slice(0, QUERIES)) {
    const search = toRequest(typed, group.sort)
    if (search === null) continue
    recorder.forget()
    const answer = await recorded.search(search).catch(() => null)
    if (answer === null) continue
    if (!answer.total.exact) partial++
    const sent = recorder.sent
    const rounds = { ours: [] as number[], theirs: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      rounds.ours.push(await time(() => engine.search(search)))
      rounds.theirs.push(await time(() => sendAll(raw, sent)))
    }
    ours.push(Math.min(...rounds.ours))
    theirs.push(Math.min(...rounds.theirs))
  }
  const [a, b] = [summarise(ours).p95, summarise(theirs).p95]
  const figures = [a.toFixed(1).padStart(8), b.toFixed(1).padStart(8), (a / b).toFixed(2).padStart(8)].join('')
  console.log(
    `${group.name.padEnd(40)}${figures}   p50 ${summarise(ours).p50.toFixed(1)} / ${summarise(theirs).p50.toFixed(1)}${partial > 0 ? `, ${partial} partial` : ''}`,
  )
}

function toRequest(typed: string, sort: SearchRequest['sort']): SearchRequest | null {
  const parsed = parseQuery(typed, { isExact: false })
  if (parsed.kind === 'refused') return null
  return {
    ...{ query: parsed.query, filters: { values: {}, from: null, to: null }, sort, page: 1, per: 20 },
    ...{ unit: 'passages', facets: FACETS, facetValues: 10 },
  }
}

async function sendAll(pool: Pool, sent: readonly Sent[]): Promise<void> {
  for (const { path, headers, body } of sent) {
    const answer = await pool.request({ path, method: 'POST', headers, body })
    JSON.parse(await answer.body.text())
  }
}
