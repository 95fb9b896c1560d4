import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../schema/index.js'
import { toRuns } from '../../server/text/to-runs.js'
import { toSnippet } from '../../server/text/to-snippet.js'

const FILLER =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore'
const sentence = (words: string) => `${FILLER} ${words} ${FILLER}.`

/** `a [marked] b` → the text and the spans of its marks. */
function read(marked: string): { readonly text: string; readonly matches: readonly Span[] } {
  const matches: Span[] = []
  let text = ''
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const inner = piece.startsWith('[') ? piece.slice(1, -1) : piece
    if (piece.startsWith('[')) matches.push([text.length, text.length + inner.length])
    text += inner
  }
  return { text, matches }
}

function toSentences(text: string): readonly Span[] {
  return [...text.matchAll(/[^.]+\.?/g)].map(({ index, 0: part }): Span => [index, index + part.length])
}

function show(marked: string): string {
  const { text, matches } = read(marked)
  return toSnippet(text, toSentences(text), matches)
    .map((run) => (run.matched ? `[${run.text}]` : run.text))
    .join('')
}

describe('a snippet', () => {
  it('is the whole paragraph where that is short', () => {
    expect(show('Cities may [opt out] of it. Others may not.')).toBe('Cities may [opt out] of it. Others may not.')
  })

  it('is the whole paragraph up to ninety words, and not beyond', () => {
    const ninety = Array.from({ length: 90 }, (_, index) => `w${index}`).join(' ')
    expect(show(ninety)).toBe(ninety)
    expect(show(`${ninety} more`)).toMatch(/ …$/)
  })

  it('is the sentence around the mark where the paragraph is long', () => {
    const shown = show(`${sentence('first')} ${sentence('second')} Short [mark] here. ${sentence('last')}`)
    expect(shown).toBe('… Short [mark] here. …')
  })

  it('shows every wording before one of them again', () => {
    const again = Array.from({ length: 4 }, () => sentence('[alpha]')).join(' ')
    expect(show(`${again} ${sentence('middle')} The [beta] stands last.`)).toContain('The [beta] stands last.')
  })

  it('cuts a long sentence at words', () => {
    const long = `${FILLER} ${FILLER} ${FILLER} the [mark] ${FILLER} ${FILLER} ${FILLER}`
    const shown = show(long)
    expect(shown).toMatch(/^… /)
    expect(shown).toMatch(/ …$/)
    for (const word of shown
      .replace(/[…[\]]/g, '')
      .trim()
      .split(/\s+/))
      expect(` ${FILLER} the mark `).toContain(` ${word} `)
  })

  it('never cuts inside a mark, however long it is', () => {
    const phrase = `${FILLER} ${FILLER} ${FILLER} ${FILLER} ${FILLER} ${FILLER}`
    expect(show(`Before that. ${FILLER} [${phrase}] ${FILLER}. After.`)).toContain(`[${phrase}]`)
  })

  it('has no mark where nothing matched by words: the beginning', () => {
    const shown = show(`Opening words. ${sentence('a')} ${sentence('b')} ${sentence('c')} ${sentence('d')}`)
    expect(shown).toMatch(/^Opening words\./)
    expect(shown).toMatch(/ …$/)
  })

  it('is always made of pieces of the text, in order, whole marks only', () => {
    const words = fc.array(fc.constantFrom('one', 'two,', 'three.', '“four”', '[five]', '[six seven]'), {
      minLength: 1,
      maxLength: 300,
    })
    fc.assert(
      fc.property(words, (list) => {
        const { text, matches } = read(list.join(' '))
        const runs = toSnippet(text, toSentences(text), matches)
        const wordings = new Set(matches.map((match) => text.slice(...match)))
        for (const run of runs.filter(({ matched }) => matched)) expect(wordings).toContain(run.text)
        let at = 0
        for (const piece of runs
          .map((run) => run.text)
          .join('')
          .split('…')) {
          const found = text.indexOf(piece.trim(), at)
          expect(found).toBeGreaterThanOrEqual(0)
          at = found + piece.trim().length
        }
        if (matches.length > 0) expect(runs.some(({ matched }) => matched)).toBe(true)
      }),
    )
  })
})

describe('runs', () => {
  it.each<[string, string, readonly Span[], Span | undefined, string]>([
    ['no mark', 'abc', [], undefined, 'abc'],
    [
      'marks that touch stay two',
      'abcd',
      [
        [0, 2],
        [2, 4],
      ],
      undefined,
      '[ab][cd]',
    ],
    [
      'a mark at both ends',
      'abcd',
      [
        [0, 1],
        [3, 4],
      ],
      undefined,
      '[a]bc[d]',
    ],
    [
      'marks outside the span are left out',
      'abcdef',
      [
        [0, 1],
        [2, 3],
      ],
      [1, 4],
      'b[c]d',
    ],
    ['an empty text', '', [], undefined, ''],
  ])('%s', (_odd, text, matches, span, expected) => {
    const runs = toRuns(text, matches, span)
    expect(runs.map((run) => (run.matched ? `[${run.text}]` : run.text)).join('')).toBe(expected)
  })
})
