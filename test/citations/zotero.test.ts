import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { toCoins } from '../../citations/zotero/to-coins.js'
import { toMetaTags } from '../../citations/zotero/to-meta-tags.js'
import { article } from './sample-article.js'

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
