import { describe, expect, it } from 'vitest'
import { foldWord, keepCase, splitWords } from '../../search/words/index.js'

/** Words as compared, `-` before one that is joined to the word before it. */
function spell(text: string): string {
  const { folded, joined } = splitWords(text)
  return folded.map((word, at) => (joined[at] ? `-${word}` : word)).join(' ')
}

describe('splitWords', () => {
  it.each([
    // A word is a maximal run of letters, digits and combining marks.
    ['plain words', 'The memo, dated Oct. 2', 'the memo dated oct 2'],
    ['letters and digits stay together', 'F15 3rd', 'f15 3rd'],
    ['a run of marks alone is none', 'a \u0301\u0302 b', 'a b'],
    ['marks before a letter', '\u0301a', 'a'],
    // `²`, `½`, `Ⅳ` only separate.
    ['a footnote figure', 'policy² ½cup partⅣb', 'policy cup part b'],
    // All of Cf is dropped.
    ['a zero-width space', 'pol\u200bicy', 'policy'],
    ['a soft hyphen', 'pol\u00adicy', 'policy'],
    ['a soft hyphen at a line end is a hyphen', 'enforce\u00ad\nment', 'enforce -ment'],
    ['a soft hyphen at a line end, in a file of Windows', 'enforce\u00ad\r\nment', 'enforce -ment'],
    ['of several soft hyphens the last', 'enforce\u00ad\u00ad\nment', 'enforce -ment'],
    ['a soft hyphen before a space and a line end', 'enforce\u00ad \nment', 'enforce ment'],
    // Compatibility and canonical decomposition, marks removed, lower case.
    ['accents', 'Café CAFE\u0301', 'cafe cafe'],
    ['a ligature', 'ﬁle', 'file'],
    ['full width', 'Ｆ１５', 'f15'],
    ['a dotted capital I', 'İstanbul', 'istanbul'],
    ['letters beyond the basic plane', '𝐀𝐁', 'ab'],
    ['a letter that decomposes into a space', 'a ﹰ b', 'a b'],
    // An apostrophe between letters belongs to the word.
    ['all kinds of apostrophe', "agency's agency’s agencyʼs", "agency's agency's agency's"],
    ['not at the edge', "'tis agencies'", 'tis agencies'],
    ['not after a digit', '1990’s', '1990 s'],
    ['not after a dot', 'U.S.’s', 'us s'],
    ['two of them', "a''b", 'a b'],
    // Single letters joined by dots.
    ['abbreviations', 'U.S. I.C.E. a.m.', 'us ice am'],
    ['a dot alone', 'end.Begin Ph.D.', 'end begin ph d'],
    ['the letter before a longer word', 'U.S.Attorney J.Smith', 'us attorney j smith'],
    ['spaces between', 'J. R. Smith', 'j r smith'],
    // A comma joins groups of exactly three digits after one to three.
    ['thousands', '15,000 1,234,567', '15000 1234567'],
    ['other groups', '15,00 15,0000 1234,567', '15 00 15 0000 1234 567'],
    ['a list', '1, 2,3', '1 2 3'],
    // A point joins digits when it is the only one.
    ['a decimal', '3.4 1,234.5 3.4.', '3.4 1234.5 3.4'],
    ['more than one point', '3.4.5 12.05.2010', '3 4 5 12 05 2010'],
    ['letters may follow', '2.5m 15,000th', '2.5m 15000th'],
    ['letters may not go before', 'v3.4 A15,000', 'v3 4 a15 000'],
    // `§` and `¶` are words.
    ['sections', '§ 287 §§287–288 ¶5', '§ 287 § 287 288 ¶ 5'],
    ['a section and a pilcrow', '§¶', '§ ¶'],
    ['every other character only separates', 'a/b_c@d#e…f', 'a b c d e f'],
  ])('%s', (_, text, words) => expect(spell(text)).toBe(words))

  it.each([
    ['a hyphen', 'e-mail', 'e -mail'],
    ['its other forms', 'e‐mail e‑mail', 'e -mail e -mail'],
    ['at a line end', 'law-enforce-\nment', 'law -enforce -ment'],
    ['at a line end of Windows', 'enforce-\r\nment', 'enforce -ment'],
    ['not before a space', 'pre- and post-war', 'pre and post -war'],
    ['not at the beginning of a line', 'a\n-b', 'a b'],
    ['not over an empty line', 'a-\n\nb', 'a b'],
    ['two hyphens', 'a--b', 'a b'],
    ['a hyphen and a dash', 'a-–b', 'a b'],
    ['a dash between letters', 'policy—which', 'policy -which'],
    ['a dash with spaces', 'policy — which', 'policy which'],
    ['a dash beside a digit', 'MS–13 2010–2011', 'ms 13 2010 2011'],
    ['a dash at a line end', 'policy—\nwhich', 'policy which'],
    ['a hyphen between two digits', '1-5 555-1234', '1 5 555 1234'],
    ['a hyphen between letter and digit', 'MS-13 15-year', 'ms -13 15 -year'],
    ['after the last dot of an abbreviation', 'U.S.-led', 'us led'],
    ['a format character beside it', 'e\u200b-\u200bmail', 'e -mail'],
  ])('joins a compound: %s', (_, text, words) => expect(spell(text)).toBe(words))

  it('says where words stand, marks inside, the last dot and dropped characters outside', () => {
    const text = '“U.S.” cafe\u0301\u200b'
    const { starts, ends } = splitWords(text)
    expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual(['U.S', 'cafe\u0301'])
  })

  it('forgets one text before the next', () => {
    splitWords('a.b-c')
    expect(spell('a')).toBe('a')
  })
})

describe('foldWord and keepCase', () => {
  it.each([
    ['U.S', 'us', 'US'],
    ['15,000th', '15000th', '15000th'],
    ['3.4', '3.4', '3.4'],
    ['Agency’s', "agency's", "Agency's"],
    ['É\u0301cole', 'ecole', 'Ecole'],
    ['§§', '§', '§'],
  ])('%s', (word, folded, cased) => {
    expect(foldWord(word)).toBe(folded)
    expect(keepCase(word)).toBe(cased)
  })
})
