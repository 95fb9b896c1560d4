import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../search/query/parse-query.js'
import { readQuery } from './matching.js'

describe('readAs: fully parenthesised, every connector spelt', () => {
  it.each([
    [
      'the example of the specification',
      '"opt out" w/5 (voluntary OR mandatory)',
      '“opt out” within 5 words of (voluntary or mandatory)',
    ],
    ['a word', 'Policy', 'policy'],
    ['a wildcard, `!` written `*`', 'deport!', 'deport*'],
    ['`case:`', 'case:ICE', '“ICE” in these capitals'],
    ['AND', 'a1 b1 & c1', 'a1 and b1 and c1'],
    ['OR before AND', 'a1 b1 OR c1', 'a1 and (b1 or c1)'],
    ['distance before AND', 'a1 w/5 b1 c1', '(a1 within 5 words of b1) and c1'],
    ['OR before distance', 'a1 OR b1 w/5 c1', '(a1 or b1) within 5 words of c1'],
    ['distance from the left', 'a1 w/5 b1 pre/3 c1', '(a1 within 5 words of b1) at most 3 words before c1'],
    ['sentence after distance', 'a1 /s b1 w/2 c1', 'a1 and (b1 within 2 words of c1) in one sentence'],
    ['paragraph after sentence', 'a1 /p b1 /s c1', 'a1 and (b1 and c1 in one sentence) in one paragraph'],
    ['AND after paragraph', 'a1 b1 /p c1', 'a1 and (b1 and c1 in one paragraph)'],
    ['NOT last', 'a1 b1 NOT c1 d1', '(a1 and b1) but not (c1 and d1)'],
    ['NOT up to the next of them', 'a1 NOT b1 NOT c1', '(a1 but not b1) but not c1'],
    ['`-` belongs to one word', 'a1 -b1 c1', '(a1 and c1) but not b1'],
    ['only exclusions', '-a1 NOT b1', '(everything but not a1) but not b1'],
    ['ordered in a sentence', 'a1 +s b1', 'a1 before b1 in one sentence'],
    ['negated', 'a1 not w/5 b1', 'a1 with no b1 within 5 words'],
    ['a field', 'org:ICE', 'organisation “ice”'],
    ['a date', 'date:2010-02', 'dated from 2010-02-01 to 2010-02-28'],
    ['an open date', 'date:..2010-10-15', 'dated until 2010-10-15'],
    ['`said:`', 'said:(a1 NOT b1)', 'said in one quotation: (a1 but not b1)'],
    ['`atleastN`', 'atleast3(a1 OR b1)', '(a1 or b1) at least 3 times in the document'],
    ['a compound', 'opt-out', 'opt-out'],
    ['nothing typed', '  ', 'everything'],
  ])('%s: %s', (_, typed, reading) => expect(readQuery(typed).readAs).toBe(reading))
})

describe('connectors are told from words', () => {
  it.each([
    ['a connector in any case', 'a1 W/5 b1', 'a1 within 5 words of b1'],
    ['`not` in any case before one', 'a1 Not near/5 b1', 'a1 with no b1 within 5 words'],
    ['lower case is a word', 'a1 or b1 and not c1', 'a1 and or and b1 and and and not and c1'],
    ['`/` and `+` alone are punctuation', 'a1 / b1 + c1', 'a1 and b1 and c1'],
    ['between quotation marks', '"a1"OR"b1"', '“a1” or “b1”'],
    ['between parentheses', '(a1)|(b1)', 'a1 or b1'],
    ['a word with a sign', 'AT&T', '“at t”'],
    ['`BUT` is a word without NOT', 'a1 BUT b1', 'a1 and but and b1'],
    ['quoted', 'a1 "OR" b1', 'a1 and “or” and b1'],
    ['after `-`', 'a1 -OR', 'a1 but not or'],
    ['with more letters', 'a1 w/5x b1', 'a1 and “w 5x” and b1'],
  ])('%s: %s', (_, typed, reading) => expect(readQuery(typed).readAs).toBe(reading))
})

