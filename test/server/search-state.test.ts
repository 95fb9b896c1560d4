import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadParameter } from '../../server/bad-request.js'
import { FILTER_PARAMETERS, parseSearchState } from '../../server/parse-search-state.js'
import {
  EMPTY_STATE,
  hasFilters,
  type SearchState,
  toHref,
  withDates,
  withFilter,
  withoutFilter,
  withoutFilters,
  withPage,
  withSort,
} from '../../server/search-state.js'

const parse = (query: string) => parseSearchState(new URLSearchParams(query), 'refuse-unknown')

describe('an address becomes a state', () => {
  it.each<[string, string, Partial<SearchState>]>([
    ['nothing', '', {}],
    ['a query', 'q=opt+out', { q: 'opt out' }],
    ['quotation marks and an ampersand', 'q=%22a%22+%26+b', { q: '"a" & b' }],
    ['two values of a field', 'speaker=A&speaker=B', { values: { speaker: ['A', 'B'] } }],
    ['a value twice', 'speaker=A&speaker=A', { values: { speaker: ['A'] } }],
    ['fields add up', 'year=2010&kind=record', { values: { kind: ['record'], year: ['2010'] } }],
    ['blanks of a form', 'q=&from=&to=&speaker=&sort=', {}],
    ['dates of every precision', 'from=2010&to=2010-06-23', { from: '2010', to: '2010-06-23' }],
    ['a leap day', 'from=2012-02-29', { from: '2012-02-29' }],
    ['the same year and month', 'from=2010-06&to=2010', { from: '2010-06', to: '2010' }],
    [
      'order, page, size, tab, exact',
      'sort=-date&page=3&per=50&in=quotations&exact=1',
      {
        sort: '-date',
        page: 3,
        per: 50,
        view: 'quotations',
        isExact: true,
      },
    ],
  ])('%s', (_odd, query, expected) => {
    expect(parse(query)).toEqual({ ...EMPTY_STATE, ...expected })
  })

  it.each<[string, string, RegExp, RegExp]>([
    ['an unknown name', 'colour=red', /no parameter “colour”/, /one of speaker/],
    ['a page of zero', 'page=0', /page is “0”/, /from 1/],
    ['a page in words', 'page=two', /page is “two”/, /whole number/],
    ['a negative page', 'page=-1', /page is “-1”/, /whole number/],
    ['too many hits a page', 'per=101', /per is “101”/, /0 to 100/],
    ['an unknown order', 'sort=rank', /sort is “rank”/, /relevance, date, -date/],
    ['an unknown tab', 'in=words', /in is “words”/, /passages, quotations/],
    ['a day that is none', 'from=2010-02-30', /from is “2010-02-30”/, /2010-06-23/],
    ['a month that is none', 'to=2010-13', /to is “2010-13”/, /2010-06/],
    ['a date in words', 'from=June', /from is “June”/, /2010-06/],
    ['dates that run backwards', 'from=2011&to=2010-12', /backwards/, /from 2010-12 to 2011/],
    ['a query twice', 'q=a&q=b', /q is given 2 times/, /once/],
    ['a kind that is none', 'kind=book', /kind is “book”/, /article, record/],
    ['a status that is none', 'status=sure', /status is “sure”/, /unattributed/],
    ['a year of five digits', 'year=20100', /year is “20100”/, /four digits/],
    ['exact in words', 'exact=yes', /exact is “yes”/, /0, 1/],
  ])('refuses %s', (_odd, query, message, expected) => {
    const error = catchError(() => parse(query))
    expect(error).toBeInstanceOf(BadParameter)
    expect(error).toMatchObject({ message: expect.stringMatching(message), expected: expect.stringMatching(expected) })
  })

  it('ignores what a newsletter adds to the address of a page', () => {
    const state = parseSearchState(new URLSearchParams('q=a&utm_source=letter'), 'ignore-unknown')
    expect(state).toEqual({ ...EMPTY_STATE, q: 'a' })
  })
})

function catchError(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('a state becomes an address', () => {
  it('leaves out what is default', () => {
    expect(toHref(EMPTY_STATE)).toBe('/search')
    expect(toHref({ ...EMPTY_STATE, q: '"a b"' })).toBe('/search?q=%22a+b%22')
  })

  it('reads back as the state it came from, whatever it holds', () => {
    const value = fc.string({ minLength: 1, unit: 'grapheme' })
    const values = fc.dictionary(
      fc.constantFrom(...FILTER_PARAMETERS.filter((f) => !['kind', 'status', 'year'].includes(f))),
      fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
    )
    const state = fc.record({
      q: fc.string({ unit: 'grapheme' }),
      values,
      from: fc.constantFrom(null, '2010', '2010-06'),
      to: fc.constantFrom(null, '2011', '2011-02-17'),
      sort: fc.constantFrom('relevance', 'date', '-date'),
      page: fc.integer({ min: 1, max: 999 }),
      per: fc.integer({ min: 0, max: 100 }),
      view: fc.constantFrom('passages', 'quotations', 'documents'),
      isExact: fc.boolean(),
    })
    fc.assert(
      fc.property(state, (given) => {
        const read = parse(
          toHref(given as SearchState)
            .split('?')
            .slice(1)
            .join('?'),
        )
        expect(read).toEqual({ ...given, values: { ...given.values } })
      }),
    )
  })
})

describe('a changed state', () => {
  const state: SearchState = { ...EMPTY_STATE, q: 'a', values: { speaker: ['A'] }, page: 4 }

  it.each<[string, SearchState, string]>([
    ['adds a value and begins again', withFilter(state, 'speaker', 'B'), '/search?q=a&speaker=A&speaker=B'],
    ['does not add a value twice', withFilter(state, 'speaker', 'A'), '/search?q=a&speaker=A'],
    ['removes a value', withoutFilter(state, 'speaker', 'A'), '/search?q=a'],
    ['does not remove a value of another field', withoutFilter(state, 'person', 'A'), '/search?q=a&speaker=A'],
    ['clears every filter', withoutFilters(withDates(state, '2010', null)), '/search?q=a'],
    ['sorts and begins again', withSort(state, 'date'), '/search?q=a&speaker=A&sort=date'],
    ['turns a page and keeps the rest', withPage(state, 2), '/search?q=a&speaker=A&page=2'],
  ])('%s', (_what, changed, href) => {
    expect(toHref(changed)).toBe(href)
    expect(state).toEqual({ ...EMPTY_STATE, q: 'a', values: { speaker: ['A'] }, page: 4 })
  })

  it('has filters, or has none once the last is removed', () => {
    expect(hasFilters(state)).toBe(true)
    expect(hasFilters(withoutFilter(state, 'speaker', 'A'))).toBe(false)
    expect(hasFilters({ ...EMPTY_STATE, from: '2010' })).toBe(true)
  })
})
