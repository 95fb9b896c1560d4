import { describe, expect, test } from 'vitest'
import { type FitOptions, fitLogLinear, type Sample } from '../../indexer/training/fit-log-linear.js'

const OPTIONS: FitOptions = { epochs: 20, rate: 0.1, decay: 0.001, minimum: 2 }

/** The first candidate is right: `near` always tells, and `twin` with it. */
const SAMPLES: Sample[] = Array.from({ length: 40 }, (_, i) => ({
  features: [
    ['near', 'twin', `text ${i}`],
    ['far', `text ${i}`],
  ],
  right: new Set([0]),
}))

describe('fitLogLinear', () => {
  test.each([
    ['all features at once', OPTIONS],
    ['a share of them left out', { ...OPTIONS, dropout: 0.3 }],
  ])('learns what tells the right candidate, the same each time: %s', (_what, options) => {
    const weights = fitLogLinear(SAMPLES, options)
    expect(weights.get('near')).toBeGreaterThan(0.5)
    expect(weights.get('far')).toBeLessThan(-0.5)
    expect([...fitLogLinear(SAMPLES, options)]).toEqual([...weights])
  })

  test('leaves out what one sample alone shows', () => {
    expect(fitLogLinear(SAMPLES, OPTIONS).has('text 1')).toBe(false)
  })

  test('relies on each of two signs more when either may be missing', () => {
    const alone = fitLogLinear(SAMPLES, { ...OPTIONS, dropout: 0.5 }).get('near')!
    expect(alone).toBeGreaterThan(fitLogLinear(SAMPLES, OPTIONS).get('near')!)
  })
})
