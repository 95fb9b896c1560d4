import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreAliases } from '../../bench/quality/score-aliases.js'
import { scoreMentions } from '../../bench/quality/score-mentions.js'
import { scoreSeedEntities } from '../../bench/quality/score-seed-entities.js'
import { findSharedData } from '../indexer/find-shared-data.js'

const data = findSharedData('')
const SEEDS = join(import.meta.dirname, '../../seeds')
/** Half a point under what is reached, so that chance in training does not fail and a loss does. */
const FLOORS = { person: 0.89, organisation: 0.75, place: 0.88 }

describe.skipIf(data === null)('entities against their gold', () => {
  it('finds the seeds’ people, organisations, dates and records', () => {
    const scores = scoreSeedEntities(data!, SEEDS).map(({ kind, right, invented }) => [kind, right, invented.length])
    const [people, organisations, dates, records] = scores as [string, number, number][]
    expect(people).toEqual(['people', 26, 0])
    expect(organisations![1]).toBeGreaterThanOrEqual(39)
    expect(organisations![2]).toBeLessThanOrEqual(3)
    expect(dates![1]).toBeGreaterThanOrEqual(47)
    expect(records![1]).toBeGreaterThanOrEqual(23)
  })

  it('marks names in news it was not fitted on', { timeout: 120_000 }, () => {
    const scores = scoreMentions(data!).filter(({ set }) => set === 'open-news dev')
    for (const { category, f1 } of scores) expect(f1).toBeGreaterThan(FLOORS[category as keyof typeof FLOORS])
  })

  it('makes at most one alias in a hundred somebody else’s', () => {
    const { pairs, wrong } = scoreAliases(data!)
    expect(wrong.length / pairs).toBeLessThanOrEqual(0.01)
  })
})
