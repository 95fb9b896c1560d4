import { describe, expect, it } from 'vitest'
import { BODY, readText as read, TITLE } from './story-text.js'

describe('newspapers never read before', () => {
  it.each([
    [
      'outlet, title, byline, date',
      `The Valley Courier\n\n${TITLE}\n\nBy Ann Ruiz\n\nMarch 3, 2011\n\n${BODY}`,
      ['Ann Ruiz'],
      'The Valley Courier',
      '2011-03-03',
    ],
    [
      'title, byline with outlet and date',
      `${TITLE}\n\nBy Ann Ruiz, The Denver Post, 03/03/2011\n\n${BODY}`,
      ['Ann Ruiz'],
      'The Denver Post',
      '2011-03-03',
    ],
    [
      'one block of lines',
      `${TITLE}\nBy ANN M. RUIZ and TOM O'NEAL JR.\nDenver Post Staff Writers\nPosted: 03/03/2011 01:00:00 AM MST\n\n${BODY}`,
      ['Ann M. Ruiz', "Tom O'Neal Jr."],
      'The Denver Post',
      '2011-03-03',
    ],
    [
      'a wire story',
      `${TITLE}\n\nBy ALICIA A. CALDWELL, Associated Press – Thu Mar 3, 2011 4:05 pm ET\n\n${BODY}`,
      ['Alicia A. Caldwell'],
      'The Associated Press',
      '2011-03-03',
    ],
    ['day before month', `${TITLE}\n\nAnn Ruiz | 3 March 2011\n\n${BODY}`, ['Ann Ruiz'], null, '2011-03-03'],
    [
      'outlet by its copyright',
      `${TITLE}\n\nBy Ann Ruiz\n\n${BODY}\n\n© 2011 Valley Courier. All rights reserved.`,
      ['Ann Ruiz'],
      'Valley Courier',
      null,
    ],
    [
      'a blog with a section',
      `Center for Civil Rights\n\nNews & Commentary\n\n${TITLE}\n\nPosted by Ann Ruiz on March 3rd, 2011 at 2:15 pm\n\n${BODY}`,
      ['Ann Ruiz'],
      'Center for Civil Rights',
      '2011-03-03',
    ],
    ['date, title', `March 3, 2011\n\n${TITLE}\n\n${BODY}`, [], null, '2011-03-03'],
    ['title, ISO date', `${TITLE}\n\n2011-03-03\n\n${BODY}`, [], null, '2011-03-03'],
    [
      'markdown headings',
      `# The Valley Courier\n\n## ${TITLE}\n\n*By Ann Ruiz*\n\n**March 3, 2011**\n\n${BODY}`,
      ['Ann Ruiz'],
      'The Valley Courier',
      '2011-03-03',
    ],
    [
      'updated and published',
      `${TITLE}\n\nBy Ann Ruiz\n\nUpdated March 5, 2011\n\nPublished March 3, 2011\n\n${BODY}`,
      ['Ann Ruiz'],
      null,
      '2011-03-03',
    ],
    [
      'a press release',
      `FOR IMMEDIATE RELEASE\n\nMarch 3, 2011\n\nContact: Jen Nessel, (212) 614-6449, press@example.org\n\n${TITLE}\n\n${BODY}\n\n###`,
      [],
      null,
      '2011-03-03',
    ],
    [
      'a role beside the name',
      `${TITLE}\n\nAnn Ruiz, Chronicle Staff Writer\n\nTuesday, March 1, 2011\n\n${BODY}`,
      ['Ann Ruiz'],
      null,
      '2011-03-01',
    ],
    [
      'a bare name over an address',
      `${TITLE}\n\nFirst Posted: 02/17/11 05:30 PM ET Updated: 05/25/11 07:35 PM ET\n\nAnn Ruiz\n\nann@example.com\n\n${BODY}`,
      ['Ann Ruiz'],
      null,
      '2011-02-17',
    ],
    [
      'where and for whom',
      `${TITLE}\n\nAnn Ruiz in Washington\n\nThe Guardian, Thursday 3 March 2011 18.05 GMT\n\n${BODY}`,
      ['Ann Ruiz'],
      'The Guardian',
      '2011-03-03',
    ],
    [
      'section and date on one line',
      `U.S. NEWS | MARCH 3, 2011\n\n${TITLE}\n\nBy MIRIAM RUIZ\n\n${BODY}`,
      ['Miriam Ruiz'],
      null,
      '2011-03-03',
    ],
    [
      'a site, then the paper',
      `SFGate.com\n\nSan Francisco Chronicle\n\n${TITLE}\n\nBy Ann Ruiz\n\n${BODY}\n\nE-mail Ann Ruiz at ann@example.com.`,
      ['Ann Ruiz'],
      'San Francisco Chronicle',
      null,
    ],
    ['only a title', `${TITLE}\n\n${BODY}`, [], null, null],
    ['a period after the title', `${TITLE}.\n\n${BODY}`, [], null, null],
  ])('%s', (_, text, authors, outlet, date) => {
    const { document, blocks } = read(text)
    expect(document).toMatchObject({ kind: 'article', title: TITLE, authors, outlet })
    expect(document.published?.date ?? null).toBe(date)
    expect(blocks.filter(({ kind }) => kind === 'paragraph').map(({ paragraph }) => paragraph)).toEqual([1, 2])
  })

  it('a dek and a kicker are told from the title', () => {
    const { document } = read(
      `IMMIGRATION\n\n${TITLE}\n\nOfficials had told counties that they could opt out of it.\n\nBy Ann Ruiz\n\n${BODY}`,
    )
    expect(document).toMatchObject({
      title: TITLE,
      section: 'IMMIGRATION',
      dek: 'Officials had told counties that they could opt out of it.',
    })
  })

  it('a repost under a blog’s name keeps both outlets and dates', () => {
    const { document } = read(
      `Immigration Watch Blog\n\nPosted by admin on March 9, 2011\n\n${TITLE}\n\nBy Ann Ruiz, Denver Post, March 3, 2011\n\n${BODY}\n\n[snip]`,
    )
    expect(document).toMatchObject({
      authors: ['Ann Ruiz'],
      outlet: 'The Denver Post',
      published: { date: '2011-03-03' },
    })
    expect(document.repost).toEqual({ outlet: 'Immigration Watch Blog', date: '2011-03-09', abridged: true })
  })

  it.each([
    'San Francisco, March 4, 2011',
    'Smith, Jones win seats',
    'By law, they must comply',
    'With Ailes Out, What’s Next at Fox News?',
  ])('“%s” names no author', (line) => {
    expect(read(`${TITLE}\n\n${line}\n\n${BODY}`).document.authors).toEqual([])
  })

  it('“originally appeared in” names the original', () => {
    const { document } = read(
      `${TITLE}\n\nBy Ann Ruiz\n\nMarch 9, 2011\n\n${BODY}\n\nThis article originally appeared in The Boston Globe on March 3, 2011.`,
    )
    expect(document).toMatchObject({
      outlet: 'The Boston Globe',
      published: { date: '2011-03-03' },
      repost: { date: '2011-03-09', abridged: false },
    })
  })

  it('prose that begins with By is no byline, and a county at the end no caption', () => {
    const text = `${TITLE}\n\nBy the time the program ended, officials had left the agency and (Santa Clara County, Calif.)\n\n${BODY}`
    const { document, blocks } = read(text)
    expect(document.authors).toEqual([])
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('a text without any headline has none', () => {
    const { document, passages } = read(BODY)
    expect(document.title).toBeNull()
    expect(passages).toHaveLength(2)
  })

  it('a paragraph a line, without blank lines', () => {
    const long =
      'The agency released the documents late Wednesday after a judge ordered it to, and they show that officials disagreed.'
    const { passages, document } = read([TITLE, 'By Ann Ruiz', ...Array.from({ length: 5 }, () => long)].join('\n'))
    expect(document).toMatchObject({ title: TITLE, authors: ['Ann Ruiz'] })
    expect(passages).toHaveLength(5)
  })
})
