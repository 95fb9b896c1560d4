import { describe, expect, it } from 'vitest'
import { createVocabulary, findRuns, fitsPattern, spellRun, splitWords, WordTable } from '../../search/words/index.js'

function readVocabulary(text: string, gone: readonly string[] = []) {
  const words = splitWords(text)
  const table = new WordTable([...words.folded, ...findRuns(words.joined).map((run) => spellRun(words, run))])
  const spell = (ids: readonly number[]) => ids.map((id) => table.getEntry(id))
  const vocabulary = createVocabulary(table, (id) => !gone.includes(table.getEntry(id)))
  return {
    findSpellings: (word: string) => spell(vocabulary.findSpellings(word)),
    findFitting: (pattern: string) => spell(vocabulary.findFitting(pattern)),
    occurs: vocabulary.occurs,
    findForms: vocabulary.findForms,
  }
}

describe('findRuns', () => {
  it('finds every run of a compound, and none over a space', () => {
    const words = splitWords('law-enforce-ment e-mail')
    expect(findRuns(words.joined).map((run) => spellRun(words, run))).toEqual([
      'law-enforce',
      'law-enforce-ment',
      'enforce-ment',
      'e-mail',
    ])
  })
})

describe('createVocabulary', () => {
  it('finds a word and the runs that equal it written together', () => {
    expect(readVocabulary('email e-mail em-ail mail').findSpellings('email')).toEqual(['email', 'e-mail', 'em-ail'])
  })
  it('finds no spelling of a word that nobody wrote', () => {
    expect(readVocabulary('e mail').findSpellings('email')).toEqual([])
  })
  it('finds what fits a pattern, in order of the words written together', () => {
    expect(readVocabulary('emails e-mail emu').findFitting('email*')).toEqual(['e-mail', 'emails'])
  })
  it('leaves out a run of which a shorter run fits already', () => {
    expect(readVocabulary('e-mail-address').findFitting('email*')).toEqual(['e-mail'])
    expect(readVocabulary('law-enforce-ment').findFitting('*ment')).toEqual(['ment'])
  })
  it('knows what no passage has any more', () => {
    const vocabulary = readVocabulary('policy policies', ['policies'])
    expect(vocabulary.findForms('polic*')).toEqual(['policy'])
    expect(vocabulary.occurs('policies')).toBe(false)
  })
})

describe('fitsPattern', () => {
  it.each([
    ['deport*', 'deport', true],
    ['deport*', 'deported', true],
    ['deport*', 'report', false],
    ['wom?n', 'women', true],
    ['wom?n', 'womn', false],
    ['*ation', 'nation', true],
    ['c*n*s', 'cousin', false],
    ['c*n*s', 'cousins', true],
    ['a*b?d', 'aabcbcd', true],
    ['ab?', 'ab𝐀', true],
  ])('%s %s', (pattern, word, fits) => expect(fitsPattern(pattern, word)).toBe(fits))

  it('takes no time on a hostile pattern', () => {
    expect(fitsPattern(`${'a*'.repeat(500)}b`, 'a'.repeat(5000))).toBe(false)
  })
})
