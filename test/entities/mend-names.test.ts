import { describe, expect, it } from 'vitest'
import { analyseText } from '../../indexer/language/analyse-text.js'
import { findDefinitions } from '../../indexer/mentions/find-definitions.js'
import { mendNames } from '../../indexer/mentions/mend-names.js'
import { toName } from '../../indexer/mentions/mending/name-rule.js'
import type { NameSpan } from '../../indexer/mentions/names/tag-names.js'
import { readDocument } from '../../indexer/read-document.js'

type Tagged = readonly [words: string, category: NameSpan['category']]

/** `category: words` of the names after mending, where the tagger saw `tagged`. */
function mend(body: string, tagged: readonly Tagged[]): string[] {
  const read = readDocument('test.txt', new TextEncoder().encode(`Agency releases its documents\n\n${body}`))
  const analysis = analyseText(read.text, read.passages)
  const names = tagged.map(([words, category]) => {
    const start = read.text.indexOf(words)
    return toName(analysis.tokens, [start, start + words.length], category)
  })
  const mended = mendNames(read, analysis, names, findDefinitions(read.text))
  return mended.map(({ span, category }) => `${category}: ${read.text.slice(...span)}`)
}

describe('names where patterns know better than the tagger', () => {
  it.each<[string, string, readonly Tagged[], string[]]>([
    [
      'a sentence’s first word is no name',
      'They agreed. When Burnidge visited Kenya, he saw workers.',
      [['When Burnidge', 'person']],
      ['person: Burnidge'],
    ],
    [
      'the same word inside a sentence may be one',
      'The band So Solid Crew played.',
      [['So Solid Crew', 'organisation']],
      ['organisation: So Solid Crew'],
    ],
    ['a surname keeps its particle', 'He spoke of bin Laden again.', [['Laden', 'person']], ['person: bin Laden']],
    [
      'a nickname stands inside a name',
      'Governor C.L. "Butch" Otter spoke.',
      [['Otter', 'person']],
      ['person: C.L. "Butch" Otter'],
    ],
    ['a quoted word before a name is none', 'He called “Free” Otter a hero.', [['Otter', 'person']], ['person: Otter']],
    [
      'letters behind a name are no part of it',
      'They met Warren Truss MP there.',
      [['Warren Truss MP', 'person']],
      ['person: Warren Truss'],
    ],
    [
      'who holds an office of a body is no part of the body',
      'However, the Fed Chairman explained it.',
      [['Fed Chairman', 'organisation']],
      ['organisation: Fed'],
    ],
    [
      'a founder belongs to the school',
      'It is at the Benjamin N. Cardozo School of Law now.',
      [['Benjamin N. Cardozo', 'person']],
      ['organisation: Benjamin N. Cardozo School of Law'],
    ],
    ['a school of thought is no school', 'It founded a new school of Thought.', [], []],
    [
      'a name seen in part is whole from its first word on',
      'They joined the National Day Laborer Organizing Network.',
      [['Laborer Organizing Network', 'organisation']],
      ['organisation: National Day Laborer Organizing Network'],
    ],
    [
      'not where the word before opens no name',
      'They told Many Laborer Organizing Network members.',
      [['Laborer Organizing Network', 'organisation']],
      ['organisation: Laborer Organizing Network'],
    ],
    ['federal acronyms are bodies', 'He asked whether DHS knew.', [], ['organisation: DHS']],
    ['other capitals are not', 'He asked whether SWB knew.', [], []],
    ['a headline in capitals names no acronym', 'THE ICE AGE BEGINS and nobody cared.', [], []],
  ])('%s', (_, body, tagged, names) => {
    expect(mend(body, tagged)).toEqual(names)
  })

  it.each<[string, string, readonly Tagged[], string[]]>([
    [
      'people of a header, surname first',
      'To: Mills, Cheryl D; Abedin, Huma',
      [
        ['Mills', 'person'],
        ['Cheryl D', 'person'],
      ],
      ['person: Mills, Cheryl D', 'person: Abedin, Huma'],
    ],
    ['before an address', 'On Thursday, Mills, Cheryl D <MillsCD@state.gov> wrote:', [], ['person: Mills, Cheryl D']],
    ['a list in a sentence is none', 'They saw Mills, Cheryl and others.', [], []],
    [
      'a letter signs, a code redacts',
      'H asked about B6 there.',
      [
        ['H', 'person'],
        ['B6', 'person'],
      ],
      [],
    ],
    ['an address is no name', 'Write to MillsCD@state.gov soon.', [['MillsCD@state.gov', 'person']], []],
  ])('e-mails: %s', (_, body, tagged, names) => {
    expect(mend(body, tagged)).toEqual(names)
  })
})
