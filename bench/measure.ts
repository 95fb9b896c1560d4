/** Percentiles of some durations, in milliseconds. */
export interface Durations {
  readonly p50: number
  readonly p95: number
  readonly most: number
}

export function summarise(milliseconds: readonly number[]): Durations {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 }
}

export async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** One line of the report: what was measured, and what it may be. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Null: shown, without a budget. */
  readonly budget: number | null
  /** For most figures less is better. */
  readonly isMoreBetter?: boolean
  /** Beside the value: p50, the largest, how many. */
  readonly more?: string
}
