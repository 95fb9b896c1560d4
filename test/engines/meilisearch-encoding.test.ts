import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeValue, encodeValue } from '../../search/engines/meilisearch/encode-value.js'
import { encodeWord } from '../../search/engines/meilisearch/encode-word.js'
import {
  ALL,
  allOf,
  anyOf,
  condition,
  isIn,
  isTooDeep,
  NONE,
  not,
  toFilter,
} from '../../search/engines/meilisearch/filter-expression.js'
import { listWrittenPairs } from '../../search/engines/meilisearch/list-written-pairs.js'

describe('encodeWord', () => {
  it.each([
    ['policy', 'policy'],
    ['quick', 'qquick'],
    ["agency's", 'agencyq27xs'],
    ['3.4', '3q2ex4'],
    ['§', 'qa7x'],
    ['東京', 'q6771xq4eacx'],
    ['e-mail', 'eq2dxmail'],
  ])('%s is %s', (word, encoded) => expect(encodeWord(word)).toBe(encoded))

  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 })

  it('leaves nothing for a tokenizer to cut, and fits its limit of 250 bytes', () => {
    fc.assert(fc.property(word, (text) => /^[a-z0-9]{1,250}$/.test(encodeWord(text))))
  })

  it('is one-to-one', () => {
    fc.assert(fc.property(word, word, (a, b) => a === b || encodeWord(a) !== encodeWord(b)))
    expect(
      new Set(['q', 'qq', 'q27x', "'", "q'", `${'q'.repeat(300)}`, `${'q'.repeat(301)}`].map(encodeWord)).size,
    ).toBe(7)
  })
})

describe('encodeValue', () => {
  it.each([
    ['Sarahi Uribe', '^sarahi ^uribe'],
    ['ICE', '^i^c^e'],
    ['ice', 'ice'],
    ['Émile^', '^{c9}mile^^'],
    [' x ', '^{20}x^{20}'],
    ['', '^{}'],
  ])('“%s” is “%s” and comes back', (value, encoded) => {
    expect(encodeValue(value)).toBe(encoded)
    expect(decodeValue(encoded)).toBe(value)
  })

  const value = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text.isWellFormed())

  it('survives what Meilisearch does to values: lower case, decomposition, trimming', () => {
    const normalise = (text: string) => text.trim().normalize('NFKD').toLowerCase()
    fc.assert(fc.property(value, (text) => decodeValue(normalise(encodeValue(text))) === text))
  })

  it('says of a value over the limit that it cannot be read back, and of no other', () => {
    const long = `Émile ${'n'.repeat(500)}`
    expect(encodeValue(long).length).toBeLessThanOrEqual(468)
    expect(decodeValue(encodeValue(long))).toBeNull()
    expect(encodeValue(long)).not.toBe(encodeValue(`${long}n`))
    const lookalike = `^#${'a'.repeat(64)}`
    expect(decodeValue(encodeValue(lookalike))).toBe(lookalike)
  })

  it('keeps the order of document ids', () => {
    const id = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/)
    fc.assert(fc.property(id, id, (a, b) => a < b === `${encodeValue(a)} ` < `${encodeValue(b)} ` || a === b))
  })
})

describe('filters', () => {
  const a = condition('a = 1')
  const b = condition('b = 1')

  it.each([
    ['all of nothing', allOf([]), {}],
    ['any of nothing', anyOf([]), { filter: 'document IN []' }],
    ['all of one, twice', allOf([a, allOf([a])]), { filter: 'a = 1' }],
    ['all of two and everything', allOf([a, ALL, b]), { filter: '(a = 1) AND (b = 1)' }],
    ['all of one and nothing', allOf([a, NONE]), { filter: 'document IN []' }],
    ['any of one and nothing', anyOf([a, NONE]), { filter: 'a = 1' }],
    ['any of one and everything', anyOf([a, ALL]), {}],
    ['not', not(anyOf([a, b])), { filter: 'NOT ((a = 1) OR (b = 1))' }],
    ['not everything', not(ALL), { filter: 'document IN []' }],
    ['not nothing', not(NONE), {}],
    ['values with marks', isIn('f', ['a"b', 'c\\d']), { filter: 'f IN ["a\\"b","c\\\\d"]' }],
    ['no values', isIn('f', []), { filter: 'document IN []' }],
  ])('%s', (_, filter, written) => expect(toFilter(filter)).toEqual(written))

  it('of one kind are one level, however they were put together', () => {
    const wide = Array.from({ length: 100 }, (_, at) => condition(`c${at} = 1`)).reduce((all, one) => allOf([all, one]))
    expect(isTooDeep(wide)).toBe(false)
    const deep = Array.from({ length: 40 }).reduce<typeof a>(
      (inner, _, at) => (at % 2 ? allOf([inner, a]) : anyOf([inner, b])),
      a,
    )
    expect(isTooDeep(deep)).toBe(true)
  })
})

describe('listWrittenPairs', () => {
  it.each([
    ['no compound', ['the', 'policy'], [false, false], []],
    ['one', ['the', 'e', 'mail', 'address'], [false, false, true, false], ['the email', 'email address']],
    [
      'two side by side',
      ['e', 'mail', 'opt', 'out'],
      [false, true, false, true],
      ['mail optout', 'email opt', 'email optout'],
    ],
    ['three parts', ['a', 'b', 'c'], [false, true, true], ['a bc', 'ab c']],
  ])('%s', (_, words, joined, pairs) => {
    const listed = listWrittenPairs(words, joined).map((pair) => pair.join(' '))
    expect(listed.sort()).toEqual([...pairs].sort())
  })

  it('stays small for a line of a thousand hyphens', () => {
    const words = Array.from({ length: 1_000 }, (_, at) => `w${at}`)
    expect(
      listWrittenPairs(
        words,
        words.map((_, at) => at > 0),
      ).length,
    ).toBeLessThan(16_000)
  })
})
