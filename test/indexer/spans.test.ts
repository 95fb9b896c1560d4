import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../indexer/extract-document.js'
import { SourceRefused } from '../../indexer/sources/source-refused.js'
import type { Extraction, Span } from '../../schema/index.js'
import { findSharedData } from './find-shared-data.js'

const SEEDS = join(import.meta.dirname, '../../seeds')
const clinton = findSharedData('foia-clinton/text')
/** Every 20th of the Clinton e-mails: 275 of them. */
const EVERY = 20

/** What is wrong with an extraction's spans: each must cut something out of the text, and say the same words where it says them. */
function findWrongSpans({ text, blocks, passages, quotations, mentions, document }: Extraction): string[] {
  const wrong: string[] = []
  const check = (span: Span, what: string, words?: string) => {
    const isInside = Number.isInteger(span[0]) && span[0] >= 0 && span[0] < span[1] && span[1] <= text.length
    if (!isInside) wrong.push(`${what} [${span}] is not inside the text`)
    else if (words !== undefined && text.slice(...span) !== words) wrong.push(`${what} [${span}] is not “${words}”`)
    if (isInside && text.slice(...span).trim() !== text.slice(...span))
      wrong.push(`${what} [${span}] has white space at an end`)
  }
  for (const { span, kind } of blocks) check(span, kind)
  for (const { span, id, sentences } of passages) {
    check(span, id)
    for (const sentence of sentences) check(sentence, `a sentence of ${id}`)
    const apart = [span[0], ...sentences.flat(), span[1]]
    for (let i = 0; i < apart.length; i += 2) {
      if (apart[i]! > apart[i + 1]!) wrong.push(`sentences of ${id} overlap`)
      if (/[\p{L}\p{N}]/u.test(text.slice(apart[i], apart[i + 1]))) wrong.push(`letters of ${id} outside its sentences`)
    }
  }
  for (const { span, entity } of mentions) check(span, entity)
  for (const { id, spans, quoted, cue, speaker, jointSpeakers, addressee } of quotations) {
    for (const span of spans) check(span, `content of ${id}`)
    for (const span of quoted) check(span, `quoted of ${id}`)
    for (const range of [cue, addressee, speaker?.mention, ...jointSpeakers.map(({ mention }) => mention)]) {
      if (range) check([range.start, range.end], `a range of ${id}`, range.text)
    }
  }
  for (const { span, kind } of document.warnings)
    if (span && (span[0] < 0 || span[1] > text.length)) wrong.push(`warning ${kind}`)
  return wrong
}

describe('spans', () => {
  it('cut the same words out of the text, on every seed', () => {
    for (const name of readdirSync(SEEDS).filter((each) => each.endsWith('.txt'))) {
      const extraction = extractDocument(`seeds/${name}`, readFileSync(join(SEEDS, name)))
      expect(findWrongSpans(extraction)).toEqual([])
      expect(extraction.blocks.map(({ span }) => extraction.text.slice(...span)).join('\n\n')).toBe(extraction.text)
    }
  })

  it.runIf(clinton)(
    'cut the same words out of the text, on hundreds of released e-mails',
    () => {
      const names = readdirSync(clinton!).filter((_, index) => index % EVERY === 0)
      const wrong = names.flatMap((name) => {
        try {
          return findWrongSpans(extractDocument(name, readFileSync(join(clinton!, name)))).map(
            (each) => `${name}: ${each}`,
          )
        } catch (error) {
          return error instanceof SourceRefused ? [] : [`${name}: ${error instanceof Error ? error.stack : error}`]
        }
      })
      console.info(`spans: ${names.length} e-mails`)
      expect(wrong).toEqual([])
    },
    240_000,
  )

  it('hold for odd text, which never throws', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '\n\n',
      '\n',
      ' ',
      'said ',
      'Ms. Uribe ',
      'By Ann Ruiz',
      'March 3, 2011',
      'From: X\n',
      'To: Y\n',
      'Subject: Z\n',
      '# ',
      '> ',
      '*',
      '_',
      '[',
      '](x.y)',
      '(',
      ')',
      '{snip}',
      '...',
      '—',
      '. ',
      '? ',
      ': ',
      '•',
      '\u00a0',
      '\u0000',
      '\ud83d',
      '😀',
      'é',
      'İ',
      'ß',
      '1.',
      '2010',
      '---\n',
      'according to ',
      'ICE ',
      '©',
      'a@b.org',
      '%PDF',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 60 })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (odd) => {
        try {
          expect(findWrongSpans(extractDocument('odd.txt', new TextEncoder().encode(odd)))).toEqual([])
        } catch (error) {
          if (!(error instanceof SourceRefused)) throw error
        }
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  it('hold for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        try {
          expect(findWrongSpans(extractDocument('odd.txt', bytes))).toEqual([])
        } catch (error) {
          if (!(error instanceof SourceRefused)) throw error
        }
      }),
      { numRuns: 300 },
    )
  }, 120_000)
})
