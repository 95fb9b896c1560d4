import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslName } from '../../citations/csl-item.js'
import { formatBibtex } from '../../citations/exports/format-bibtex.js'
import { formatRis } from '../../citations/exports/format-ris.js'
import { formatCitation } from '../../citations/format-citation.js'
import { parseCslItems } from '../../citations/parse-csl-items.js'
import { article } from './sample-article.js'

interface Read {
  readonly [field: string]: unknown
  readonly title?: string
  readonly author?: readonly CslName[]
}

/** @param format null: the reader finds out */
function readBack(text: string, format: string | null): Read {
  return new Cite(text, format === null ? {} : { forceType: format }).data[0] as Read
}

describe('BibTeX read by another program', () => {
  const read = readBack(formatBibtex(article, null), '@biblatex/text')

  it('has every name, with its parts', () => {
    expect(read.author).toMatchObject([
      { family: 'Núñez Peña', given: 'Ana María' },
      { family: 'Berg', given: 'Lotte', 'non-dropping-particle': 'van der' },
      { family: 'Delgado', given: 'Robert', suffix: 'Jr.' },
      { family: 'U.S. Immigration and Customs Enforcement' },
    ])
  })

  it('has the title letter by letter', () => {
    expect(read.title?.replace(/<[^>]*>/g, '')).toBe(article.title)
  })

  it('has everything else', () => {
    expect(read).toMatchObject({
      'container-title': 'Mother Jones',
      volume: '35',
      page: '34-39',
      URL: article.URL,
      issued: { 'date-parts': [[2010, 11, 3]] },
    })
  })

  it('never breaks, whatever the title', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((title) => /[\p{L}\p{N}]/u.test(title))
    fc.assert(
      fc.property(text, (title) => {
        const entry = formatBibtex({ id: 'x', type: 'webpage', title, 'container-title': 'NPR' }, null)
        const field = /title\s+= (\{\{.*\}\}),?$/m.exec(entry)?.[1] ?? ''
        const unescaped = field.replace(/\\[{}]/g, '')
        expect(unescaped.split('{').length).toBe(unescaped.split('}').length)
        expect(readBack(entry, '@biblatex/text').title).toBeTruthy()
      }),
      { numRuns: 150 },
    )
  })
})

/** One record as any reader of the format takes it apart: tag, two spaces, hyphen, space, value. */
function readRis(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const line of text.split('\r\n').filter((one) => one !== '')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? []
    expect(tag, line).not.toBe('')
    fields.set(tag, [...(fields.get(tag) ?? []), value])
  }
  return fields
}

describe('RIS', () => {
  it('has every field on a line of its own', () => {
    const fields = readRis(formatRis(article, null))
    expect(fields.get('AU')).toEqual([
      'Núñez Peña, Ana María',
      'van der Berg, Lotte',
      'Delgado, Robert, Jr.',
      'U.S. Immigration and Customs Enforcement',
    ])
    expect(fields.get('TI')).toEqual([article.title])
    expect(['VL', 'IS', 'SP', 'EP', 'DA', 'UR', 'LA'].map((tag) => fields.get(tag)?.[0])).toEqual([
      '35',
      '6',
      '34',
      '39',
      '2010/11/03',
      article.URL,
      'en-US',
    ])
    expect([...fields.keys()].at(-1)).toBe('ER')
  })

  it('read by another program keeps title, outlet and date', () => {
    expect(readBack(formatRis({ ...article, type: 'article-journal' }, null), '@ris/file')).toMatchObject({
      title: article.title,
      'container-title': 'Mother Jones',
      issued: { 'date-parts': [[2010, 11, 3]] },
    })
  })

  it('cannot be broken by line ends in a field', () => {
    const fields = readRis(formatRis({ ...article, title: 'One\r\nER  - \r\nTwo', note: 'a\nTY  - X' }, null))
    expect(fields.get('TI')).toEqual(['One ER - Two'])
    expect(fields.get('TY')).toEqual(['MGZN'])
  })
})

describe('CSL-JSON', () => {
  it('is what went in, read back by another program too', () => {
    const text = formatCitation(article, 'csl').text ?? ''
    expect(parseCslItems(text)).toEqual([article])
    expect(readBack(text, null)).toMatchObject({ title: article.title, author: article.author })
  })
})
