/** One decision: how sure the model was, and whether it was right. */
export interface Judged {
  readonly raw: number
  readonly isRight: boolean
  readonly isIndirect: boolean
}

const SMALLEST_STEP = 15

/** Isotonic regression (pool adjacent violators): raw probability → share right, ascending. */
export function calibrationPoints(judged: readonly Judged[]): [raw: number, right: number][] {
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
