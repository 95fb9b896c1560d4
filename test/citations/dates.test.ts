import { describe, expect, it } from 'vitest'
import type { CslDate } from '../../citations/csl-item.js'
import { toApaDate, toBluebookDate, toChicagoDate, toClockTime, toMlaDate } from '../../citations/dates/format-date.js'
import { readDate } from '../../citations/dates/read-date.js'

describe('dates', () => {
  const cases: readonly [string, CslDate, string, string, string, string][] = [
    ['a day', { 'date-parts': [[2010, 6, 23]] }, 'June 23, 2010', '2010, June 23', 'June 23, 2010', '23 June 2010'],
    ['a month', { 'date-parts': [[2010, 9]] }, 'Sept. 2010', '2010, September', 'September 2010', 'Sept. 2010'],
    ['a year', { 'date-parts': [['2010']] }, '2010', '2010', '2010', '2010'],
    [
      'about',
      { 'date-parts': [[2011, 2]], circa: true },
      'c. Feb. 2011',
      'ca. 2011, February',
      '[ca. February 2011]',
      'circa Feb. 2011',
    ],
    [
      'days',
      {
        'date-parts': [
          [2011, 3, 1],
          [2011, 3, 3],
        ],
      },
      'Mar. 1–3, 2011',
      '2011, March 1–3',
      'March 1–3, 2011',
      '1–3 Mar. 2011',
    ],
    [
      'months',
      {
        'date-parts': [
          [2010, 11],
          [2010, 12],
        ],
      },
      'Nov.–Dec. 2010',
      '2010, November–December',
      'November–December 2010',
      'Nov.–Dec. 2010',
    ],
    [
      'days of two years',
      {
        'date-parts': [
          [2010, 12, 27],
          [2011, 1, 3],
        ],
      },
      'Dec. 27, 2010–Jan. 3, 2011',
      '2010, December 27–2011, January 3',
      'December 27, 2010–January 3, 2011',
      '27 Dec. 2010–3 Jan. 2011',
    ],
    ['a season', { 'date-parts': [[2011]], season: 1 }, 'Spring 2011', '2011, Spring', 'Spring 2011', 'spring 2011'],
    ['raw', { raw: '2010-06-23' }, 'June 23, 2010', '2010, June 23', 'June 23, 2010', '23 June 2010'],
    ['words', { literal: 'forthcoming' }, 'forthcoming', 'forthcoming', 'forthcoming', 'forthcoming'],
  ]
  it.each(cases)('%s', (_, date, bluebook, apa, chicago, mla) => {
    const read = readDate(date)!
    expect([toBluebookDate(read), toApaDate(read), toChicagoDate(read), toMlaDate(read)]).toEqual([
      bluebook,
      apa,
      chicago,
      mla,
    ])
  })

  it.each<[string, CslDate | undefined]>([
    ['none', undefined],
    ['empty', {}],
    ['no year', { 'date-parts': [[]] }],
    ['not a number', { 'date-parts': [['soon']] }],
  ])('%s is no date', (_, date) => {
    expect(readDate(date)).toBeNull()
  })

  it('prints the clock', () => {
    expect(['23:01', '00:30', '12:00', '9:05', '11:01 PM', '8:30 a.m.', 'noon'].map(toClockTime)).toEqual([
      '11:01 p.m.',
      '12:30 a.m.',
      '12:00 p.m.',
      '9:05 a.m.',
      '11:01 p.m.',
      '8:30 a.m.',
      'noon',
    ])
  })
})
