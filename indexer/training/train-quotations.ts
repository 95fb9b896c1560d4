import { writeFileSync } from 'node:fs'
import { analyseText } from '../language/analyse-text.js'
import { findMentions } from '../mentions/find-mentions.js'
import { findQuotations } from '../quotations/find-quotations.js'
import type { QuotationModel, toModel } from '../quotations/load-model.js'
import type { Weights } from '../quotations/log-linear.js'
import { calibrationPoints, type Judged } from './calibrate.js'
import { type FitOptions, fitLogLinear } from './fit-log-linear.js'
import { blockSamples, contentSamples, reportSamples, speakerSamples } from './gather-samples.js'
import { type GoldReading, readGoldText } from './gold-reading.js'
import { judgeQuotations } from './judge-quotations.js'
import { readGold } from './read-gold.js'

/** Chosen by cross-validation on the training part. */
const FIT: FitOptions = { epochs: 20, rate: 0.03, decay: 0.001, minimum: 2 }
const FOLDS = 5

/** Fits the quotation model on open-news' train part and writes it to `file`. Deterministic. */
export function trainQuotations(folder: string, file: string, note: (line: string) => void): void {
  const texts = readGold(folder, 'train').map(readGoldText)
  note(`quotations: ${texts.length} texts`)
  const calibration = crossCalibrate(texts)
  const model = fitModel(texts, calibration)
  writeFileSync(file, `${JSON.stringify(toStored(model))}\n`)
  note(`quotations: ${model.speaker.size + model.report.size + model.content.size + model.block.size} weights`)
}

const PLAIN: QuotationModel['calibration'] = {
  speaker: [
    [0, 0],
    [1, 1],
  ],
  report: [
    [0, 0],
    [1, 1],
  ],
}

export function fitModel(
  texts: readonly GoldReading[],
  calibration: QuotationModel['calibration'] = PLAIN,
): QuotationModel {
  const learn = (gather: (text: GoldReading) => ReturnType<typeof speakerSamples>) =>
    fitLogLinear(texts.flatMap(gather), FIT)
  return {
    speaker: learn(speakerSamples),
    report: learn(reportSamples),
    content: learn(contentSamples),
    block: learn(blockSamples),
    calibration,
  }
}

/** Judges every text by a model that has not seen it, and learns from that how far a probability is to be trusted. */
function crossCalibrate(texts: readonly GoldReading[]): QuotationModel['calibration'] {
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(texts.filter((_, i) => i % FOLDS !== fold))
    for (const { gold } of texts.filter((_, i) => i % FOLDS === fold)) {
      const analysis = analyseText(gold.read.text, gold.read.passages)
      const { mentions, entities } = findMentions(gold.read, analysis)
      judged.push(...judgeQuotations(gold, findQuotations(gold.read, analysis, mentions, entities, model).quotations))
    }
  }
  const of = (isIndirect: boolean) => calibrationPoints(judged.filter((one) => one.isIndirect === isIndirect))
  return { speaker: of(false), report: of(true) }
}

function toStored(model: QuotationModel): Parameters<typeof toModel>[0] {
  const plain = (weights: Weights) => Object.fromEntries([...weights].filter(([, weight]) => weight !== 0))
  const { speaker, report, content, block, calibration } = model
  return {
    weights: { speaker: plain(speaker), report: plain(report), content: plain(content), block: plain(block) },
    calibration,
  }
}
