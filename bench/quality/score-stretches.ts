// The reference scorer's figures, and what it leaves out: precision of reported clauses, how far a confidence holds, speed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractDocument } from '../../indexer/extract-document.js'
import { likeness, shared } from '../../indexer/training/gold-reading.js'
import { type GoldDocument, type GoldQuotation, readGold } from '../../indexer/training/read-gold.js'
import { type Extraction, type Quotation, SURE } from '../../schema/index.js'

/** What the shared `score-quotations.mjs` prints. */
export interface ReferenceScore {
  readonly stretches: {
    readonly precision: number
    readonly recall: number
    readonly f1: number
    readonly speaker: number
    readonly speakerBySource: Readonly<Record<string, number>>
    readonly endToEnd: number
  }
  readonly contents: { readonly recallAt05: Readonly<Record<string, number>>; readonly precisionQuoted: number }
  readonly name: number
}

export interface SetScore {
  readonly set: string
  readonly reference: ReferenceScore
  /** Share of the reported clauses found that gold has too. */
  readonly indirectPrecision: number
  /** Share of quotations in marks or blocks at 0.8 and more, and of those the share right. */
  readonly sure: number
  readonly sureRight: number
  readonly wordsPerSecond: number
  /** `set document gold-id` of every quotation found with its speaker. */
  readonly right: readonly string[]
}

/** Extracts and scores one labelled set (`open-news`, `polnear`). `shared`: the folder of the reference data. */
export function scoreSet(sharedFolder: string, set: string): SetScore {
  const folder = join(sharedFolder, 'data', set)
  const gold = readGold(folder, 'dev')
  const started = process.cpuUsage()
  const extractions = gold.map(({ id }) => extractDocument(`${id}.txt`, readFileSync(join(folder, 'dev', `${id}.txt`))))
  const { user, system } = process.cpuUsage(started)
  const words = extractions.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  return {
    set,
    reference: askReference(sharedFolder, set, extractions),
    ...judge(set, gold, extractions),
    wordsPerSecond: Math.round((words * 1e6) / (user + system)),
  }
}

function askReference(sharedFolder: string, set: string, extractions: readonly Extraction[]): ReferenceScore {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-quality-'))
  try {
    const extracted = join(work, 'extracted.jsonl')
    writeFileSync(extracted, extractions.map((extraction) => `${JSON.stringify(extraction)}\n`).join(''))
    const folder = join(sharedFolder, 'data', set)
    const args = ['--gold', `${folder}/dev.jsonl`, '--texts', `${folder}/dev`, '--extracted', extracted]
    const silver = set === 'polnear' ? ['--silver', `${folder}/dev.silver.jsonl`] : []
    const script = join(sharedFolder, 'eval', 'score-quotations.mjs')
    return JSON.parse(
      execFileSync(process.execPath, [script, ...args, ...silver], { encoding: 'utf8' }),
    ) as ReferenceScore
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function judge(set: string, gold: readonly GoldDocument[], extractions: readonly Extraction[]) {
  const found = gold.flatMap((document, i) => extractions[i]!.quotations.map((quotation) => ({ document, quotation })))
  const indirect = found.filter(({ quotation }) => quotation.kind === 'indirect')
  const marked = found.filter(({ quotation }) => quotation.kind !== 'indirect')
  const sure = marked.filter(({ quotation }) => quotation.confidence >= SURE)
  const isRight = (one: (typeof found)[number]) =>
    matches(one.document, one.quotation).some((wanted) => hasSpeaker(one.quotation, wanted))
  const right = found.flatMap(({ document, quotation }) =>
    matches(document, quotation).flatMap((wanted) =>
      hasSpeaker(quotation, wanted) ? [`${set} ${document.id} ${wanted.id}`] : [],
    ),
  )
  return {
    indirectPrecision: share(indirect, ({ document, quotation }) => matches(document, quotation).length > 0),
    sure: sure.length / Math.max(1, marked.length),
    sureRight: share(sure, isRight),
    right: [...new Set(right)].sort(),
  }
}

function matches({ quotations }: GoldDocument, { kind, spans }: Quotation): GoldQuotation[] {
  return quotations.filter(
    (wanted) =>
      likeness(spans, wanted.content) >= 0.5 ||
      (kind !== 'indirect' && wanted.kind !== 'indirect' && shared(spans, wanted.content) > shared(spans, spans) / 2),
  )
}

function hasSpeaker({ speaker }: Quotation, { source }: GoldQuotation): boolean {
  const mention = speaker?.mention
  return source.length === 0 || (mention != null && shared([[mention.start, mention.end]], source) > 0)
}

const share = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.filter(is).length / Math.max(1, items.length)
