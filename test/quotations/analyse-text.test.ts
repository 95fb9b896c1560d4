import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseText } from '../../indexer/language/analyse-text.js'

const tags = (text: string): string =>
  analyseText(text, [])
    .tokens.map(({ text: word, tag }) => `${word}/${tag}`)
    .join(' ')
const lemmas = (text: string): string =>
  analyseText(text, [])
    .tokens.map(({ lemma }) => lemma)
    .join(' ')

describe('tags', () => {
  test.each([
    ['a full stop inside makes no address', 'The U.S. said', 'The/DT U.S./NNP said/VBD'],
    ['an address is one', 'See http://ice.gov now', 'See/VB http://ice.gov/URL now/RB'],
    ['a known noun in -al stays one', 'the official wrote', 'the/DT official/NN wrote/VBD'],
    ['a known noun in -ed stays one', 'the need', 'the/DT need/NN'],
    ['a noun in -ing', 'The meeting ended', 'The/DT meeting/NN ended/VBD'],
    ['the verb in -ing', 'They are meeting him', 'They/PRP are/VBP meeting/VBG him/PRP'],
    ['participle after be', 'It was redacted', 'It/PRP was/VBD redacted/VBN'],
    ['a name closes an attribution', '“No,” Bozell notes.', '“/“ No/DT ,/, ”/” Bozell/NNP notes/VBZ ./.'],
    ['capitals inside a sentence are names', 'told Mr. Rich', 'told/VBD Mr./NNP Rich/NNP'],
  ])('%s', (_label, text, expected) => {
    expect(tags(text)).toBe(expected)
  })
})

describe('lemmas', () => {
  test.each([
    ['added', 'He added it', 'he add it'],
    ['noted', 'She noted that', 'she note that'],
    ['admitted', 'They admitted it', 'they admit it'],
    ['told', 'We told them', 'we tell them'],
    ['clarified', 'officials clarified', 'official clarify'],
    ['criticised, unknown to the lexicon', 'He criticised it', 'he criticise it'],
  ])('%s', (_label, text, expected) => {
    expect(lemmas(text)).toBe(expected)
  })
})

test('clitics stand apart, and every token is cut from the text', () => {
  const text = 'She’s sure ICE’s wasn’t told; we can’t.'
  const { tokens } = analyseText(text, [])
  expect(tokens.map((token) => token.text)).toEqual([
    'She',
    '’s',
    'sure',
    'ICE',
    '’s',
    'was',
    'n’t',
    'told',
    ';',
    'we',
    'ca',
    'n’t',
    '.',
  ])
})

test('odd text never throws, tokens are in order and slice to their text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let end = 0
      for (const token of analyseText(text, []).tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text)
        expect(token.start).toBeGreaterThanOrEqual(end)
        end = token.end
      }
    }),
  )
})
