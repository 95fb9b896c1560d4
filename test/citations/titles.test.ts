import { describe, expect, it } from 'vitest'
import { curlQuotationMarks } from '../../citations/text/curl-quotation-marks.js'
import { dropGuards } from '../../citations/text/marked-text.js'
import { quoteTitle } from '../../citations/text/quote-title.js'
import { findBreak, readRichText, readTitle } from '../../citations/titles/read-title.js'
import type { Manual } from '../../citations/titles/small-words.js'
import { toHeadlineCase } from '../../citations/titles/to-headline-case.js'
import { isHeadlineCased, toSentenceCase } from '../../citations/titles/to-sentence-case.js'

describe('headline case', () => {
  it.each<[string, Manual, string, string]>([
    ['a preposition of five letters, Bluebook 8(a)', 'bluebook', 'jails under fire', 'Jails Under Fire'],
    ['the same in Chicago 8.159', 'chicago', 'jails under fire', 'Jails under Fire'],
    ['four letters stay small', 'bluebook', 'talks with sheriffs over data', 'Talks with Sheriffs over Data'],
    ['APA: four letters take a capital', 'apa', 'talks with sheriffs over data', 'Talks With Sheriffs Over Data'],
    ['a small word that had a capital', 'bluebook', 'Even As Resistance Remains', 'Even as Resistance Remains'],
    ['first after a colon', 'bluebook', 'raids: the cost', 'Raids: The Cost'],
    ['first after a question', 'chicago', 'who decides? the sheriffs', 'Who Decides? The Sheriffs'],
    ['after a dash it stays small', 'bluebook', 'opt out—and why', 'Opt Out—and Why'],
    ['“out” belongs to its verb', 'bluebook', 'opt out of it', 'Opt Out of It'],
    ['“in” after opt', 'chicago', 'counties opt in to it', 'Counties Opt In to It'],
    ['“in” elsewhere', 'chicago', 'raids in Ohio', 'Raids in Ohio'],
    ['last word in Chicago', 'chicago', 'what we pay for', 'What We Pay For'],
    ['last word in Bluebook', 'bluebook', 'what we pay for', 'What We Pay for'],
    ['acronyms and inner capitals', 'bluebook', 'why S-Comm and iPhone hurt ICE', 'Why S-Comm and iPhone Hurt ICE'],
    ['a hyphen', 'chicago', 'opt-out language', 'Opt-Out Language'],
    ['a hyphen behind a prefix', 'chicago', 'anti-immigrant laws', 'Anti-immigrant Laws'],
    ['small word inside a compound', 'chicago', 'out-of-state sheriffs', 'Out-of-State Sheriffs'],
    ['subdivisions of statutes', 'bluebook', 'the (b)(5) problem', 'The (b)(5) Problem'],
    ['A as a letter', 'bluebook', 'no plan A for counties', 'No Plan A for Counties'],
    ['an apostrophe', 'bluebook', 'ICE won’t say', 'ICE Won’t Say'],
    ['an abbreviation does not end a sentence', 'bluebook', 'Gov. and Sen. meet', 'Gov. and Sen. Meet'],
  ])('%s', (_, manual, title, expected) => {
    expect(toHeadlineCase(title, manual)).toBe(expected)
  })

  it('leaves guarded words alone', () => {
    const title = readRichText('report on <span class="nocase">danah boyd</span> and data')
    expect(dropGuards(toHeadlineCase(title, 'chicago'))).toBe('Report on danah boyd and Data')
  })
})

