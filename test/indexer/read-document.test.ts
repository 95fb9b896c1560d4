import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toFileOffset } from '../../indexer/canonical/traced-text.js'
import { readDocument } from '../../indexer/read-document.js'
import { findSharedData } from './find-shared-data.js'

const SEEDS = join(import.meta.dirname, '../../seeds')
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))
const readSeed = (number: string) => {
  const name = seeds.find((seed) => seed.startsWith(number))!
  return readDocument(`seeds/${name}`, readFileSync(join(SEEDS, name)))
}
const read = (text: string, file = 'story.txt') => readDocument(file, new TextEncoder().encode(text))
const goldFile = findSharedData('seeds-gold/seeds-gold.json')
/** Letters and digits alone, mark-up gone: how a gold string is looked up. */
const toWords = (text: string) =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const BODY = `The agency released the documents late Wednesday after a judge ordered it to, and the documents show that officials disagreed about the program.

Officials said they would not comment while the case is open, and a spokesman declined to say whether the program would change this year.`

interface GoldSeed {
  readonly title: string
  readonly authors: readonly string[]
  readonly publication: string | null
  readonly published: string | null
  readonly publishedTime: string | null
  readonly publicationSection?: string
  readonly dek?: string
  readonly repostedFrom: {
    readonly repostSite: string | null
    readonly repostDate: string
    readonly abridged: boolean
  } | null
  readonly quotations: readonly {
    readonly text: string
    readonly paragraph: number | null
    readonly paragraphMerged?: number
  }[]
}

describe('the seeds', () => {
  it.runIf(goldFile)('have the metadata of the gold, all of it', () => {
    const gold = JSON.parse(readFileSync(goldFile!, 'utf8')) as Record<string, GoldSeed>
    for (const seed of seeds) {
      const { document } = readSeed(seed)
      const { title, authors, publication, published, publishedTime, publicationSection, dek, repostedFrom } =
        gold[seed]!
      expect(document).toMatchObject({
        kind: 'article',
        title,
        authors,
        outlet: publication,
        dek: dek ?? null,
        section: publicationSection ?? null,
      })
      expect(document.published?.date ?? null).toBe(published)
      expect(document.published?.time ?? null).toBe(publishedTime)
      const repost = repostedFrom && {
        outlet: repostedFrom.repostSite,
        date: repostedFrom.repostDate,
        abridged: repostedFrom.abridged,
      }
      expect(document.repost).toEqual(repost)
    }
  })

  it.runIf(goldFile)('number their paragraphs as the gold does', () => {
    const gold = JSON.parse(readFileSync(goldFile!, 'utf8')) as Record<string, GoldSeed>
    for (const seed of seeds) {
      const { text, blocks } = readSeed(seed)
      for (const quotation of gold[seed]!.quotations) {
        const number = quotation.paragraphMerged ?? quotation.paragraph
        const words = toWords(quotation.text).slice(0, 60)
        const holding = blocks.filter(({ span }) => toWords(text.slice(...span)).includes(words))
        expect(holding.map(({ paragraph }) => paragraph)).toContain(number)
      }
    }
  })

  it('000: an all-caps byline in natural case, and no link mark-up left', () => {
    const { document, text } = readSeed('000')
    expect(document.authors).toEqual(['Julia Preston', 'Kirk Semple'])
    expect(document.published).toEqual({ date: '2011-02-17', precision: 'day', text: 'February 17, 2011' })
    expect(text).toContain(
      'misleading communities by sending mixed signals about whether they could opt out of the program. "The amount',
    )
    expect(text).not.toMatch(/\]\(|\*/)
  })

  it('001: no author, outlet or date is invented, and U+00A0 is a space', () => {
    const { document, text } = readSeed('001')
    expect(document).toMatchObject({
      authors: [],
      outlet: null,
      published: null,
      dek: null,
      repost: null,
      warnings: [],
    })
    expect(text).not.toContain('\u00a0')
    expect(text).toContain('Newly released records reveal')
  })

  it('001: the block quotation without marks is one paragraph, its items sentences', () => {
    const { text, passages } = readSeed('001')
    const block = passages.find(({ span }) => text.slice(...span).startsWith('Problem Statement:'))!
    expect(block.paragraph).toBe(7)
    expect(block.sentences).toHaveLength(7)
  })

  it('002: a repost has two dates, and {snip} makes it abridged', () => {
    const { document } = readSeed('002')
    expect(document).toMatchObject({
      authors: ['Alex Johnson'],
      outlet: 'MSNBC',
      repost: { outlet: null, date: '2010-10-18', abridged: true },
    })
    expect(document.published).toEqual({ date: '2010-10-15', precision: 'day', text: 'October 15, 2010' })
  })

  it('003: the paragraph broken after “Assistant Atty.” is whole again, with a warning', () => {
    const { text, document, passages } = readSeed('003')
    expect(passages[2]?.paragraph).toBe(3)
    expect(text.slice(...passages[2]!.span)).toMatch(/Janet Napolitano and Assistant Atty\. Gen\. Ronald Welch\.$/)
    expect(document.warnings).toMatchObject([{ kind: 'broken-paragraph-mended' }])
    expect(text.slice(...document.warnings[0]!.span!)).toBe(' ')
  })

  it('003: dek, caption, address and copyright stay out of the body', () => {
    const { document, blocks, text } = readSeed('003')
    expect(document.published).toEqual({
      date: '2012-01-08',
      precision: 'day',
      text: 'January 8, 2012, 11:01 p.m.',
      time: '23:01',
    })
    expect(document.captions).toEqual([expect.stringMatching(/^Homeland Security Secretary.*Getty Images\)$/)])
    expect(blocks.slice(-2).map(({ kind, span }) => [kind, text.slice(...span)])).toEqual([
      ['boilerplate', 'paloma.esquivel@latimes.com'],
      ['boilerplate', 'Copyright © 2012, Los Angeles Times'],
    ])
  })

  it('004: headings that look like paragraphs are headings, questions in a row are not', () => {
    const { blocks, text, document } = readSeed('004')
    const headings = blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ paragraph, span }) => [paragraph, text.slice(...span)])
    expect(headings).toEqual([
      [9, 'Opting out of the Secure Communities Program'],
      [10, 'Can a town or county or state decide they do not want to participate in Secure Communities?'],
      [16, 'So is opting out technologically possible?'],
      [21, 'Why would a jurisdiction want to opt out?'],
    ])
    expect(document).toMatchObject({
      section: 'Blog & Updates',
      captions: ['Image by Flickr user Exercise Tradewinds 2009'],
    })
  })

  it('lead back to their files, letter by letter', () => {
    for (const seed of seeds) {
      const file = readFileSync(join(SEEDS, seed), 'utf8')
      const { text, segments } = readSeed(seed)
      for (let index = 0; index < text.length; index++) {
        if (/\S/.test(text[index]!)) expect(file[toFileOffset(segments, index)]).toBe(text[index])
      }
    }
  })
})

