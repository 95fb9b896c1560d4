import { describe, expect, it } from 'vitest'
import type { Quotation, Speaker } from '../../schema/index.js'
import { compareCredit, findCredited } from '../../search/check/compare-credit.js'

const speaker = (name: string): Speaker => ({ name, status: 'named', role: null, mention: null })

function quotation(start: number, end: number, ...names: readonly string[]): Quotation {
  const [first, ...joint] = names.map(speaker)
  return {
    id: `q${start}`,
    kind: 'direct',
    spans: [[start, end]],
    quoted: [],
    cue: null,
    speaker: first ?? null,
    jointSpeakers: joint,
    candidates: [],
    addressee: null,
    within: null,
    confidence: 1,
    reason: '',
    record: null,
    said: null,
    paragraph: 1,
    correctedByHand: false,
  }
}

describe('findCredited', () => {
  const quotations = [
    quotation(0, 10, 'Brian Hale'),
    quotation(20, 60, 'Janet Napolitano', 'Ronald Weich'),
    quotation(80, 90),
  ]
  it.each([
    ['the speaker of the words', [[2, 8]], 'Brian Hale'],
    ['all who said them together', [[25, 50]], 'Janet Napolitano and Ronald Weich'],
    [
      'whoever said most of them',
      [
        [5, 10],
        [20, 40],
      ],
      'Janet Napolitano and Ronald Weich',
    ],
    ['nobody where nobody is named', [[82, 88]], null],
    ['nobody between quotations', [[12, 18]], null],
  ] as const)('is %s', (_name, spans, credited) => {
    expect(findCredited(quotations, spans)?.name ?? null).toBe(credited)
  })
})

describe('compareCredit', () => {
  it.each([
    ['Napolitano', 'Janet Napolitano', 'agrees'],
    ['Ms. Uribe', 'Sarahi Uribe', 'agrees'],
    ['Weich', 'Janet Napolitano and Ronald Weich', 'agrees'],
    ['Ronald Welch', 'Ronald Weich', 'differs'],
    ['Janet Smith', 'Janet Napolitano', 'differs'],
    [null, 'Janet Napolitano', 'unknown'],
    ['Janet Napolitano', null, 'unknown'],
  ] as const)('%s and %s: %s', (draft, source, credit) => {
    expect(compareCredit(draft, source)).toBe(credit)
  })
})
