/** `npm run bench:quality [-- --accept]`: prints every score, with what was gained and lost since the last accepted baseline. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSharedData } from '../../indexer/training/read-gold.js'
import { reportEntities } from './entities.js'
import { type MetadataScore, scoreMetadata } from './metadata.js'
import { reportQuotations } from './quotations.js'

type Baseline = Readonly<Record<string, readonly string[]>>

const BASELINE_FILE = 'bench/quality/baseline.json'
/** More than this many gained or lost are counted, not listed. */
const LISTED = 40

const shared = findSharedData()
if (shared === null) console.error('SKIPPED: the labelled texts are not here (VERBATIM_SHARED or ../shared).')
else run(shared)

function run(sharedFolder: string): void {
  const data = join(sharedFolder, 'data')
  const quotations = reportQuotations(sharedFolder, 'seeds')
  const entities = reportEntities(data, 'seeds')
  print('Quotations', quotations.lines)
  print('Entities', entities.lines)
  print('Metadata', scoreMetadata(data).map(describeMetadata))
  const now: Baseline = { quotations: quotations.right, mentions: entities.right }
  const before = existsSync(BASELINE_FILE) ? (JSON.parse(readFileSync(BASELINE_FILE, 'utf8')) as Baseline) : null
  if (before) for (const [what, right] of Object.entries(now)) print(what, compare(before[what] ?? [], right))
  if (before === null || process.argv.includes('--accept')) writeFileSync(BASELINE_FILE, `${JSON.stringify(now)}\n`)
}

function describeMetadata({ set, texts, fields }: MetadataScore): string {
  const figures = fields.map(
    ({ field, right, printed, invented }) => `${field} ${right} of ${printed} printed, ${invented} invented`,
  )
  return `${set} (${texts} texts): ${figures.join('; ')}`
}

function print(title: string, lines: readonly string[]): void {
  console.log(`\n## ${title}\n${lines.join('\n')}`)
}

/** What is right now and was not, and the other way round, since the accepted baseline. */
function compare(before: readonly string[], now: readonly string[]): string[] {
  const gained = now.filter((key) => !new Set(before).has(key))
  const lost = before.filter((key) => !new Set(now).has(key))
  const list = (sign: string, keys: readonly string[]) => keys.slice(0, LISTED).map((key) => `  ${sign} ${key}`)
  return [
    `${gained.length} gained, ${lost.length} lost since the accepted baseline`,
    ...list('+', gained),
    ...list('-', lost),
  ]
}
