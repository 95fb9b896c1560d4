import { describe, expect, it } from 'vitest'
import type { RefusalReason } from '../../schema/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { readQuery, readRefusal } from './matching.js'

/** Rows: why, the query with what is wrong in `⟦⟧`, the reason. */
const REFUSED: readonly (readonly [why: string, marked: string, reason: RefusalReason])[] = [
  ['a number is missing', 'a1 ⟦w/⟧ b1', 'number'],
  ['`NEAR/`', 'a1 ⟦near/⟧ b1', 'number'],
  ['at most 255', 'a1 ⟦w/300⟧ b1', 'range'],
  ['at most 255, by one', 'a1 ⟦pre/256⟧ b1', 'range'],
  ['at least 1', 'a1 ⟦w/0⟧ b1', 'range'],
  ['a closing parenthesis is missing', '⟦(⟧a1 OR', 'paren'],
  ['a closing parenthesis goes before any other fault', '* w/ ⟦(⟧a1', 'paren'],
  ['an opening parenthesis is missing', 'a1 b1⟦)⟧', 'paren'],
  ['an opening parenthesis is missing after punctuation', '287(g)⟦)⟧', 'paren'],
  ['too short', 'a1 ⟦*⟧ b1', 'short'],
  ['one literal character', '⟦a*⟧', 'short'],
  ['in phrases too', '"b1 ⟦a*⟧"', 'short'],
  ['in compounds too', 'b1-⟦a*⟧', 'short'],
  ['in fields too', 'title:⟦*⟧', 'short'],
  ['a connector without its operand', 'a1 ⟦OR⟧', 'operand'],
  ['AND at the beginning', '⟦AND⟧ b1', 'operand'],
  ['w/5 at the beginning', '⟦w/5⟧ b1', 'operand'],
  ['NOT alone', '⟦NOT⟧', 'operand'],
  ['NOT at the end', 'a1 ⟦NOT⟧', 'operand'],
  ['BUT NOT at the beginning', '⟦BUT NOT⟧ b1', 'operand'],
  ['two connectors', 'a1 ⟦AND⟧ OR b1', 'operand'],
  ['an empty group as operand', 'a1 ⟦OR⟧ ()', 'operand'],
  ['before a closing parenthesis', '(a1 ⟦OR⟧) b1', 'operand'],
  ['`OR NOT`', 'a1 OR ⟦NOT b1⟧', 'nested'],
  ['`OR -b`', 'a1 OR ⟦-b1⟧', 'nested'],
  ['`-a OR b`', '⟦-a1⟧ OR b1', 'nested'],
  ['`-` next to a proximity', 'a1 w/5 ⟦-b1⟧', 'nested'],
  ['`-` before a proximity', '⟦-a1⟧ w/5 b1', 'nested'],
  ['NOT next to a proximity', 'a1 w/5 ⟦NOT b1⟧', 'nested'],
  ['an exclusion inside an operand', '⟦(a1 NOT b1)⟧ w/5 c1', 'nested'],
  ['a field inside an operand', 'a1 w/5 ⟦org:b1⟧', 'nested'],
  ['a date inside an operand', 'a1 /p ⟦date:2010⟧', 'nested'],
  ['said: inside an operand', 'a1 w/5 (b1 OR ⟦said:c1⟧)', 'nested'],
  ['atleastN inside an operand', '⟦atleast2(a1)⟧ /s b1', 'nested'],
  ['a field inside said:', 'said:(a1 ⟦org:b1⟧)', 'nested'],
  ['said: inside said:', 'said:(a1 OR ⟦said:b1⟧)', 'nested'],
  ['atleastN inside said:', 'said:⟦atleast2(a1)⟧', 'nested'],
  ['AND inside atleastN', 'atleast2⟦(a1 b1)⟧', 'nested'],
  ['a proximity inside atleastN', 'atleast2⟦(a1 w/2 b1)⟧', 'nested'],
  ['`atleast(x)`', '⟦atleast⟧(a1)', 'number'],
  ['`atleast3 (x)`', '⟦atleast3⟧ (a1)', 'paren'],
  ['N from 1', '⟦atleast0⟧(a1)', 'range'],
  ['N to 255', '⟦atleast256⟧(a1)', 'range'],
  ['`speaker:(a OR b)`', '⟦speaker:(a1 OR b1)⟧', 'value'],
  ['a field without a word', '⟦speaker:""⟧', 'value'],
  ['said: without a word', '⟦said:()⟧', 'value'],
  ['an impossible date', '⟦date:2010-02-30⟧', 'date'],
  ['an impossible month', '⟦date:2010-13⟧', 'date'],
  ['a reversed range', '⟦date:2011..2010⟧', 'date'],
  ['another form', '⟦date:10/15/2010⟧', 'date'],
  ['one digit for a month', '⟦date:2010-6⟧', 'date'],
  ['no end at all', '⟦date:..⟧', 'date'],
  ['no word to search for', '⟦… “” !⟧', 'empty'],
  ['nothing but parentheses', '⟦()⟧', 'empty'],
]

