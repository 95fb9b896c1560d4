import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, splitWords } from '../../search/words/index.js'

/*
 * The rules of a word once more, as regular expressions over text from which all of `\p{Cf}` is gone. Slow, and only meant to
 * be read beside the specification.
 */
const LETTER = '(?!\\u02bc)\\p{L}'
const CHARACTER = `(?:${LETTER}|\\p{Nd})\\p{M}*`
const APOSTROPHE = `(?<=${LETTER}\\p{M}*)['’ʼ](?=${LETTER})`
const SINGLE_BEFORE = `(?<=(?<!(?:${LETTER}|\\p{Nd})\\p{M}*)${LETTER}\\p{M}*)`
const SINGLE_AFTER = `(?=${LETTER}\\p{M}*(?!${LETTER}|\\p{Nd}))`
const DOT = `${SINGLE_BEFORE}\\.${SINGLE_AFTER}`
const GROUPED = '\\p{Nd}{1,3}(?!\\p{Nd})(?:,\\p{Nd}{3}(?!\\p{Nd}))*'
const ONLY_POINT = '(?:\\.\\p{Nd}+(?!\\p{Nd}|\\.\\p{Nd}))'
const NUMBER = `(?:(?<!\\p{Nd}\\.)(?:${GROUPED}|\\p{Nd}+)${ONLY_POINT}|${GROUPED})`
const WORD = new RegExp(`(?:${NUMBER}|${CHARACTER})(?:${CHARACTER}|${APOSTROPHE}|${DOT})*|§+|¶+`, 'gu')
const HYPHEN = /^[-‐‑](?:\r\n|[\r\n])?$/
const DASH = /^[‒–—―]$/

function splitByRule(text: string): string[] {
  const clean = text.replace(/\u00ad(?=(?:(?!\u00ad)\p{Cf})*[\r\n])/gu, '-').replace(/\p{Cf}/gu, '')
  const words = [...clean.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  return words.map(({ word, start }, at) => {
    const before = words[at - 1]
    const isJoined = before !== undefined && joins(before.word, clean.slice(before.end, start), word)
    return (isJoined ? '-' : '') + foldWord(word)
  })
}

function joins(before: string, between: string, after: string): boolean {
  const [last, first] = [before.replace(/\p{M}+$/u, ''), after]
  const areLetters = /\p{L}$/u.test(last) && /^\p{L}/u.test(first)
  const areWords = /[\p{L}\p{Nd}]$/u.test(last) && /^[\p{L}\p{Nd}]/u.test(first)
  const areDigits = /\p{Nd}$/u.test(last) && /^\p{Nd}/u.test(first)
  return (HYPHEN.test(between) && areWords && !areDigits) || (DASH.test(between) && areLetters)
}

const PIECES = [
  'a',
  'B',
  'é',
  'ß',
  '1',
  '23',
  '456',
  '.',
  ',',
  "'",
  '’',
  'ʼ',
  '-',
  '‐',
  '–',
  '—',
  '--',
  ' ',
  '\n',
  '\r\n',
  '§',
  '¶',
  '½',
  '\u00ad',
  '\u200b',
  '𝐀',
  '(',
  '_',
] as const
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('splitWords', () => {
  it('cuts as the rules say', () => {
    fc.assert(
      fc.property(text, (one) => {
        const { folded, joined } = splitWords(one)
        expect(folded.map((word, at) => (joined[at] ? `-${word}` : word))).toEqual(splitByRule(one))
      }),
      { numRuns: 30_000, seed: 20110217 },
    )
  })

  it('says where each word stands, in order, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (one) => {
        const { folded, starts, ends } = splitWords(one)
        folded.forEach((word, at) => {
          expect(foldWord(one.slice(starts[at], ends[at]))).toBe(word)
          expect(starts[at]).toBeGreaterThanOrEqual(ends[at - 1] ?? 0)
        })
      }),
      { numRuns: 1000, seed: 20110217 },
    )
  })
})
