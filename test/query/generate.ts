import fc from 'fast-check'
import type { Extraction } from '../../schema/index.js'
import { createExtraction, type SmallDocument } from '../engines/fixture-documents.js'

/*
 * Few words, so that generated queries and texts meet often: compounds and their parts, inflections, capitals, and words that
 * are parts of others.
 */
const TEXT_WORDS = [
  'opt',
  'out',
  'policy',
  'policies',
  'e',
  'mail',
  'email',
  'mails',
  'U.S.',
  'us',
  'ICE',
  'ice',
  'the',
  'emails',
] as const
const GAPS = [' ', ' ', ' ', ' ', ', ', '. ', '-', '-', ' … '] as const
const TERMS = [
  ...[
    'opt',
    'out',
    'policy',
    'e-mail',
    'email',
    '"e mail"',
    '"e-mail"',
    '"opt out"',
    '"the"',
    'the',
    '"policy"',
    'mail',
  ],
  ...[
    'em*',
    '*ail',
    'po?icy',
    'mail!',
    '"opt o*"',
    'case:ICE',
    'case:US',
    'case:em*',
    'e-ma*',
    '"out the"',
    'opt-out',
    'ice',
  ],
] as const

const text = fc
  .array(fc.tuple(fc.constantFrom(...TEXT_WORDS), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 12 })
  .map((words) =>
    words
      .flat()
      .join('')
      .replace(/[ ,.…-]+$/, '.'),
  )

/** A document of some paragraphs, with quotations in one or two pieces. */
export const document: fc.Arbitrary<SmallDocument> = fc
  .record({
    paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
    pieces: fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 3, max: 30 }), fc.nat(20), fc.nat(15)), { maxLength: 2 }),
    speaker: fc.constantFrom(null, 'Janet Napolitano', 'The Ice Mail'),
    date: fc.constantFrom(null, '2010', '2010-06', '2011-02-17'),
  })
  .map(({ paragraphs, pieces, speaker, date }) => ({
    ...{ id: 'doc', paragraphs, date, outlet: 'The Opt Out Mail', title: 'ICE policy', authors: ['Julia Preston'] },
    quotations: pieces.flatMap(([start, length, gap, more]) =>
      cutPieces(paragraphs, speaker, [start, length, gap, more]),
    ),
    mentions: [['ICE', 'organisation', 'Immigration and Customs Enforcement']],
  }))

/** Pieces are cut anywhere, through words too. */
function cutPieces(
  paragraphs: readonly string[],
  speaker: string | null,
  [start, length, gap, more]: readonly [number, number, number, number],
) {
  const whole = paragraphs.join('\n\n')
  const first = whole.slice(start, start + length)
  const second = whole.slice(start + length + gap, start + length + gap + more)
  const pieces = [first, second].filter((piece) => piece !== '')
  return pieces.length === 0 ? [] : [{ pieces, speaker }]
}

export const extractions: fc.Arbitrary<readonly Extraction[]> = fc
  .array(document, { minLength: 1, maxLength: 2 })
  .map((documents) => documents.map((one, at) => createExtraction({ ...one, id: `doc${at}` })))

const term = fc.constantFrom(...TERMS)
const near = fc.constantFrom(
  ...['w/1', 'w/2', 'w/3', '/4', 'NEAR/5', 'pre/1', 'pre/2', '+3', 'not w/1', 'not w/3', 'NOT pre/2'],
  ...['/s', 'w/s', '+s', 'pre/s', '/p', '+p', 'not /s'],
)

/** What may stand in a proximity: terms, groups, other proximities. */
const operand: fc.Arbitrary<string> = fc.letrec<{ operand: string }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc.tuple(tie('operand'), near, tie('operand')).map(([left, connector, right]) => `(${left} ${connector} ${right})`),
    fc.tuple(tie('operand'), tie('operand')).map(([left, right]) => `(${left} OR ${right})`),
    fc.tuple(tie('operand'), tie('operand')).map(([left, right]) => `(${left} ${right})`),
  ),
})).operand

const proximity = fc.tuple(operand, near, operand).map((parts) => parts.join(' '))
const leaf = fc.oneof(
  { weight: 6, arbitrary: term },
  { weight: 3, arbitrary: proximity.map((one) => `(${one})`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        'speaker:napolitano',
        'speaker:"ice mail"',
        'org:ice',
        'org:"customs enforcement"',
        'outlet:opt-out',
        'title:pol*',
      ],
      ...['kind:article', 'kind:record', 'status:unattributed', 'status:named', 'author:preston', 'place:ice'],
      ...['date:2010', 'date:2010-06..2011', 'date:..2010-05'],
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 4 }), term).map(([n, one]) => `atleast${n}(${one})`) },
  { weight: 1, arbitrary: fc.tuple(term, term).map(([a, b]) => `atleast2(${a} OR ${b})`) },
  { weight: 1, arbitrary: term.filter((one) => !one.startsWith('case:')).map((one) => `said:${one}`) },
  { weight: 3, arbitrary: proximity.map((one) => `said:(${one})`) },
  { weight: 1, arbitrary: fc.tuple(term, term).map(([a, b]) => `said:(${a} NOT ${b})`) },
)

/** Queries as a reader would type them, parentheses or none. */
export const query: fc.Arbitrary<string> = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('query'), fc.constantFrom(' ', ' AND ', ' OR ', ' NOT ', ' BUT NOT ', ' & ', ' | ', ' -'), leaf)
      .map((parts) => parts.join('')),
    fc
      .tuple(leaf, fc.constantFrom(' ', ' OR ', ' NOT '), tie('query'))
      .map(([a, connector, b]) => `${a}${connector}(${b})`),
    tie('query').map((one) => `(${one})`),
    leaf.map((one) => `(NOT ${one})`),
  ),
})).query