describe('what is refused', () => {
  it.each(REFUSED)('%s: %s', (_, marked, reason) => {
    const typed = marked.replace(/[⟦⟧]/g, '')
    const start = marked.indexOf('⟦')
    expect(readRefusal(typed)).toMatchObject({ reason, position: [start, marked.indexOf('⟧') - 1] })
  })

  it('names the place in the query as typed, dropped characters counted', () =>
    expect(readRefusal('\u200ba1 \u200bw/ b1')).toMatchObject({ reason: 'number', position: [5, 7] }))
})

describe('messages', () => {
  it.each([
    ['w/', 'a number is missing: w/5'],
    ['a1 w/300 b1', 'at most 255'],
    ['(a1 OR', 'a closing parenthesis is missing'],
    ['a1)', 'an opening parenthesis is missing'],
    ['*', 'too short'],
    ['a1 OR -b1', 'put the exclusion in parentheses'],
    ['...', 'no word to search for'],
  ])('%s: %s', (typed, message) => expect(readRefusal(typed).message).toContain(message))
})

describe('mends', () => {
  it.each([
    ['prose with a connector’s form: first as a phrase', 'mtg w/ Weich', ['"mtg w Weich"', 'mtg w/5 Weich']],
    ['a lone wildcard', 'five * hotel', ['"five hotel"']],
    ['an OR at the edge', 'Portland OR', ['"Portland OR"', 'Portland']],
    ['a distance too large', 'a1 w/300 b1', ['a1 w/255 b1', '"a1 w 300 b1"']],
    ['a field with a group', 'speaker:(a1 OR b1)', ['speaker:a1 OR speaker:b1', '"speaker a1 OR b1"']],
    ['an exclusion beside OR', 'a1 OR -b1', ['a1 OR (NOT b1)', '"a1 OR b1"']],
    ['an exclusion before OR', '-a1 OR b1', ['(NOT a1) OR b1', '"a1 OR b1"']],
    ['a parenthesis', '(a1 OR b1', ['(a1 OR b1)', '"a1 OR b1"']],
    ['compounds stay compounds', 'e-mail OR', ['"e-mail OR"', 'e-mail']],
  ])('%s: %s', (_, typed, mends) => expect(readRefusal(typed).mends).toEqual(mends))

  it('offers more than 60 words as a phrase', () => {
    const typed = Array.from({ length: 61 }, (_, at) => `w${at}`).join(' ')
    expect(readRefusal(typed)).toMatchObject({ reason: 'limit', mends: [`"${typed}"`] })
  })
})

describe('limits', () => {
  const repeat = (count: number, text: string, by: string) => Array.from({ length: count }, () => text).join(by)
  it.each([
    ['60 terms', repeat(60, 'ab', ' '), repeat(61, 'ab', ' ')],
    ['a field with its value is one', repeat(60, 'org:ab', ' '), repeat(61, 'org:ab', ' ')],
    ['a phrase however long is one', `"${repeat(400, 'ab', ' ')}"`, repeat(61, '"ab cd"', ' ')],
    ['40 connectors typed', repeat(41, 'ab', ' OR '), repeat(42, 'ab', ' OR ')],
    ['`-` counts', `ab ${repeat(40, '-ab', ' ')}`, `ab ${repeat(41, '-ab', ' ')}`],
    ['`AND NOT` and `not w/5` are one each', repeat(41, 'ab', ' AND NOT '), repeat(42, 'ab', ' not w/5 ')],
    ['parentheses 20 deep', `${'('.repeat(20)}ab${')'.repeat(20)}`, `${'('.repeat(21)}ab${')'.repeat(21)}`],
    ['2,000 UTF-16 units', `"${'a'.repeat(1998)}"`, `"${'a'.repeat(1999)}"`],
  ])('%s', (_, understood, refused) => {
    expect(readQuery(understood).root).not.toBeNull()
    expect(readRefusal(refused).reason).toBe('limit')
  })

  it('understands an empty query as everything', () =>
    expect(parseQuery('', { isExact: false })).toMatchObject({ kind: 'parsed', query: { root: null } }))
})
