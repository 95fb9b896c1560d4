// The weights that `npm run train` wrote, read once.
import { readFileSync } from 'node:fs'
import type { Weights } from './log-linear.js'

/** What is learned: one set of weights a decision, and how sure a probability really is. */
export interface QuotationModel {
  /** Who said a marked stretch or block, or nobody. */
  readonly speaker: Weights
  /** Whether a verb reports a clause, and who is its subject. */
  readonly report: Weights
  /** Where reported words begin and end. */
  readonly content: Weights
  /** Whether a paragraph is a quotation without marks. */
  readonly block: Weights
  /** Pairs of raw probability and share found right, ascending, by kind of decision; between them it is interpolated. */
  readonly calibration: Readonly<Record<'speaker' | 'report', readonly (readonly [raw: number, right: number])[]>>
}

interface StoredModel {
  readonly weights: Readonly<Record<'speaker' | 'report' | 'content' | 'block', Readonly<Record<string, number>>>>
  readonly calibration: QuotationModel['calibration']
}

let loaded: QuotationModel | null = null

/** The model that ships, from `model.json` beside this file. */
export function loadModel(): QuotationModel {
  loaded ??= toModel(JSON.parse(readFileSync(new URL('./model.json', import.meta.url), 'utf8')) as StoredModel)
  return loaded
}

export function toModel({ weights, calibration }: StoredModel): QuotationModel {
  const map = (of: Readonly<Record<string, number>>): Weights => new Map(Object.entries(of))
  return {
    speaker: map(weights.speaker),
    report: map(weights.report),
    content: map(weights.content),
    block: map(weights.block),
    calibration,
  }
}

/** The share found right among decisions of this raw probability. */
export function calibrate(points: readonly (readonly [number, number])[], raw: number): number {
  const after = points.findIndex(([at]) => at >= raw)
  if (after < 0) return points.at(-1)?.[1] ?? raw
  const [highAt, high] = points[after]!
  const [lowAt, low] = points[after - 1] ?? [0, 0]
  return highAt === lowAt ? high : low + ((high - low) * (raw - lowAt)) / (highAt - lowAt)
}
