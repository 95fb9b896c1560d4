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
const goldFile = findSharedData('seeds-gold/seeds-gold.json')
/** Letters and digits alone, mark-up gone: how a gold string is looked up. */
const toWords = (text: string) =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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
