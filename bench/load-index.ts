/** Grows the corpus, loads it, and prints what it took as one line of JSON. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createWriter } from '../search/engines/index.js'
import { growCorpus } from './grow-corpus.js'
import type { Figure } from './measure.js'
import { readBenchOptions } from './read-bench-options.js'
import { findSharedData, readParagraphs } from './read-paragraphs.js'

const MEGABYTE = 1 << 20
const { passages, seed, engine } = readBenchOptions(process.argv.slice(2))

const texts = readParagraphs(findSharedData()!)
const writer = await createWriter(engine)
let spent = 0
let loaded = 0
for (const extraction of growCorpus(texts, passages, seed)) {
  const began = performance.now()
  await writer.put(extraction, extraction.document.contentHash)
  spent += performance.now() - began
  loaded += extraction.passages.length
}
const began = performance.now()
await writer.commit([])
const commit = performance.now() - began

const figures: Figure[] = [
  {
    ...{
      name: 'loading',
      value: (loaded / (spent + commit)) * 1_000,
      unit: 'passages/s',
      budget: 8_000,
      isMoreBetter: true,
    },
    more: `${Math.round((spent + commit) / 100) / 10} s, of which commit ${Math.round(commit)} ms`,
  },
  { name: 'memory of the loader', value: process.resourceUsage().maxRSS / 1_024, unit: 'MB', budget: null },
  { name: 'index on disk', value: measureFolder(engine.dataFolder) / MEGABYTE, unit: 'MB', budget: null },
]
console.log(JSON.stringify(figures))

function measureFolder(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}
