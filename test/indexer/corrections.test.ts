import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extractSource } from '../../indexer/pipeline/extract-source.js'
import { readDocument } from '../../indexer/read-document.js'
import { BadCorrection, parseCorrections } from '../../indexer/sources/parse-corrections.js'
import type { Extraction } from '../../schema/index.js'

const STORY = `Judge Orders Release of Immigration Memos

By Ann Ruiz

The agency released the documents late Wednesday after a judge ordered it to.

"The program is mandatory," said John Morton, the director. "Nobody can leave it," said Beatriz Souza, a lawyer.`

describe('parseCorrections', () => {
  it('takes every field', () => {
    const yaml = `
kind: record
title: Opt-out language
authors: [David Venturi, Marc Raspail]
outlet: null
published: { date: 2010-06-23, time: '9:05' }
dek: What counties were told
captions: []
repost: { outlet: A Site, date: 2010-07-01, abridged: true }
section: Blog
url: https://example.org/memo
custom: { bates: ICE-0004321, agency: ICE }
quotations:
  - { words: The program is mandatory, speaker: John Morton, role: director }
  - { words: Nobody can leave it, speaker: null }
`
    expect(parseCorrections(yaml)).toEqual({
      kind: 'record',
      title: 'Opt-out language',
      authors: ['David Venturi', 'Marc Raspail'],
      outlet: null,
      published: { date: '2010-06-23', precision: 'day', text: '2010-06-23', time: '09:05' },
      dek: 'What counties were told',
      captions: [],
      repost: { outlet: 'A Site', date: '2010-07-01', abridged: true },
      section: 'Blog',
      url: 'https://example.org/memo',
      custom: { bates: 'ICE-0004321', agency: 'ICE' },
      quotations: [
        { words: 'The program is mandatory', speaker: 'John Morton', role: 'director' },
        { words: 'Nobody can leave it', speaker: null },
      ],
    })
  })

  it.each([
    ['published: 2010-06', { date: '2010-06', precision: 'month' }],
    ['published: 2010', { date: '2010', precision: 'year' }],
    ['published: June 23, 2010', { date: '2010-06-23', precision: 'day' }],
  ])('%s', (yaml, published) => {
    expect(parseCorrections(yaml).published).toMatchObject(published)
  })

  it('an empty file corrects nothing', () => {
    expect(parseCorrections('# nothing yet\n')).toEqual({})
  })

  it.each([
    ['an unknown field', 'auther: X', 'unknown field “auther”'],
    ['an unknown field inside', 'repost: { site: X }', 'unknown field “repost.site”'],
    ['a wrong kind', 'kind: memo', 'article or record, not "memo"'],
    ['a wrong date', 'published: 2011-02-30', 'published must be a date'],
    ['a wrong time', 'published: { date: 2011-02-03, time: noon }', 'published.time'],
    ['a wrong address', 'url: javascript:alert(1)', 'url must be an http address'],
    ['a list for text', 'title: [a, b]', 'title must be text'],
    ['a quotation without a speaker', 'quotations: [{ words: x }]', 'quotations[0].speaker'],
    ['no mapping', '- a', 'must be a mapping'],
    ['no YAML', 'title: "x', 'not YAML'],
    ['YAML that is nested without end', `custom: ${'['.repeat(20_000)}`, 'not YAML: nested too deeply'],
    ['YAML that grows without end', `custom: { a: &a [x], b: [${'*a, '.repeat(200)}] }`, 'not YAML: Excessive alias'],
  ])('refuses %s and names it', (_, yaml, message) => {
    expect(() => parseCorrections(yaml)).toThrow(BadCorrection)
    expect(() => parseCorrections(yaml)).toThrow(message)
  })
})

