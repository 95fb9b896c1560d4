/** `npm run bench`: loads a corpus, asks it everything, prints a table beside the budgets and the accepted baseline. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Figure } from './measure.js'
import { readBenchOptions } from './read-bench-options.js'
import { findSharedData } from './read-paragraphs.js'

type Baselines = Record<string, Record<string, number>>

const BASELINE_FILE = 'bench/baseline.json'
const args = process.argv.slice(2)
const { passages, engine, isAccepted, isLoaded } = readBenchOptions(args)

if (findSharedData() === null) {
  console.error('SKIPPED: the texts the bench corpus is grown from are not here (VERBATIM_SHARED or ../shared).')
} else run()

function run(): void {
  const isOurs = engine.dataFolder === ''
  const dataFolder = isOurs ? mkdtempSync(join(tmpdir(), 'verbatim-bench-')) : engine.dataFolder
  try {
    const figures = [...(isLoaded ? [] : measure('load-index', dataFolder)), ...measure('measure-searches', dataFolder)]
    const key = `${engine.name} ${passages}`
    const baselines = readBaselines()
    printTable(figures, baselines[key] ?? {})
    if (isAccepted || baselines[key] === undefined) {
      baselines[key] = Object.fromEntries(figures.map(({ name, value }) => [name, Math.round(value * 10) / 10]))
      writeFileSync(BASELINE_FILE, `${JSON.stringify(baselines, null, 2)}\n`)
    }
  } finally {
    if (isOurs) rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Each part in a process of its own, so that memory is that of the part. */
function measure(part: string, dataFolder: string): Figure[] {
  const script = fileURLToPath(new URL(`./${part}.js`, import.meta.url))
  const output = execFileSync(process.execPath, [script, ...args, '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output.toString()) as Figure[]
}

function readBaselines(): Baselines {
  return existsSync(BASELINE_FILE) ? (JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Baselines) : {}
}

function printTable(figures: readonly Figure[], baseline: Readonly<Record<string, number>>): void {
  console.log(`\n${passages.toLocaleString('en')} passages, ${engine.name}\n`)
  console.log(toLine(['', 'measured', 'budget', 'baseline', '']))
  for (const { name, value, unit, budget, isMoreBetter, more } of figures) {
    const isMet = budget === null || (isMoreBetter ? value >= budget : value <= budget)
    const limit = budget === null ? '' : `${isMoreBetter ? '≥' : '≤'} ${budget}${isMet ? '' : '  MISSED'}`
    const before = baseline[name]
    console.log(
      toLine([name, `${value.toFixed(1)} ${unit}`, limit, before === undefined ? '' : String(before), more ?? '']),
    )
  }
}

function toLine([name, value, budget, baseline, more]: readonly string[]): string {
  return `${name!.padEnd(42)}${value!.padStart(20)}   ${budget!.padEnd(16)}${baseline!.padStart(10)}   ${more}`
}
