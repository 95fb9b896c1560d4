// The weights that `npm run train` wrote, read once.
import { readFileSync } from 'node:fs'
import { SURE } from '../../schema/quotation.js'
import type { Weights } from './log-linear.js'

/** What is learned: one set of weights a decision, and how sure a probability really is. */
export interface QuotationModel {
  /** Who said a marked stretch or block, or nobody. */
  readonly speaker: Weights
  /** Whether a marked stretch quotes nobody, judged by its words and what stands around. */
  readonly quoted: Weights
  /** Whether a verb reports a clause, and who is its subject. */
  readonly report: Weights
  /** Where reported words begin and end. */
  readonly content: Weights
  /** Whether a paragraph is a quotation without marks. */
  readonly block: Weights
  readonly calibration: Calibration
}

/** How a decision was reached; each way is trusted by its own record. */
export type Way = 'beside' | 'sentence' | 'near' | 'carried' | 'block' | 'report'

/** Learned from texts that the weights had not seen. */
export interface Calibration {
  /** Raw probability → share found right, ascending; between the points it is interpolated. */
  readonly ways: Readonly<Record<Way, readonly (readonly [raw: number, right: number])[]>>
  /** From this share on, decisions taken together were right in 97 of 100 and more: it is what readers see as 0.8. */
  readonly sure: Readonly<Record<'marked' | 'report', number>>
}

/** As `model.json` holds it. */
export interface StoredModel {
  readonly weights: Readonly<Record<keyof Omit<QuotationModel, 'calibration'>, Readonly<Record<string, number>>>>
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
    quoted: map(weights.quoted),
    report: map(weights.report),
    content: map(weights.content),
    block: map(weights.block),
    calibration,
  }
}

/** Confidence of a decision, so that those at 0.8 and more are right in 97 of 100. */
export function confidenceOf({ ways, sure }: Calibration, way: Way, raw: number): number {
  const share = interpolate(ways[way], raw)
  const limit = sure[way === 'report' ? 'report' : 'marked']
  return share >= limit ? SURE + ((1 - SURE) * (share - limit)) / Math.max(1e-9, 1 - limit) : (SURE * share) / limit
}

export function interpolate(points: readonly (readonly [number, number])[], raw: number): number {
  const after = points.findIndex(([at]) => at >= raw)
  if (after < 0) return points.at(-1)?.[1] ?? raw
  const [highAt, high] = points[after]!
  const [lowAt, low] = points[after - 1] ?? [0, 0]
  return highAt === lowAt ? high : low + ((high - low) * (raw - lowAt)) / (highAt - lowAt)
}
