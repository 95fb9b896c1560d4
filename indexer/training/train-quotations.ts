import { writeFileSync } from 'node:fs'
import { findDrafts } from '../quotations/find-quotations.js'
import type { Calibration, QuotationModel, StoredModel } from '../quotations/load-model.js'
import type { Weights } from '../quotations/log-linear.js'
import { calibrateWays, type Judged } from './calibrate.js'
import { type FitOptions, fitLogLinear, type Sample } from './fit-log-linear.js'
import { blockSamples, contentSamples, quotedSamples, reportSamples, speakerSamples } from './gather-samples.js'
import { verbSamples } from './gather-verb-samples.js'
import { type GoldReading, readGoldText } from './gold-reading.js'
import { judgeDrafts } from './judge-quotations.js'
import { tagHeldOut } from './names/tag-held-out.js'
import { readGold } from './read-gold.js'

/** Chosen by cross-validation on the training part. */
const FIT: FitOptions = { epochs: 40, rate: 0.03, decay: 0.001, minimum: 2 }
/** Longer, or with all features at once, the weights believe chances of the training texts. */
const FIT_SPEAKERS: FitOptions = { ...FIT, epochs: 20, dropout: 0.3 }
/** Verbs of saying are many and each is rare: their weights need longer steps. */
const FIT_REPORTS: FitOptions = { epochs: 40, rate: 0.05, decay: 0.003, minimum: 2 }
/** Contents have few samples and many features: more steps only learn them by heart. */
const FIT_CONTENT: FitOptions = { epochs: 25, rate: 0.02, decay: 0.001, minimum: 2 }
/** Marks that quote nobody are one in ten. */
const FIT_QUOTED: FitOptions = { epochs: 40, rate: 0.03, decay: 0.003, minimum: 2 }
const FOLDS = 5
/** Weights nearer to nought than this change no decision and are not stored. */
const SMALLEST = 0.02

/** Fits the quotation model on open-news' train part and writes it to `file`. Deterministic. */
export function trainQuotations(folder: string, file: string, note: (line: string) => void): void {
  const gold = readGold(folder, 'train')
  const names = tagHeldOut(folder, note)
  const texts = gold.map((document) => readGoldText(document, names.get(document.id)))
  note(`quotations: ${texts.length} texts`)
  const calibration = crossCalibrate(texts)
  const model = fitModel(texts, calibration)
  writeFileSync(file, `${JSON.stringify(toStored(model))}\n`)
  note(
    `quotations: ${model.speaker.size + model.quoted.size + model.report.size + model.content.size + model.block.size} weights`,
  )
}

export function fitModel(texts: readonly GoldReading[], calibration: Calibration): QuotationModel {
  const learn = (gather: (text: GoldReading) => Sample[], options = FIT) => fitLogLinear(texts.flatMap(gather), options)
  return {
    speaker: learn((text) => [...speakerSamples(text), ...verbSamples(text)], FIT_SPEAKERS),
    quoted: learn(quotedSamples, FIT_QUOTED),
    report: learn(reportSamples, FIT_REPORTS),
    content: learn(contentSamples, FIT_CONTENT),
    block: learn(blockSamples),
    calibration,
  }
}

/** Judges every text by a model that has not seen it, and learns from that how far a probability is to be trusted. */
function crossCalibrate(texts: readonly GoldReading[]): Calibration {
  const isIn = (fold: number) => (_: GoldReading, i: number) => i % FOLDS === fold
  const isOut = (fold: number) => (_: GoldReading, i: number) => i % FOLDS !== fold
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(texts.filter(isOut(fold)), calibrateWays([]))
    for (const { gold, reading } of texts.filter(isIn(fold)))
      judged.push(...judgeDrafts(gold, findDrafts(gold.read, reading, model)))
  }
  return calibrateWays(judged)
}

function toStored({ speaker, quoted, report, content, block, calibration }: QuotationModel): StoredModel {
  const plain = (weights: Weights) =>
    Object.fromEntries([...weights].filter(([, weight]) => Math.abs(weight) >= SMALLEST))
  return {
    weights: {
      speaker: plain(speaker),
      quoted: plain(quoted),
      report: plain(report),
      content: plain(content),
      block: plain(block),
    },
    calibration,
  }
}