describe('parentheses', () => {
  it.each([
    ['one that touches a letter or digit is punctuation', '552(b)(7)(E)', '“552 b 7 e”'],
    ['so is the `)` that belongs to it', '(287(g) OR a1) b1', '(“287 g” or a1) and b1'],
    ['with spaces inside', 'memo(s OR a1) b1', '(“memo s” or a1) and b1'],
    ['after `atleastN` it groups', 'atleast2(a1)', 'a1 at least 2 times in the document'],
    ['after a distance it groups', 'a1 w/5(b1 OR c1)', 'a1 within 5 words of (b1 or c1)'],
    ['after a sentence it groups', 'a1 /s(b1 c1)', 'a1 and (b1 and c1) in one sentence'],
    ['after OR it groups', 'a1 OR(b1 c1)', 'a1 or (b1 and c1)'],
    ['after NOT it groups', 'a1 NOT(b1 c1)', 'a1 but not (b1 and c1)'],
    ['after a phrase it groups', '"a1"(b1 c1)', '“a1” and (b1 and c1)'],
    ['`()` is dropped', 'a1 () b1', 'a1 and b1'],
    ['`(())` is dropped', 'a1 (()) -() b1', 'a1 and b1'],
  ])('%s: %s', (_, typed, reading) => expect(readQuery(typed).readAs).toBe(reading))
})

describe('fields', () => {
  it.each([
    [
      'a field name followed by a space is a word',
      'He said: “We opt out”',
      'he and said and “we opt out”',
      'field-as-word',
    ],
    ['at the end too', 'speaker:', 'speaker', 'field-as-word'],
    ['an unknown one is a phrase', 'foo:bar', '“foo bar”', 'unknown-field'],
    ['an unknown one with a phrase', 'foo:"bar baz"', '“foo bar baz”', 'unknown-field'],
    ['an unknown one with a group', 'foo:(a1 b1)', 'foo and (a1 and b1)', 'unknown-field'],
  ])('%s: %s', (_, typed, reading, note) => {
    const query = readQuery(typed)
    expect(query.readAs).toBe(reading)
    expect(query.notes.map(({ kind }) => kind)).toContain(note)
  })
  it('reads a time as a phrase, without a note', () => {
    expect(readQuery('10:30')).toMatchObject({ readAs: '“10 30”', notes: [] })
  })
})

/** A part more than are written together. */
const LONG = Array.from({ length: 33 }, () => 'c1')

describe('notes', () => {
  it.each([
    ['a lone mark', 'a1 " b1', 'lone-mark', [3, 4]],
    ['AND and OR without parentheses', 'a1 b1 OR c1', 'and-or', [0, 11]],
    ['nothing but exclusions', '-a1', 'only-exclusions', [0, 3]],
    ['empty marks', 'a1 ""', 'dropped', [3, 5]],
    ['a doubled sign', 'a1 || b1', 'dropped', [3, 5]],
    ['a compound longer than is written together', LONG.join('-'), 'long-compound', [0, 98]],
    ['a word that so many parts may spell', `a1 said:(b1 OR ${LONG.join('')})`, 'long-compound', [15, 81]],
    ['eight words without connectors', 'a b c d e f g h', 'long-prose', [0, 15]],
    ['eight words, some in parentheses', 'a b c d (e f g h)', 'long-prose', [0, 17]],
    ['eight words, some in quotation marks', 'a b c d “e f g h”', 'long-prose', [0, 17]],
  ])('%s: %s', (_, typed, kind, at) => expect(readQuery(typed).notes).toMatchObject([{ kind, at }]))

  it.each([
    ['parentheses', 'a1 (b1 OR c1)'],
    ['an OR alone', 'a1 OR b1'],
    ['seven words', 'a b c d e f g'],
    ['eight words and a connector', 'a b c d e f g OR h', ['and-or']],
    ['one phrase', '"a b c d e f g h"'],
    ['stray punctuation', 'a1, b1; – c1 …'],
    ['a phrase longer than a compound may be', `"${LONG.join(' ')}"`],
    ['a compound as long as it may be', LONG.slice(1).join('-')],
  ])('none for %s: %s', (_, typed, kinds: string[] = []) =>
    expect(readQuery(typed).notes.map(({ kind }) => kind)).toEqual(kinds),
  )
})

describe('positions', () => {
  it('are of the query as typed, dropped characters counted', () => {
    const { root } = readQuery('\u200ba\u200b1 OR b\u00ad1')
    expect(root).toMatchObject({ type: 'or', operands: [{ at: [1, 4] }, { at: [8, 11] }] })
  })
  it('of a field hold its name', () =>
    expect(readQuery('a1 org:"b c"').root).toMatchObject({ operands: [{}, { at: [3, 12] }] }))
})

describe('the switch exact words', () => {
  it('quotes every word', () => {
    const parsed = parseQuery('policy e-mail deport!', { isExact: true })
    expect(parsed.kind === 'parsed' && parsed.query.readAs).toBe('“policy” and “e-mail” and deport*')
  })
})
