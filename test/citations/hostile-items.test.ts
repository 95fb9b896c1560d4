import { describe, expect, it } from 'vitest'
import { keepSound } from '../../citations/check-csl-item.js'
import type { CslItem } from '../../citations/csl-item.js'
import { formatCitation } from '../../citations/format-citation.js'
import { parseCslItems } from '../../citations/parse-csl-items.js'
import { STYLES, type Style } from '../../citations/styles.js'
import { BadSetting } from '../../schema/index.js'

function webpage(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ type: 'webpage', title: 'Opt-outs', ...fields })
}

function nest(depth: number): unknown {
  const inner = { type: 'webpage', title: 'Opt-outs' }
  return depth === 0 ? inner : { ...inner, custom: { 'quoted-in': nest(depth - 1) } }
}

describe('CSL-JSON that is not what it should be', () => {
  it.each<[string, string, RegExp]>([
    ['nothing', '', /not JSON/],
    ['half of it', '{', /not JSON/],
    ['no items', '[]', /no items/],
    ['null', 'null', /item 1: a CSL-JSON item is an object/],
    ['a list in a list', '[[]]', /item 1: a CSL-JSON item is an object/],
    ['no type', '{"title":"x"}', /item 1: “type” is missing/],
    ['a type that is a number', '{"type":5}', /“type” is missing/],
    ['a title that is an object', webpage({ title: {} }), /“title” must be text/],
    ['a title that is a whole document', webpage({ title: 'x'.repeat(10_001) }), /“title” must be at most 10000/],
    ['an outlet that is a list', webpage({ 'container-title': ['NPR'] }), /“container-title” must be text/],
    [
      'an author who is no list',
      '[{"type":"webpage"},{"type":"webpage","author":"Roe"}]',
      /item 2: “author” must be a list/,
    ],
    ['a name part that is a list', webpage({ author: [{ family: ['x'] }] }), /“author.family” must be text/],
    ['a date that is text', webpage({ issued: '2011' }), /“issued” must be an object/],
    [
      'date parts one list short',
      webpage({ issued: { 'date-parts': [2011, 2] } }),
      /“issued.date-parts” must be one or two/,
    ],
    [
      'date parts that are one text',
      webpage({ issued: { 'date-parts': [['2011-02-03']] } }),
      /must be a year, a month/,
    ],
    [
      'a thirteenth of the fortieth',
      webpage({ issued: { 'date-parts': [[2011, 40, 13]] } }),
      /must be a year, a month/,
    ],
    ['a year past counting', webpage({ issued: { 'date-parts': [[1e30]] } }), /must be a year, a month/],
    ['an article that is text', webpage({ custom: { 'quoted-in': 'x' } }), /“custom.quoted-in”: a CSL-JSON item/],
    ['articles quoted without end', JSON.stringify(nest(500)), /3 deep are the most/],
  ])('%s is refused by name', (_, text, message) => {
    expect(() => parseCslItems(text)).toThrow(BadSetting)
    expect(() => parseCslItems(text)).toThrow(message)
  })

  it.each<[string, string]>([
    ['numbers for text', webpage({ title: 1984, author: [{ family: 7 }], language: 5, note: 3, authority: 2 })],
    ['null for what is not known', webpage({ title: null, issued: null, author: null, URL: null })],
    ['a date with empty parts', webpage({ issued: { 'date-parts': [[2011, null, '']] } })],
    ['one place behind the other', JSON.stringify(nest(3))],
    ['a repost told by its site alone', webpage({ custom: { repost: 'Common Dreams' } })],
    ['fields of other programs', webpage({ custom: { release: { no: 5 } }, categories: ['x'], editor: 'who' })],
  ])('%s are cited', (_, text) => {
    const [item] = parseCslItems(text)
    for (const style of STYLES.filter((one) => one !== 'csl')) {
      expect(formatCitation(item!, style).text ?? '').not.toMatch(/undefined|null|NaN|\[object/)
    }
  })
})

describe('text that would break what it stands in', () => {
  const cite = (title: string, style: Style) => formatCitation({ id: 1, type: 'webpage', title } as CslItem, style).text

  it.each<[string, string, Style, string]>([
    [
      'control characters and halves of pairs fall',
      'a\ud800b\u0000c',
      'bluebook',
      '*Abc* (n.d.) (on file with [author]).',
    ],
    ['a turn of direction falls', 'safe\u202Efdp.exe', 'plain', '“safefdp.exe,” undated.'],
    ['letters from right to left stay', 'سلام', 'plain', '“سلام,” undated.'],
    ['HTML is text', '<script>x</script>', 'mla', '“<Script>X</Script>.”'],
    [
      'CSL’s own markup is none',
      'The <b>bold</b> <span class="nocase">iCE</span>',
      'chicago-note',
      '“The Bold iCE,” n.d.',
    ],
  ])('%s', (_, title, style, expected) => {
    expect(cite(title, style)).toBe(expected)
  })

  it('TeX signs are escaped, and a line end ends no field', () => {
    expect(cite('\\input{x} 5% & $1 #2 a_b ~^', 'bibtex')).toContain(
      '{{\\textbackslash{}input\\{x\\} 5\\% \\& \\$1 \\#2 a\\_b \\textasciitilde{}\\textasciicircum{}}}',
    )
    expect(cite('One\r\nER  - \nTwo', 'ris')).toBe('TY  - ELEC\r\nTI  - One ER - Two\r\nER  - \r\n')
  })
})

describe('what a person supplied beside a document', () => {
  it('counts where it has the shape it should, and is left out else', () => {
    const supplied = { publisher: 'ICE', title: {}, accessed: { raw: '2019-06-03' }, author: 'Roe', page: 3 }
    expect(keepSound(supplied)).toEqual({ publisher: 'ICE', accessed: { raw: '2019-06-03' }, page: 3 })
  })
})
