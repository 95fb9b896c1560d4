import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractDocument } from '../../indexer/extract-document.js'
import type { Quotation } from '../../schema/quotation.js'

const TITLE = 'Agency releases its documents\n\n'
const extract = (body: string) => extractDocument('test.txt', new TextEncoder().encode(TITLE + body))
const quotationsOf = (body: string): readonly Quotation[] => extract(body).quotations

/** `kind: mention (name)` of each quotation, in order of the text. */
function speakers(body: string): string[] {
  return quotationsOf(body).map(
    ({ kind, speaker }) => `${kind}: ${speaker?.mention?.text ?? '–'} (${speaker?.name ?? 'nobody'})`,
  )
}

describe('who said it', () => {
  test.each([
    [
      'verb after, subject last',
      '“We will not wait for the courts to rule on this,” said Sarahi Uribe.',
      ['direct: Sarahi Uribe (Sarahi Uribe)'],
    ],
    [
      'subject first',
      'Sarahi Uribe said, “We will not wait for the courts to rule on this.”',
      ['direct: Sarahi Uribe (Sarahi Uribe)'],
    ],
    [
      'title and surname lead to the full name',
      'Sarahi Uribe leads the group. “We will not wait for the courts,” Ms. Uribe said.',
      ['direct: Ms. Uribe (Sarahi Uribe)'],
    ],
    [
      'a pronoun leads to the last that fits',
      'Mary Jones leads the group. “We will not wait for the courts,” she said.',
      ['direct: she (Mary Jones)'],
    ],
    [
      'the words in apposition are not the speaker',
      'Brian Hale, an agency spokesman, said, “It is not our final policy.”',
      ['direct: Brian Hale (Brian Hale)'],
    ],
    [
      'the speaker is told by the relative pronoun too',
      'The request came from Brian Hale, who said, “It is not our final policy.”',
      ['direct: Brian Hale, who (Brian Hale)'],
    ],
    [
      'a question in doubled apostrophes and its credit are one sentence',
      "Mary Jones left the agency.\n\n''Can we win in court?'' Mr. Hale asked.",
      ['direct: Mr. Hale (Hale)'],
    ],
    [
      'what follows may be another clause',
      'Although Brian Hale said it was “not our final policy,” Mary Jones claimed it was over.',
      ['mixed: Brian Hale (Brian Hale)', 'indirect: Mary Jones (Mary Jones)'],
    ],
    [
      'a modifier is not the subject',
      'Brian Lee, who came from Austin, wrote: “It is not our final policy.”',
      ['direct: Brian Lee (Brian Lee)'],
    ],
    [
      'who owns a statement speaks in it',
      'President George Bush signed it. “It is wise to err on the side of life,” Bush’s written statement said.',
      ['direct: Bush’s written statement (George Bush)'],
    ],
    [
      'a memo is one source however often it is named',
      'Officials wrote a memo. “We will not wait for the courts,” the memo said.',
      ['direct: the memo (memo)'],
    ],
  ])('%s', (_label, body, expected) => {
    expect(speakers(body)).toEqual(expected)
  })

  test('the same verb without words reports nothing', () => {
    expect(quotationsOf('Brian Hale did not say anything on Monday.')).toEqual([])
  })

  test('“A,” he said, “b.” is one quotation of two pieces; “A,” he said. “B.” are two', () => {
    const [one, ...none] = quotationsOf('“We will wait,” said Brian Hale, “until the courts have ruled on it.”')
    expect(one?.spans).toHaveLength(2)
    expect(none).toEqual([])
    expect(quotationsOf('“We will wait,” said Brian Hale. “The courts have not ruled on it.”')).toHaveLength(2)
  })

  test('“A,” he said, adding “b” are two, each with its verb', () => {
    const found = quotationsOf('“We will wait for the courts,” Brian Hale said, adding, “there is no other way.”')
    expect(found.map(({ cue }) => cue?.text)).toEqual(['said', 'adding'])
  })

  test('a quotation reopened at each paragraph is one', () => {
    const found = quotationsOf(
      '“We will wait until the courts rule.\n\n“Then we will go to Congress,” said Brian Hale.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.quoted).toHaveLength(2)
  })
})

describe('what is reported without marks', () => {
  test('the clause after the verb', () => {
    const { text, quotations } = extract(
      'Immigration officials said that they could not respond directly to the questions.',
    )
    expect(quotations.map(({ kind, spans }) => [kind, text.slice(...spans[0]!)])).toEqual([
      ['indirect', 'that they could not respond directly to the questions'],
    ])
  })

  test('a clause beside marked words of the same verb', () => {
    const { text, quotations } = extract(
      'Mary Jones said that the courts would have to rule on it first. “We will wait,” she told the reporters.',
    )
    expect(quotations.map(({ kind, spans }) => [kind, text.slice(...spans[0]!)])).toEqual([
      ['indirect', 'that the courts would have to rule on it first'],
      ['direct', '“We will wait,”'],
    ])
  })

  test('the clause before “according to”', () => {
    const { text, quotations } = extract('The program has been activated in 39 states, according to the agency.')
    expect(quotations.map(({ spans }) => text.slice(...spans[0]!))).toEqual([
      'The program has been activated in 39 states',
    ])
  })
})

describe('what is no quotation', () => {
  test.each([
    ['a title', 'The agency published a report entitled “Setting the Record Straight” in May.'],
    ['a programme', 'The “Secure Communities” program began in late 2008 in Texas.'],
    ['an entry of a list of sources', '“Document found on street” — The Canadian Press, August 15, 2008'],
    [
      'the show somebody speaks on',
      'Brian Hale said on CNN’s “State of the Union” that the courts have not ruled on it.',
    ],
  ])('%s', (_label, body) => {
    expect(quotationsOf(body).filter(({ quoted }) => quoted.length > 0)).toEqual([])
  })
})

describe('without marks', () => {
  test('the block after “she wrote:”', () => {
    const found = quotationsOf(
      'Mary Jones wrote on her blog:\n\nI think that we have to wait until the courts rule, and I hope that you will wait with me.\n\nThe agency did not answer.',
    )
    expect(found[0]).toMatchObject({ kind: 'direct', speaker: { name: 'Mary Jones' } })
  })

  test('somebody quoted inside a block is quoted, too', () => {
    const found = quotationsOf(
      'Mary Jones wrote on her blog:\n\nI think that we have to wait, and I hope that you will wait with me. “The courts will rule in May,” said Brian Hale, and I believe him.\n\nThe agency did not answer.',
    )
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Mary Jones', 'Brian Hale'])
    expect(found[1]?.within).toBe(found[0]?.id)
  })

  test('a transcript, speaker by speaker', () => {
    const body = [
      'JAKE TAPPER: Do you think that he has tried?',
      'MARY FALLIN: I think he is trying to.',
      'JAKE TAPPER: How so?',
      'MARY FALLIN: I believe that he has told us.',
    ]
    expect(speakers(`Partial transcript as follows:\n\n${body.join('\n\n')}`)).toHaveLength(4)
  })

  test('the sender of an e-mail speaks, and no words of the text are the speaker’s name', () => {
    const file =
      'From: Mary Jones <mary@ice.gov>\nTo: Brian Hale\nSent: Friday, March 11, 2011 1:36 PM\nSubject: Opt out\n\nWe have to decide on this before the hearing on Monday morning.\n'
    const { quotations } = extractDocument('mail.txt', new TextEncoder().encode(file))
    expect(quotations[0]?.speaker).toMatchObject({ name: 'Mary Jones', mention: null })
  })
})

test('what is told beside the words', () => {
  const { quotations } = extract(
    '“I am totally confused by this policy,” one official wrote in a June 23, 2010, e-mail.',
  )
  expect(quotations[0]).toMatchObject({
    paragraph: 1,
    speaker: { status: 'unnamed' },
    said: { date: '2010-06-23', precision: 'day' },
  })
  expect(quotations[0]?.reason).toContain('one official')
  expect(quotations[0]?.confidence).toBeGreaterThan(0)
})

test('odd text never throws; every span lies in the text, ids are unique', () => {
  const mark = fc.constantFrom(
    '“',
    '”',
    '"',
    "''",
    '``',
    '«',
    '»',
    '\n\n',
    ' ',
    ', ',
    '. ',
    ': ',
    'said ',
    'Mr. Lee ',
    'he ',
    'that ',
    'according to ',
    'the memo ',
    '@x: ',
    '— ',
    '’s ',
    '(',
    ')',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(mark, fc.string({ maxLength: 8 })), { maxLength: 60 }), (pieces) => {
      const { text, quotations } = extract(`x ${pieces.join('')}`)
      for (const { spans, quoted } of quotations) {
        for (const [start, end] of [...spans, ...quoted]) {
          expect(start).toBeLessThanOrEqual(end)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
      expect(new Set(quotations.map(({ id }) => id)).size).toBe(quotations.length)
    }),
    { numRuns: 60 },
  )
})
