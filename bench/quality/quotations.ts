// Quotations, speakers and confidence against their gold.
import { join } from 'node:path'
import { scoreSeedQuotations } from './score-seed-quotations.js'
import { type SetScore, scoreSet } from './score-stretches.js'

export interface QuotationReport {
  readonly lines: readonly string[]
  /** One key a quotation found with its speaker. */
  readonly right: readonly string[]
}

/** What is asked of each set: the lowest figure that is good enough. */
const TARGETS: Readonly<Record<string, string>> = {
  'open-news': 'F1 97.5, speaker 93.5, end to end 91, name 91, contents 97 / 82 / 74',
  polnear: 'F1 97, speaker 93, end to end 90, name 92, contents 95 / 80 / 28',
}

/** Scores the dev parts of both labelled sets, and the seeds. `sharedFolder`: the reference data. */
export function reportQuotations(sharedFolder: string, seeds: string): QuotationReport {
  const scores = Object.keys(TARGETS).map((set) => scoreSet(sharedFolder, set))
  const { stretches, found, speakers, missed, invented } = scoreSeedQuotations(join(sharedFolder, 'data'), seeds)
  return {
    lines: [
      ...scores.flatMap(describe),
      `seeds: ${found} of ${stretches} stretches, ${speakers} speakers right, ${invented.length} false`,
      ...missed.map((words) => `  missed ${words}`),
      ...invented.map((words) => `  false ${words}`),
    ],
    right: scores.flatMap(({ right }) => right),
  }
}

function describe({ set, reference, indirectPrecision, sure, sureRight, wordsPerSecond }: SetScore): string[] {
  const { stretches, contents, name } = reference
  const percent = (part: number) => (100 * part).toFixed(1)
  return [
    `${set} dev (wanted: ${TARGETS[set]})`,
    `  stretches P ${stretches.precision} R ${stretches.recall} F1 ${stretches.f1}, speaker ${stretches.speaker} (${Object.entries(
      stretches.speakerBySource,
    )
      .map(([kind, value]) => `${kind} ${value}`)
      .join(', ')}), end to end ${stretches.endToEnd}, name ${name}`,
    `  contents at 0.5: direct ${contents.recallAt05.direct} / mixed ${contents.recallAt05.mixed} / indirect ${contents.recallAt05.indirect}; precision quoted ${contents.precisionQuoted}, indirect ${percent(indirectPrecision)}`,
    `  sure: ${percent(sure)} % of the quoted, of those right ${percent(sureRight)} %; ${wordsPerSecond} words per CPU second, whole extraction`,
  ]
}
