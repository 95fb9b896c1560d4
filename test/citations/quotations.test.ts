import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alterations, alterWords } from '../../citations/quotations/alter-words.js'
import { composeCitation } from '../../citations/quotations/compose-citation.js'
import { composeQuotation, dropOuterMarks } from '../../citations/quotations/compose-quotation.js'
import { diffWords } from '../../citations/quotations/diff-words.js'
import { createPermalink, hashWords, type Permalink, verifyPermalink } from '../../citations/quotations/permalink.js'
import { toTextFragment } from '../../citations/quotations/to-text-fragment.js'
import type { Extraction } from '../../schema/index.js'

describe('a quotation', () => {
  it('is copied verbatim, marks inside made single', () => {
    expect(composeQuotation('He said “no,” didn’t he').text).toBe('“He said ‘no,’ didn’t he”')
    expect(composeQuotation('He said "no"').text).toBe(`“He said 'no'”`)
    expect(composeQuotation('He said “it’s ‘voluntary’ now”').text).toBe('“He said ‘it’s “voluntary” now’”')
    expect(composeQuotation('the ‘voluntary’ plan').text).toBe('“the ‘voluntary’ plan”')
  })

  it('is a block from 50 words on, its marks as they are', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
    expect(composeQuotation(`“${words(49)}”`).isBlock).toBe(false)
    expect(composeQuotation(`“${words(50)}”`)).toMatchObject({ isBlock: true, text: `“${words(50)}”`, words: 50 })
  })

  it('is altered only when asked', () => {
    const source = 'We recieve requests every single day from them.'
    expect(composeQuotation(source).text).toBe(`“${source}”`)
    expect(composeQuotation(source, { sic: ['recieve'], omit: ['every single day'] }).text).toBe(
      '“We recieve [sic] requests .\u00A0.\u00A0. from them.”',
    )
  })

  it.each<[string, string, Alterations, string]>([
    [
      'a word inside another is none',
      'The information is a form.',
      { sic: ['form'] },
      'The information is a form [sic].',
    ],
    ['the last words leave the period', 'They ask every day.', { omit: ['every day'] }, 'They ask . . . .'],
    ['the last sentence', 'They ask. We answer.', { omit: ['We answer.'] }, 'They ask. . . .'],
    ['the first words leave no ellipsis', 'As before, they ask.', { omit: ['As before'] }, '[T]hey ask.'],
    ['several', 'It is teh a, b and c', { sic: ['teh'], omit: ['a, b'] }, 'It is teh [sic] . . . and c'],
    ['words that are not there', 'They ask.', { sic: ['sak'], omit: ['never'] }, 'They ask.'],
    ['a dollar sign', 'It cost $& more', { omit: ['$&'] }, 'It cost . . . more'],
  ])('%s', (_, words, alterations, expected) => {
    expect(alterWords(words, alterations).replaceAll('\u00A0', ' ')).toBe(expected)
  })

  it('loses outer marks only where one pair holds all', () => {
    expect(dropOuterMarks('“all of it”')).toBe('all of it')
    expect(dropOuterMarks('“one,” he said, “two”')).toBe('“one,” he said, “two”')
  })

  it('moves its period behind an in-text citation, and keeps it before a note', () => {
    const run = [{ text: '(Roe 3)', italic: false, smallCaps: false }]
    const join = (style: 'mla-in-text' | 'bluebook') =>
      composeCitation(composeQuotation('It ends.'), run, style)
        .map(({ text }) => text)
        .join('')
    expect(join('mla-in-text')).toBe('“It ends” (Roe 3).')
    expect(join('bluebook')).toBe('“It ends.” (Roe 3)')
  })
})

describe('differences by words', () => {
  it('names what left and what came', () => {
    expect(diffWords('the program is voluntary now', 'the program is mandatory now')).toEqual([
      { kind: 'same', text: 'the program is' },
      { kind: 'removed', text: 'voluntary' },
      { kind: 'added', text: 'mandatory' },
      { kind: 'same', text: 'now' },
    ])
  })

  it('always give both texts back', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '))
    const side = (found: ReturnType<typeof diffWords>, without: string) =>
      found
        .filter(({ kind }) => kind !== without)
        .map(({ text: words }) => words)
        .join(' ')
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = diffWords(before, after)
        expect([side(found, 'added'), side(found, 'removed')]).toEqual([before, after])
      }),
    )
  })
})

