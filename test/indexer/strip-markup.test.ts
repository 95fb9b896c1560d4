import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCharacters } from '../../indexer/canonical/clean-characters.js'
import { stripMarkup } from '../../indexer/canonical/strip-markup.js'
import { toFileOffset, traceWhole } from '../../indexer/canonical/traced-text.js'

const strip = (text: string) => stripMarkup(cleanCharacters(traceWhole(text)))

describe('stripMarkup', () => {
  it.each([
    [
      'a link in a sentence',
      'officials of [Immigration and Customs Enforcement](#), which',
      'officials of Immigration and Customs Enforcement, which',
    ],
    [
      'a link inside a quoted clause',
      '“by [sending [mixed] signals](http://a.b/c_(d))”',
      '“by sending [mixed] signals”',
    ],
    ['emphasis inside a link', 'By [*JULIA PRESTON*](#)', 'By JULIA PRESTON'],
    ['a link with a title', '[ICE](https://ice.gov "the agency") said', 'ICE said'],
    ['an image', '![Seal of DHS](seal.png) here', 'Seal of DHS here'],
    ['bold inside italics', '*a **very** clear* no', 'a very clear no'],
    ['underscores', '_Setting the Record Straight_', 'Setting the Record Straight'],
    ['a reference link', 'see [the memo][1]\n\n[1]: https://example.org/memo', 'see the memo\n\n'],
    ['a mail link', '[a@b.org](mailto:a@b.org)', 'a@b.org'],
    ['entities', 'AT&amp;T&nbsp;said &#8220;no&#8221;', 'AT&T said “no”'],
    ['a quoted line of an e-mail', '> > I agree', 'I agree'],
    ['an escape', '5 \\* 3 \\[sic\\]', '5 * 3 [sic]'],
    ['editorial brackets', '[Law Enforcement Agency] LEA', '[Law Enforcement Agency] LEA'],
    [
      'brackets before parentheses',
      'each [LEA] (PDF), [sic](emphasis added)',
      'each [LEA] (PDF), [sic](emphasis added)',
    ],
    ['stars of a redaction', 'Mr. ***** said f*** it', 'Mr. ***** said f*** it'],
    ['a product', '2*3*4 and 2 * 3 * 4', '2*3*4 and 2 * 3 * 4'],
    ['a name with underscores', 'the file ice_foia_2010.txt', 'the file ice_foia_2010.txt'],
    ['tags', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['an address in a header', 'From: H <h@example.com>', 'From: H <h@example.com>'],
    ['an unknown entity', 'R&D; &bogus;', 'R&D; &bogus;'],
  ])('%s', (_, given, wanted) => {
    expect(strip(given).text).toBe(wanted)
  })

  it('makes one kind of space and of line end, and drops what nobody sees', () => {
    expect(strip('\ufeffa\u00a0b\r\nc\rd\u00ade\u200bf\fg').text).toBe('a b\nc\ndef\ng')
  })

  it('leads back to the file from every letter', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '\n\n',
      '*',
      '_',
      '[',
      '](#)',
      '“',
      '&amp;',
      '\r\n',
      '\u00ad',
      '> ',
      '\\',
      '<!-- x -->',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const file = pieces.join('')
        const { text, segments } = strip(file)
        for (const [index, unit] of [...text].entries()) {
          if (/[\p{L}]/u.test(unit)) expect(file[toFileOffset(segments, index)]).toBe(unit)
        }
      }),
    )
  })

  it('keeps every word, whatever the mark-up', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const mark = fc.constantFrom('*', '**', '_', '[', ']', '(', ')', '#', '> ', '`', '~~', ' ', '\n', '“', '”', '!')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), (pairs) => {
        const given = pairs.map(([words, marks]) => `${words}${marks} `).join('')
        expect(strip(given).text.match(/[a-z]+/g) ?? []).toEqual(pairs.map(([words]) => words))
      }),
    )
  })
})
