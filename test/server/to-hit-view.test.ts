import { describe, expect, it } from 'vitest'
import type { Hit, HitQuotation } from '../../schema/index.js'
import { toHitView } from '../../server/pages/to-hit-view.js'
import { EMPTY_STATE } from '../../server/search-state.js'

const quotation = (speaker: string): HitQuotation => ({
  id: `q-${speaker}`,
  kind: 'direct',
  spans: [],
  speaker,
  role: null,
  status: 'named',
  confidence: 0.9,
  reason: 'said',
  record: null,
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

describe('the same words elsewhere', () => {
  const quoted = (text: string): Hit => ({ ...hitOf(['A']), id: 'q-A', text })

  it.each<[string, Hit, number | undefined, string | null]>([
    ['counted', quoted('we will opt out'), 2, 'Also in 2 sources'],
    ['one other', quoted('we will opt out'), 1, 'Also in 1 source'],
    ['not counted', quoted('we will opt out'), undefined, 'The same words elsewhere'],
    ['nowhere else: no link', quoted('we will opt out'), 0, null],
    ['too few words to tell', quoted('opt out'), undefined, null],
    ['a passage is no quotation', { ...hitOf(['A']), text: 'we will opt out' }, 2, null],
  ])('%s', (_what, hit, others, label) => {
    expect(toHitView(hit, EMPTY_STATE, others).elsewhere?.label ?? null).toBe(label)
  })
})
