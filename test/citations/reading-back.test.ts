import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem, CslName } from '../../citations/csl-item.js'
import { formatBibtex } from '../../citations/exports/format-bibtex.js'
import { formatRis } from '../../citations/exports/format-ris.js'
import { formatCitation } from '../../citations/format-citation.js'
import { parseCslItems } from '../../citations/parse-csl-items.js'
import { type Pinpoint, parsePinpoint } from '../../citations/parse-pinpoint.js'
import { STYLES } from '../../citations/styles.js'
import { toCoins } from '../../citations/zotero/to-coins.js'
import { toMetaTags } from '../../citations/zotero/to-meta-tags.js'
import { BadSetting } from '../../schema/index.js'

const article: CslItem = {
  id: 'a',
  type: 'article-magazine',
  title: 'Report: 60% of “those” held & deported_$5 #1 {x} ~ ^ — Año Łódź',
  author: [
    { family: 'Núñez Peña', given: 'Ana María' },
    { family: 'Berg', given: 'Lotte', 'non-dropping-particle': 'van der' },
    { family: 'Delgado', given: 'Robert', suffix: 'Jr.' },
    { literal: 'U.S. Immigration and Customs Enforcement' },
  ],
  'container-title': 'Mother Jones',
  volume: '35',
  issue: '6',
  page: '34-39',
  issued: { 'date-parts': [[2010, 11, 3]] },
  URL: 'https://example.org/a?b=1&pct=60%25',
  language: 'en-US',
}

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

/** Rules of Zotero’s COinS reader (OpenURL, Dublin Core format), as far as they concern our fields. */
function readCoins(title: string): Record<string, unknown> & { creators: unknown[] } {
  const item: Record<string, unknown> & { creators: unknown[] } = { creators: [] }
  const keys: Readonly<Record<string, string>> = {
    'rft.title': 'title',
    'rft.date': 'date',
    'rft.publisher': 'publisher',
    'rft.source': 'publicationTitle',
    'rft.language': 'language',
    'rft.identifier': 'url',
    'rft.type': 'itemType',
  }
  for (const part of title.split('&')) {
    const [key = '', raw = ''] = part.split('=')
    const value = decodeURIComponent(raw.replace(/\+|%2[bB]/g, ' '))
    if (key === 'rft.creator') {
      const [lastName, firstName] = value.split(/, ?/)
      item.creators.push({ lastName, firstName })
    } else if (key === 'rft.aucorp') item.creators.push({ lastName: value, isInstitution: true })
    else if (keys[key] !== undefined) item[keys[key]] = value
  }
  return item
}

/** Rules of Zotero’s Embedded Metadata translator for authors. */
function readAuthors(tags: ReturnType<typeof toMetaTags>): readonly unknown[] {
  return tags
    .filter(({ name }) => name === 'citation_author')
    .flatMap(({ content }) => {
      let authors = content.split(/\s*;\s*/)
      const byComma = (authors[0] ?? '').split(/\s*,\s*/)
      if (authors.length === 1 && byComma.length > 1 && byComma[0]?.includes(' ') && byComma[1]?.includes(' '))
        authors = byComma
      return authors
        .filter((author) => /[^\s,\-.;]/.test(author))
        .map((author) => {
          const [lastName, firstName] = author.includes(',')
            ? author.split(/, ?/)
            : [author.split(' ').at(-1), author.split(' ').slice(0, -1).join(' ')]
          return { lastName, firstName }
        })
    })
}

