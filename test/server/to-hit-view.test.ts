import { describe, expect, it } from 'vitest'
import type { Hit, HitQuotation } from '../../schema/index.js'
import { toHitView } from '../../server/pages/to-hit-view.js'
import { EMPTY_STATE } from '../../server/search-state.js'

const quotation = (speaker: string): HitQuotation => ({
  id: `q-${speaker}`,
  kind: 'direct',
  speaker,
  role: null,
  status: 'named',
  confidence: 0.9,
  reason: 'said',
})

const hitOf = (speakers: readonly string[]): Hit => ({
  id: 'd-p1',
  document: { id: 'd', title: 'T', authors: [], outlet: null, published: null, repost: null, kind: 'article' },
  paragraph: 1,
  text: 'words',
  sentences: [[0, 5]],
  matches: [],
  quotations: speakers.map(quotation),
})

describe('the speakers of a hit', () => {
  it.each<[string, number, number, string | null]>([
    ['few are all shown', 3, 3, null],
    ['one more than shown is no reason to hide it', 6, 6, null],
    ['the signatories of a letter do not push the next hit away', 14, 5, '9 more speak in this paragraph'],
  ])('%s', (_what, count, shown, label) => {
    const names = Array.from({ length: count }, (_, index) => `Person ${index}`)
    const { speakers, moreSpeakers } = toHitView(hitOf(names), EMPTY_STATE)
    expect(speakers).toHaveLength(shown)
    expect(moreSpeakers?.label ?? null).toBe(label)
    expect([...speakers, ...(moreSpeakers?.speakers ?? [])].map(({ name }) => name)).toEqual(names)
  })
})
