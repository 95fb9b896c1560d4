import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import {
  findMissingParagraph,
  formatPinpointValue,
  isPluralPinpoint,
  parsePinpoint,
} from '../../citations/parse-pinpoint.js'
import { BadSetting } from '../../schema/index.js'

describe('pinpoints', () => {
  const article: CslItem = { id: 1, type: 'article-newspaper' }
  const printed: CslItem = { ...article, page: 'A1' }
  it.each<[string, CslItem, string, string]>([
    ['12', article, 'para', '12'],
    ['para 12', printed, 'para', '12'],
    ['¶ 12', article, 'para', '12'],
    ['page 3-5', article, 'page', '3-5'],
    ['p. 3', article, 'page', '3'],
    ['36', printed, 'page', '36'],
    ['96', { id: 1, type: 'legal_case' }, 'page', '96'],
    ['bates ICE-000123', article, 'bates', 'ICE-000123'],
    ['ICE-0004322', article, 'bates', 'ICE-0004322'],
    ['line 12:3-14', article, 'line', '12:3-14'],
    ['45:12-19', article, 'line', '45:12-19'],
    ['A14', article, 'page', 'A14'],
    ['552(b)(5)', { id: 1, type: 'legislation' }, 'section', '552(b)(5)'],
  ])('%s', (typed, item, label, value) => {
    expect(parsePinpoint(typed, item)).toEqual({ label, value })
  })

  it('is none without words', () => {
    expect(parsePinpoint('  ', article)).toBeNull()
  })

  it.each([
    '3-5',
    '3, 7 and 9',
    'para 12 n.3',
    'page xii',
    'page A-14',
    'bates DHS 000123 - 000130',
    'ICE-FOIA 10-2674.0001',
    '*3',
    'section 552(b)(5)',
  ])('%s is one', (typed) => {
    expect(parsePinpoint(typed, article)?.value).toBeTruthy()
  })

  it.each(['nonsense', 'para', 'para 12 or so', 'page three', 'bates nothing', '12;', '-3', '1'.repeat(300)])(
    '%s is none',
    (typed) => {
      expect(() => parsePinpoint(typed, article)).toThrow(BadSetting)
    },
  )

  it.each<[string, number, boolean]>([
    ['para 12', 12, false],
    ['para 3-5, 9', 9, false],
    ['para 2 n.30', 9, false],
    ['page 99', 12, false],
    ['para 99', 12, true],
    ['para 10-13', 12, true],
    ['para 0', 12, true],
  ])('%s of a copy of %i paragraphs is missing: %s', (typed, paragraphs, isMissing) => {
    const note = findMissingParagraph(parsePinpoint(typed, article), paragraphs)
    expect(note?.includes(`This copy has ${paragraphs} paragraphs`) ?? false).toBe(isMissing)
  })

  it.each<[string, string, boolean]>([
    ['para 3-5', '3–5', true],
    ['para 3, 7', '3, 7', true],
    ['page A-14', 'A-14', false],
    ['bates ICE-1', 'ICE-1', true],
    ['bates ICE-0004321-ICE-0004322', 'ICE-0004321–ICE-0004322', true],
    ['bates ICE-FOIA-1', 'ICE-FOIA-1', true],
    ['page A14-A15', 'A14–A15', true],
    ['line 45:12-46:3', '45:12–46:3', true],
    ['line 12:3-14', '12:3–14', true],
  ])('%s is shown as %s', (typed, shown, plural) => {
    const pinpoint = parsePinpoint(typed, article)!
    expect(formatPinpointValue(pinpoint)).toBe(shown)
    expect(isPluralPinpoint(pinpoint)).toBe(plural)
  })
})