const first = 'The program is voluntary and counties may leave it at any time.'
const second = 'Nobody could say what the rules were.'

function toExtraction(...paragraphs: readonly string[]): Extraction {
  const text = paragraphs.join('\n\n')
  let start = 0
  const passages = paragraphs.map((paragraph, index) => {
    const span: [number, number] = [start, start + paragraph.length]
    start += paragraph.length + 2
    return { id: `d-p${index + 1}`, paragraph: index + 1, span, sentences: [span] }
  })
  const document: Extraction['document'] = {
    file: 'd.txt',
    id: 'd',
    kind: 'article',
    title: null,
    authors: [],
    outlet: null,
    published: null,
    dek: null,
    captions: [],
    repost: null,
    section: null,
    url: null,
    custom: {},
    correctedByHand: [],
    contentHash: '',
    warnings: [],
  }
  return { document, text, blocks: [], passages, quotations: [], mentions: [], entities: [] }
}

function readLink(path: string): Permalink {
  const url = new URL(path, 'http://localhost')
  return {
    id: decodeURIComponent(url.pathname.slice('/at/'.length)),
    hash: url.searchParams.get('h') ?? '',
    words: url.searchParams.get('w') ?? '',
  }
}

describe('a permalink', () => {
  const link = readLink(createPermalink('d-p1', 'counties may leave it'))

  it('says still there, whatever the marks and spaces', () => {
    expect(verifyPermalink(link, toExtraction(first.replace('may leave', 'may  leave'), second)).state).toBe(
      'still-there',
    )
    const quoted = readLink(createPermalink('d-p1', '“voluntary”'))
    expect(verifyPermalink(quoted, toExtraction('It is "voluntary" now.')).state).toBe('still-there')
  })

  it('says where the words moved', () => {
    const state = verifyPermalink(link, toExtraction(second, second, first))
    expect(state).toMatchObject({ state: 'moved', passage: { paragraph: 3 } })
  })

  it('says what changed, by words', () => {
    const state = verifyPermalink(link, toExtraction(first.replace('may leave', 'must keep'), second))
    expect(state).toMatchObject({ state: 'changed', passage: { paragraph: 1 } })
    expect(state.state === 'changed' && state.differences).toEqual([
      { kind: 'same', text: 'counties' },
      { kind: 'removed', text: 'may leave' },
      { kind: 'added', text: 'must keep' },
      { kind: 'same', text: 'it' },
    ])
  })

  it('does not believe words that its hash denies', () => {
    const forged = { ...link, words: 'counties must obey' }
    expect(verifyPermalink(forged, toExtraction(first))).toMatchObject({ state: 'changed', differences: null })
  })

  it('leaves long words out and still knows the passage', () => {
    const long = 'word '.repeat(600).trim()
    const path = createPermalink('d-p1', long)
    expect(path.length).toBeLessThan(200)
    expect(verifyPermalink(readLink(path), toExtraction(long)).state).toBe('still-there')
    expect(verifyPermalink(readLink(path), toExtraction(`${long} more`)).state).toBe('changed')
  })

  it('knows the pieces of a quotation that its speaker interrupts', () => {
    const pieces = readLink(createPermalink('d-p1', 'It is voluntary … but you must ask'))
    const source = (words: string) => toExtraction(words)
    expect(verifyPermalink(pieces, source('“It is voluntary,” he said, “but you must ask.”')).state).toBe('still-there')
    expect(verifyPermalink(pieces, source('“but you must ask,” he said. “It is voluntary.”')).state).toBe('changed')
  })

  it('hashes words, not spaces', () => {
    expect(hashWords('a  b\n“c”')).toBe(hashWords('a b "c"'))
    expect(hashWords('a b c')).not.toBe(hashWords('a b d'))
  })
})

describe('a text fragment', () => {
  it.each([
    ['short words', 'opt-in, opt-out', 'https://e.org/a#:~:text=opt%2Din%2C%20opt%2Dout'],
    [
      'long words by their ends',
      'a b c d e f g h i j k l m',
      'https://e.org/a#:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m',
    ],
  ])('%s', (_, words, expected) => {
    expect(toTextFragment('https://e.org/a', words)).toBe(expected)
  })

  it('goes behind an anchor, and is left out without words', () => {
    expect(toTextFragment('https://e.org/a#b', 'c')).toBe('https://e.org/a#b:~:text=c')
    expect(toTextFragment('https://e.org/a', ' ')).toBe('https://e.org/a')
  })
})