const TITLE = 'Judge Orders Release of Immigration Memos'

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

describe('records', () => {
  it('an e-mail: sender, recipients, date and subject from its header, stamps out of the body', () => {
    const { document, passages, text } = read(
      'UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771091 Date: 08/31/2015\n\nRELEASE IN PART B6\n\nFrom:     Sullivan, Jacob J <x@state.gov>\nSent:     Tuesday, August 17, 2010 8:03 PM\nTo:       Abedin, Huma; Mills, Cheryl D\nSubject:  FW: Talked to Doug\n\nI set up a private call with him for noon Friday.\n',
    )
    expect(document).toMatchObject({
      kind: 'record',
      title: 'FW: Talked to Doug',
      authors: ['Jacob J Sullivan'],
      published: { date: '2010-08-17', time: '20:03' },
      custom: {
        genre: 'e-mail',
        recipients: ['Huma Abedin', 'Cheryl D Mills'],
        case: 'F-2014-20439',
        number: 'C05771091',
        release: 'RELEASE IN PART B6',
      },
    })
    expect(passages.map(({ span }) => text.slice(...span))).toEqual([
      'I set up a private call with him for noon Friday.',
    ])
  })

  it('a memorandum', () => {
    const { document } = read(
      `MEMORANDUM FOR: John Morton\nFROM: Riah Ramlogan\nSUBJECT: Secure Communities – Mandatory in 2013\nDATE: October 2, 2010\n\n${BODY}`,
    )
    expect(document).toMatchObject({
      kind: 'record',
      authors: ['Riah Ramlogan'],
      custom: { genre: 'memorandum', recipients: ['John Morton'] },
    })
  })

  it('a letter: who signed it, to whom, when', () => {
    const { document, passages } = read(
      `U.S. Department of Homeland Security\nWashington, DC 20528\n\nSeptember 8, 2010\n\nThe Honorable Zoe Lofgren\nU.S. House of Representatives\n\nDear Congresswoman Lofgren:\n\n${BODY}\n\nSincerely,\n\nJanet Napolitano\nSecretary`,
    )
    expect(document).toMatchObject({
      kind: 'record',
      title: null,
      authors: ['Janet Napolitano'],
      published: { date: '2010-09-08' },
      custom: { genre: 'letter', recipients: ['Zoe Lofgren'] },
    })
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 2])
  })

  it('an article that says “Dear Reader:” and never closes is no letter', () => {
    expect(read(`${TITLE}\n\nBy Ann Ruiz\n\nDear Reader:\n\n${BODY}`).document.kind).toBe('article')
  })

  it('an article that quotes one header line stays an article', () => {
    expect(read(`${TITLE}\n\nBy Ann Ruiz\n\nFrom: the beginning, nobody knew.\n\n${BODY}`).document.kind).toBe(
      'article',
    )
  })
})

describe('passages', () => {
  it('cut a paragraph over 1,000 words between sentences, under one number', () => {
    const { passages, text } = read(
      `${TITLE}\n\n${'This sentence of the record has exactly ten words in it. '.repeat(250)}\n\nThe end of it came on Friday afternoon.`,
    )
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 1, 1, 2])
    expect(passages.map(({ id }) => id.replace(/^.*-p/, ''))).toEqual(['1', '1-2', '1-3', '2'])
    for (const { span } of passages) expect(text.slice(...span)).toMatch(/^This.*\.$|^The end/s)
  })

  it('ids are valid everywhere, readable, and no file’s but its own', () => {
    const ids = ['a/x/Été & 1.txt', 'b/x/Été & 1.txt', `${'long'.repeat(60)}.txt`, '–.txt'].map(
      (file) => read(BODY, file).document.id,
    )
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,80}$/)
    expect(ids[0]).toMatch(/^Ete-1-/)
    expect(new Set(ids.slice(1)).size).toBe(3)
  })
})
