import { describe, expect, test } from 'vitest'
import { chooseContent } from '../../indexer/quotations/choose-content.js'
import type { Span } from '../../schema/span.js'

const short: Span[][] = [[[0, 20]], [[0, 22]], [[0, 24]]]
const long: Span[] = [[0, 100]]

describe('the content that is chosen', () => {
  test('is the middle one of several that hardly differ, not the single likeliest', () => {
    expect(chooseContent([long, ...short], [0.4, 0.2, 0.2, 0.2]).index).toBe(2)
  })

  test('is the likeliest where it outweighs them', () => {
    expect(chooseContent([long, ...short], [0.7, 0.1, 0.1, 0.1]).index).toBe(0)
  })

  test('is as sure as all that share half with it together', () => {
    expect(chooseContent([long, ...short], [0.4, 0.2, 0.2, 0.2]).sureness).toBeCloseTo(0.6)
  })
})
