import { describe, expect, it } from 'vitest'
import { analyseText } from '../../indexer/language/analyse-text.js'
import { findDates } from '../../indexer/mentions/dates/find-dates.js'
import { readDocument } from '../../indexer/read-document.js'

/** Dates of a sentence, told from Thursday, 17 February 2011; `published` null: an undated text. */
function datesOf(text: string, published: string | null = '2011-02-17'): [string, string | null | undefined][] {
  const { document } = readDocument('a.txt', new TextEncoder().encode('A title\n\nA paragraph.'))
  const dated = published ? { date: published, precision: 'day' as const, text: published } : null
  const found = findDates(text, analyseText(text, []), { ...document, published: dated })
  return found.map(({ span, value }) => [text.slice(span[0], span[1]), value])
}

const DATES: readonly [string, string, string, string | null][] = [
  ['a full day', 'a memo dated Oct. 2, 2010, said', 'Oct. 2, 2010', '2010-10-02'],
  ['with its time', 'January 8, 2012, 11:01 p.m.', 'January 8, 2012, 11:01 p.m.', '2012-01-08T23:01'],
  ['day before month', 'on 5 November 2010 ICE', '5 November 2010', '2010-11-05'],
  ['a month', 'in October 2010, DHS', 'October 2010', '2010-10'],
  ['a bare year', 'required by 2013, with', '2013', '2013'],
  ['part of a year', 'initiated in late 2008 and', 'late 2008', '2008-10/2008-12'],
  ['the middle of one', 'scrambled in mid-2010 to', 'mid-2010', '2010-05/2010-08'],
  ['a day without a year is past', 'in a June 23 e-mail', 'June 23', '2010-06-23'],
  ['a month without a year is past', 'By September, they', 'September', '2010-09'],
  ['months', 'From May to July, Ms. Lofgren', 'From May to July', '2010-05/2010-07'],
  ['last June', 'his comment last June in', 'last June', '2010-06'],
  ['a weekday', 'Ms. Lofgren said Thursday that', 'Thursday', '2011-02-17'],
  ['late a weekday', 'made public late Wednesday.', 'late Wednesday', '2011-02-16'],
  ['a weekday to come', 'the panel will meet on Tuesday to', 'on Tuesday', '2011-02-22'],
  ['this week', 'As of this week, the', 'As of this week', '2011-02-13/2011-02-19'],
  ['late last year', 'But late last year, the', 'late last year', '2010-10/2010-12'],
  ['years ago', 'started up two years ago,', 'two years ago', '2009'],
  ['yesterday', 'said yesterday that', 'yesterday', '2011-02-16'],
  ['an election', 'until after the 2012 election, out', 'the 2012 election', '2012-11-06'],
  ['a decade', 'in the 1990s the', 'the 1990s', '1990/1999'],
]

describe('dates', () => {
  it.each(DATES)('%s', (_, text, words, value) => {
    expect(datesOf(text)).toEqual([[words, value]])
  })

  it.each([
    'he may meet the May family',
    'with 2000 people in the hall',
    'activated in 1,049 agencies',
    'a march on the capital',
    'about 58,300 immigrants',
  ])('are not seen in “%s”', (text) => {
    expect(datesOf(text).filter(([words]) => words.length > 3)).toEqual([])
  })

  it('in an undated text are told to the month from the latest day it names, and not to the day', () => {
    const text = 'an email of June 23, 2010. He said last June that it will end today.'
    expect(datesOf(text, null)).toEqual([
      ['June 23, 2010', '2010-06-23'],
      ['last June', '2010-06'],
      ['today', null],
    ])
  })
})