describe('front matter', () => {
  const read = (text: string) => readDocument('a.md', new TextEncoder().encode(text))

  it('supplies what the text does not say, and is no part of the text', () => {
    const { document, text } = read(
      `---\ntitle: On Memos\nauthor: Ann Ruiz\ndate: 2011-03-03\nlayout: post\n---\nThe agency released the documents late Wednesday after a judge ordered it to.\n\nMore came later in the week, officials said.`,
    )
    expect(document).toMatchObject({ title: 'On Memos', authors: ['Ann Ruiz'], published: { date: '2011-03-03' } })
    expect(document.correctedByHand).toEqual(['title', 'authors', 'published'])
    expect(document.warnings).toMatchObject([
      { kind: 'front-matter-ignored', message: expect.stringContaining('layout') },
    ])
    expect(text).toMatch(/^The agency/)
  })

  it.each([
    ['a sentence with a colon', 'Not a mapping: at all, is it?'],
    ['the head of an e-mail', 'From: Ann Ruiz\nSubject: memos'],
    ['words that YAML cannot read', 'Re: memos: the rest'],
    ['names that every object has', 'constructor: Ann Ruiz'],
  ])('%s between two rules is text', (_, words) => {
    const { text, document } = read(`---\n${words}\n---\n\nWords of the text.`)
    expect(text).toContain(words.split(/[:\n]/)[0])
    expect(document.correctedByHand).toEqual([])
  })

  it.each([
    ['that is no YAML', 'title: [unclosed\nx: : :'],
    ['that says one thing twice', 'title: A\ntitle: B'],
    ['that grows without end', `title: x\na: &a [x]\n${'b: *a\n'.repeat(200)}`],
  ])('%s is passed over and told', (_, yaml) => {
    const { document, text } = read(`---\n${yaml}\n---\nWords of the text.`)
    expect(text).toBe('Words of the text.')
    expect(document).toMatchObject({ correctedByHand: [], warnings: [{ kind: 'front-matter-broken' }] })
  })

  it('names an unknown field that every object has', () => {
    expect(read('---\ntitle: On Memos\nconstructor: X\n---\nWords.').document.warnings).toMatchObject([
      { message: expect.stringContaining('unknown field “constructor”') },
    ])
  })
})

describe('a sidecar', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-sidecar-'))
    writeFileSync(join(folder, 'story.txt'), STORY)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const extract = (yaml: string, name = 'story.meta.yaml') => {
    writeFileSync(join(folder, name), yaml)
    const result = extractSource({ file: 'story.txt', path: join(folder, 'story.txt'), id: 'story' })
    return result.kind === 'extracted' ? (JSON.parse(result.extraction) as Extraction) : result.reason
  }

  it.each(['story.meta.yaml', 'story.txt.meta.yaml'])('corrects fields (%s)', (name) => {
    const { document } = extract('outlet: The Valley Courier\nauthors: [Anna Ruiz]', name) as Extraction
    expect(document).toMatchObject({
      outlet: 'The Valley Courier',
      authors: ['Anna Ruiz'],
      correctedByHand: ['outlet', 'authors'],
    })
  })

  it('corrects a speaker, by the words of one quotation', () => {
    const { quotations } = extract('quotations: [{ words: Nobody can leave it, speaker: Carl Jensen }]') as Extraction
    expect(quotations.filter(({ correctedByHand }) => correctedByHand)).toMatchObject([
      { speaker: { name: 'Carl Jensen' }, confidence: 1, reason: 'corrected by hand' },
    ])
  })

  it.each([
    ['words that are nowhere', 'quotations: [{ words: it was all a lie, speaker: X }]', '“it was all a lie”'],
    ['words that two quotations hold', 'quotations: [{ words: it, speaker: X }]', '“it”'],
    ['an unknown field', 'auther: X', 'story.meta.yaml: unknown field “auther”'],
  ])('is refused for %s', (_, yaml, reason) => {
    if (yaml.includes('words: it,'))
      writeFileSync(join(folder, 'story.txt'), `${STORY}\n\n"They said it twice, and it held," said Ms. Souza.`)
    expect(extract(yaml)).toContain(reason)
  })

  it.each([
    ['not UTF-8', Buffer.from('title: caf\xe9', 'latin1'), 'story.meta.yaml: not UTF-8'],
    ['too large', Buffer.alloc(17 << 20, 'x'), 'story.meta.yaml: 17 MB, over the limit'],
  ])('is refused and named where it is %s', (_, bytes, reason) => {
    writeFileSync(join(folder, 'story.meta.yaml'), bytes)
    expect(extractSource({ file: 'story.txt', path: join(folder, 'story.txt'), id: 'story' })).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    })
  })
})