describe('Zotero', () => {
  const news: CslItem = { ...article, type: 'article-newspaper', 'container-title': 'The New York Times' }
  const names = [
    { lastName: 'Núñez Peña', firstName: 'Ana María' },
    { lastName: 'van der Berg', firstName: 'Lotte' },
    { lastName: 'Delgado', firstName: 'Robert Jr.' },
  ]

  it('reads COinS of a hit', () => {
    expect(readCoins(toCoins(news))).toMatchObject({
      itemType: 'newspaperArticle',
      title: article.title,
      publicationTitle: 'The New York Times',
      date: '2010-11-03',
      url: article.URL,
      language: 'en-US',
      creators: [...names, { lastName: 'U.S. Immigration and Customs Enforcement', isInstitution: true }],
    })
  })

  it('reads the meta tags of a page', () => {
    const tags = toMetaTags(news)
    const get = (name: string) => tags.find((tag) => tag.name === name)?.content
    expect(readAuthors(tags)).toEqual([
      ...names,
      { lastName: 'U.S. Immigration and Customs Enforcement', firstName: '' },
    ])
    expect(['z:itemType', 'citation_title', 'prism:publicationName', 'citation_publication_date'].map(get)).toEqual([
      'newspaperArticle',
      article.title,
      'The New York Times',
      '2010/11/03',
    ])
    expect(get('citation_journal_title')).toBeUndefined()
    expect(['citation_firstpage', 'citation_lastpage', 'citation_volume'].map(get)).toEqual(['34', '39', '35'])
    expect(get('dc:coverage')).toBeUndefined()
  })

  it('reads a record’s Bates number and DOI, and no range of a page with a hyphen', () => {
    const tags = toMetaTags({ ...article, archive_location: 'ICE-0004321', DOI: '10.1/x', page: 'A-14' })
    const get = (name: string) => tags.find((tag) => tag.name === name)?.content
    expect(['dc:coverage', 'citation_doi', 'citation_firstpage'].map(get)).toEqual(['ICE-0004321', '10.1/x', 'A-14'])
    expect(get('citation_lastpage')).toBeUndefined()
  })

  it.each([
    [{ id: 1, type: 'personal_communication', genre: 'e-mail' }, 'email'],
    [{ id: 1, type: 'personal_communication', genre: 'letter' }, 'letter'],
    [{ id: 1, type: 'report' }, 'report'],
    [{ id: 1, type: 'document' }, 'document'],
    [{ id: 1, type: 'webpage', 'container-title': 'NPR' }, 'newspaperArticle'],
    [{ id: 1, type: 'webpage' }, 'webpage'],
  ] as const)('%o is a %s', (item, type) => {
    expect(toMetaTags(item)[0]).toEqual({ name: 'z:itemType', content: type })
  })
})

describe('any item', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('constructor', 'toString', '__proto__', 'a v. b'),
  )
  const name = fc.oneof(
    fc.record({ family: text, given: text, suffix: text }, { requiredKeys: [] }),
    fc.record({ literal: text }),
  )
  const date = fc.record(
    {
      'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), fc.string()), { maxLength: 4 }), { maxLength: 3 }),
      raw: text,
      literal: text,
      circa: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const type = fc.constantFrom(
    'article-newspaper',
    'webpage',
    'post-weblog',
    'personal_communication',
    'report',
    'document',
    'legal_case',
    'legislation',
    'dataset',
    'nonsense',
  )
  const item = fc.record(
    {
      id: fc.constant('x'),
      type,
      title: text,
      'title-short': text,
      author: fc.array(name, { maxLength: 5 }),
      recipient: fc.array(name, { maxLength: 3 }),
      'container-title': text,
      publisher: text,
      issued: date,
      accessed: date,
      genre: text,
      number: text,
      volume: text,
      page: text,
      section: text,
      archive_location: text,
      URL: text,
      language: text,
      note: text,
    },
    { requiredKeys: ['id', 'type'] },
  )

  const place = fc.option(
    fc.record({ label: fc.constantFrom('para', 'page', 'bates', 'line', 'section'), value: text }),
  ) as fc.Arbitrary<Pinpoint | null>

  it('has a pinpoint, or a refusal that says what was expected', () => {
    fc.assert(
      fc.property(text, (typed) => {
        try {
          expect(parsePinpoint(typed, article)?.value ?? typed.trim()).toMatch(/^$|\d|[ivxlc]/i)
        } catch (error) {
          expect(error).toBeInstanceOf(BadSetting)
        }
      }),
    )
  })

  it('is cited in every style without throwing, and never by an undefined', () => {
    fc.assert(
      fc.property(item, place, (given, pinpoint) => {
        for (const style of STYLES) {
          const { text: cited } = formatCitation(given as CslItem, style, pinpoint)
          if (style === 'csl' || cited === null) continue
          expect(cited).not.toMatch(/\bundefined\b|\bNaN\b|\[object|function /)
          expect(cited).not.toMatch(/[\uE000-\uE011]/)
        }
      }),
      { numRuns: 150 },
    )
  })
})
