import { type Calibration, interpolate, type Way } from '../quotations/load-model.js'

/** One decision: how sure the model was and by which way, and whether it was right. */
export interface Judged {
  readonly raw: number
  readonly way: Way
  readonly isRight: boolean
}

const WAYS: readonly Way[] = ['beside', 'sentence', 'near', 'carried', 'block', 'report']
/** A little above the 97 of 100 that 0.8 promises: by cross-validation four of five quotations reach it. */
const PROMISE = 0.972

/** What each way's probabilities are worth, and from where on they keep the promise of 0.8. */
export function calibrateWays(judged: readonly Judged[]): Calibration {
  const points = WAYS.map((way) => [way, calibrationPoints(judged.filter((one) => one.way === way))] as const)
  const ways = Object.fromEntries(points) as unknown as Calibration['ways']
  const sureFrom = (some: readonly Judged[]) =>
    findSure(some.map(({ raw, way, isRight }) => ({ share: interpolate(ways[way], raw), isRight })))
  return {
    ways,
    sure: {
      marked: sureFrom(judged.filter(({ way }) => way !== 'report')),
      report: sureFrom(judged.filter(({ way }) => way === 'report')),
    },
  }
}

/** The lowest share such that all decisions at it and above were right as often as promised. */
function findSure(judged: readonly { readonly share: number; readonly isRight: boolean }[]): number {
  const sorted = [...judged].sort((a, b) => b.share - a.share)
  let right = 0
  let lowest = 1
  for (const [i, { share, isRight }] of sorted.entries()) {
    if (isRight) right++
    if (sorted[i + 1]?.share !== share && right / (i + 1) >= PROMISE) lowest = share
  }
  return Math.min(lowest, 0.999)
}

const SMALLEST_STEP = 15

/** Isotonic regression (pool adjacent violators): raw probability → share right, ascending. */
function calibrationPoints(judged: readonly Judged[]): [raw: number, right: number][] {
  const pools: { raw: number; right: number; count: number }[] = []
  for (const { raw, isRight } of [...judged].sort((a, b) => a.raw - b.raw)) {
    pools.push({ raw, right: isRight ? 1 : 0, count: 1 })
    while (pools.length > 1 && mustJoin(pools.at(-2)!, pools.at(-1)!)) {
      const last = pools.pop()!
      const into = pools.at(-1)!
      into.raw = last.raw
      into.right += last.right
      into.count += last.count
    }
  }
  const points = pools.map(({ raw, right, count }) => [round(raw), round(right / count)] as [number, number])
  return [[0, 0], ...points, [1, points.at(-1)?.[1] ?? 1]]
}

const mustJoin = (low: { right: number; count: number }, high: { right: number; count: number }): boolean =>
  low.count < SMALLEST_STEP || low.right / low.count >= high.right / high.count

const round = (x: number): number => Math.round(x * 1e4) / 1e4