describe('sentence case', () => {
  it.each<[string, string, string]>([
    ['names that headlines name', 'Opting Out in Colorado', 'Opting out in Colorado'],
    ['programmes and acronyms', 'What ICE Hides on Secure Communities', 'What ICE hides on Secure Communities'],
    [
      'first after colon and dash',
      'Taking a Hard Line: Immigrants—And Crime',
      'Taking a hard line: Immigrants—And crime',
    ],
    [
      'a first name marks the family name',
      'Why Janet Napolitano Changed Course',
      'Why Janet Napolitano changed course',
    ],
    ['an office marks the family name', 'Sheriff Baca Defends the Program', 'Sheriff Baca defends the program'],
    ['a county', 'Cook County Defies Washington', 'Cook County defies Washington'],
    ['a hyphen', 'Opt-Out Language Worries Staff', 'Opt-out language worries staff'],
    [
      'sentence case keeps its capitals',
      'Groups press Gov. Christie on S-Comm',
      'Groups press Gov. Christie on S-Comm',
    ],
    ['sentence case after a colon', 'Statistics: monthly figures for Bexar', 'Statistics: Monthly figures for Bexar'],
  ])('%s', (_, title, expected) => {
    expect(toSentenceCase(title)).toBe(expected)
  })

  it('keeps names that the item tells, and only those', () => {
    expect(toSentenceCase('Zyx Network Sues Over Records', ['Zyx Network'])).toBe('Zyx Network sues over records')
    expect(toSentenceCase('Zyx Network Sues Over Records')).toBe('Zyx network sues over records')
  })

  it.each([
    ['Do we Know Anything For Certain?', true],
    ['Federal immigration enforcement is mandatory, memo says', false],
    ['No more “Secure Communities”', false],
    ['CJIS Advisory Policy Board meeting', false],
    ['CJIS Advisory Policy Board Meets', true],
  ])('%s is a headline: %s', (title, expected) => {
    expect(isHeadlineCased(title)).toBe(expected)
  })
})

describe('quotation marks', () => {
  it.each<[string, string, ',' | '.' | '', string]>([
    ['comma inside both', 'No More “Secure Communities”', ',', '“No More ‘Secure Communities,’”'],
    ['period inside both', 'No More “Secure Communities”', '.', '“No More ‘Secure Communities.’”'],
    ['a question mark keeps the comma', 'Voluntary?', ',', '“Voluntary?,”'],
    ['a question mark takes the period’s place', 'Voluntary?', '.', '“Voluntary?”'],
    ['question outside the inner marks', 'Is This “Voluntary”?', ',', '“Is This ‘Voluntary’?,”'],
    ['question inside the inner marks', 'He Asked “Why?”', ',', '“He Asked ‘Why?’,”'],
    ['an apostrophe at the end is no mark', 'The Sheriffs’', ',', '“The Sheriffs’,”'],
    ['a headline’s single marks stay', '‘Opt Out’ Means Out', ',', '“‘Opt Out’ Means Out,”'],
    ['marks inside marks', '“He said ‘no’”', '', '“‘He said “no”’”'],
    ['an abbreviation’s period', 'Made in the U.S.', '.', '“Made in the U.S.”'],
  ])('%s', (_, title, mark, expected) => {
    expect(quoteTitle(title, mark)).toBe(expected)
  })

  it.each([
    ['"Hold" policy', '“Hold” policy'],
    ["ICE's 'hold' in the '90s", 'ICE’s ‘hold’ in the ’90s'],
    ['already “curly”', 'already “curly”'],
  ])('%s is curled', (typed, expected) => {
    expect(curlQuotationMarks(typed)).toBe(expected)
  })
})

describe('a title is read', () => {
  const read = (title: string, more = {}) => readTitle({ id: 1, type: 'webpage', title, ...more })

  it.each([
    ['Raids: the cost', 'Raids'],
    ['Who decides? A guide', 'Who decides?'],
    ['Opt out—and why', 'Opt out'],
    ['Opt out – and why', 'Opt out'],
    ['At 11:01 nothing breaks', 'At 11:01 nothing breaks'],
    ['Is it over?', 'Is it over?'],
  ])('%s shortens to %s', (title, short) => {
    expect(title.slice(0, findBreak(title))).toBe(short)
    expect(read(title)?.short).toBe(short)
  })

  it('splits a translation from a title in another language only', () => {
    expect(read('El plan [The plan]', { language: 'es' })).toMatchObject({ main: 'El plan', translation: 'The plan' })
    expect(read('The plan [sic]', { language: 'en' })).toMatchObject({ main: 'The plan [sic]', translation: null })
  })

  it('takes capitals down where all are capitals', () => {
    expect(read('ICE WON’T HONOR REQUESTS')?.main).toBe('ICE Won’t Honor Requests')
    expect(read('NDLON')?.main).toBe('NDLON')
  })

  it('never prints CSL’s markup', () => {
    expect(read('On <i>Miranda</i> <b>rights</b> & x < y')?.main.replace(/[\uE000-\uE001]/g, '')).toBe(
      'On Miranda rights & x < y',
    )
  })

  it('is null without words', () => {
    expect(read('  ')).toBeNull()
  })
})
