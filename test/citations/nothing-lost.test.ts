import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { readFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFields } from '../../citations/check-csl-item.js'
import type { CslItem, CslName } from '../../citations/csl-item.js'
import { formatBibtex } from '../../citations/exports/format-bibtex.js'
import { formatRis } from '../../citations/exports/format-ris.js'
import { formatCitation } from '../../citations/format-citation.js'
import { parseCslItems } from '../../citations/parse-csl-items.js'

const further: readonly { readonly name: string; readonly csl: CslItem }[] = JSON.parse(
  readFileSync(new URL('./further-items.json', import.meta.url), 'utf8'),
)

/** One record as any reader of RIS takes it apart. */
function readRis(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const line of text.split('\r\n').filter((one) => one !== '')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? []
    fields.set(tag, [...(fields.get(tag) ?? []), value])
  }
  return fields
}

/** TeX taken back: enough for what we write. */
function readTex(tex: string): string {
  const accents: Readonly<Record<string, string>> = {
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
  }
  const signs: Readonly<Record<string, string>> = { o: 'ø', S: '§', textquestiondown: '¿', l: 'ł', ss: 'ß' }
  return tex
    .replace(/\{\\([`'^~"])(\w)\}/g, (_, accent: string, letter: string) => letter + accents[accent])
    .replace(/\{\\(\w+)\}/g, (whole, name: string) => signs[name] ?? whole)
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/`/g, '‘')
    .replace(/'/g, '’')
    .replace(/\\([&%$#_{}])/g, '$1')
    .normalize('NFC')
}

/** Fields of one entry by a reader of braces alone. */
function readBibtex(entry: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const [, name = '', braced, bare] of entry.matchAll(/^ {2}(\w+)\s*= (?:\{(.*)\}|(\w+)),?$/gm)) {
    fields.set(name, braced === undefined ? (bare ?? '') : readTex(braced.replace(/^\{(.*)\}$/, '$1')))
  }
  return fields
}

function plain(value: unknown): string {
  return String(value).replace(/<[^>]*>/g, '')
}

function nameOf(name: CslName): readonly string[] {
  return [
    name.family,
    name.given,
    name.suffix,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.literal,
  ].flatMap((part) => (part === undefined ? [] : [plain(part)]))
}

/** Every fact of an item in words that a reader should find again. A short title is a form of the title, `custom` is ours. */
function factsOf(item: CslItem): readonly string[] {
  const texts = Object.entries(item).flatMap(([field, value]) =>
    ['id', 'type', 'title-short', 'container-title-short', 'language', 'page', 'genre'].includes(field) ||
    isFields(value) ||
    Array.isArray(value)
      ? []
      : [plain(value).replace(/^No\. /, '')],
  )
  const page = plain(item.page ?? '').split(/[-–]/)
  const dates = (item.issued?.['date-parts'] ?? []).map(([year]) => String(year))
  return [...texts, ...page, ...dates, ...[...(item.author ?? []), ...(item.recipient ?? [])].flatMap(nameOf)].filter(
    (fact) => fact !== '',
  )
}

/** White space, and dashes between numbers, are no part of a fact. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/[–—]/g, '-').replace(/’/g, "'").replace(/\s+/g, ' ')
}

describe('nothing of an item is lost', () => {
  it.each(further)('$name in RIS', ({ csl }) => {
    const read = fold([...readRis(formatRis(csl, null)).values()].flat().join('\n'))
    for (const fact of factsOf(csl)) expect(read).toContain(fold(fact))
  })

  it.each(further)('$name in BibTeX', ({ csl }) => {
    const read = fold([...readBibtex(formatBibtex(csl, null)).values()].join('\n'))
    for (const fact of factsOf(csl)) expect(read).toContain(fold(fact))
  })

  it.each(further)('$name in CSL-JSON', ({ csl }) => {
    expect(parseCslItems(formatCitation(csl, 'csl').text ?? '')).toEqual([csl])
  })

  /** It reads neither a single mark nor `{\\S}`, and lowers what sentence case guards. */
  const readTitle = (item: CslItem) => fold(plain(item.title)).toLowerCase().replace(/[`‘]/g, "'").replace('\\s ', '§ ')
  const readFamily = (name: CslName) =>
    fold([name['non-dropping-particle'], name.family ?? name.literal].filter((part) => part !== undefined).join(' '))

  it.each(further.filter(({ csl }) => csl.title !== undefined))('$name by another program', ({ csl }) => {
    const [bibtex] = new Cite(formatBibtex(csl, null), { forceType: '@biblatex/text' }).data as [CslItem]
    expect(readTitle(bibtex)).toBe(readTitle(csl))
    expect((bibtex.author ?? []).map(readFamily)).toEqual((csl.author ?? []).map(readFamily))
    const [ris] = new Cite(formatRis(csl, null), { forceType: '@ris/file' }).data as [CslItem]
    expect(readTitle(ris)).toBe(readTitle(csl))
  })

  const FIELDS = [
    'title',
    'container-title',
    'publisher',
    'publisher-place',
    'authority',
    'medium',
    'number',
    'volume',
    'issue',
    'page',
    'number-of-pages',
    'section',
    'archive',
    'archive_location',
    'DOI',
    'URL',
    'note',
  ] as const
  const TYPES = [
    'article-newspaper',
    'article-magazine',
    'webpage',
    'post-weblog',
    'personal_communication',
    'report',
    'document',
    'dataset',
    'legal_case',
    'legislation',
  ]

  it('whichever of its fields are known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.subarray([...FIELDS], { minLength: 1 }), (type, fields) => {
        const known = Object.fromEntries(fields.map((field, at) => [field, `known${at}x`]))
        const item: CslItem = { id: 'x', type, ...known }
        const ris = [...readRis(formatRis(item, null)).values()].flat().join('\n')
        const bibtex = formatBibtex(item, null)
        for (const fact of Object.values(known)) {
          expect(ris).toContain(fact)
          expect(bibtex).toContain(fact)
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each<[string, CslItem['issued'], RegExp]>([
    ['an approximate date', { 'date-parts': [[2011]], circa: true }, /Date approximate/],
    [
      'the end of a range',
      {
        'date-parts': [
          [2010, 12, 27],
          [2011, 1, 3],
        ],
      },
      /27 December 2010.*3 January 2011/,
    ],
    ['a season', { 'date-parts': [[2011]], season: 2 }, /Summer/],
    ['words for a date', { literal: 'forthcoming' }, /forthcoming/],
  ])('%s is kept', (_, issued, kept) => {
    const item: CslItem = { id: 'x', type: 'article-magazine', title: 'T', ...(issued && { issued }) }
    expect(formatRis(item, null)).toMatch(kept)
    expect(formatBibtex(item, null)).toMatch(kept)
  })

  it('a plain date has no word for it', () => {
    const item: CslItem = { id: 'x', type: 'article-magazine', title: 'T', issued: { 'date-parts': [[2011, 3, 1]] } }
    expect(formatRis(item, null)).not.toContain('N1')
    expect(formatBibtex(item, null)).not.toContain('note')
  })
})
