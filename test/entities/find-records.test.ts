import { describe, expect, it } from 'vitest'
import { readFound } from './read-marked.js'

function found(sentence: string, category: 'record' | 'law') {
  const { text, mentions, entities } = readFound(`A title of the day\n\nFebruary 17, 2011\n\n${sentence}`)
  return mentions
    .filter((mention) => mention.category === category)
    .map((mention) => ({
      words: text.slice(...mention.span),
      entity: mention.entity,
      record: entities.find((entity) => entity.name === mention.entity && entity.category === category)?.record,
    }))
}

describe('cited records', () => {
  it.each([
    [
      'dated',
      'He quoted a 9-page memo dated Oct. 2, 2010, and left.',
      'a 9-page memo dated Oct. 2, 2010',
      'memo',
      '2010-10-02',
    ],
    [
      'a date before the noun',
      'One official wrote in a June 23 e-mail that it was so.',
      'a June 23 e-mail',
      'e-mail',
      '2010-06-23',
    ],
    [
      'from a month',
      'In an email from August 2009 officials discuss it.',
      'an email from August 2009',
      'e-mail',
      '2009-08',
    ],
    [
      'counted',
      'About 15,000 pages of agency documents were released.',
      '15,000 pages of agency documents',
      'pages',
      null,
    ],
    [
      'with a title',
      'It said so in a document called “Setting the Record Straight.”',
      'a document called “Setting the Record Straight.”',
      'document',
      null,
    ],
    ['said in', 'He said in a statement that it was wrong.', 'a statement', 'statement', null],
  ])('%s', (_, sentence, words, kind, date) => {
    const [record] = found(sentence, 'record')
    expect(record?.words).toBe(words)
    expect(record?.record).toMatchObject({ date })
    expect(record?.record?.kind).toMatch(kind)
  })

  it('have a recipient', () => {
    const [record] = found(
      'They wrote in a September 8, 2010 letter to Congresswoman Zoe Lofgren that it was so.',
      'record',
    )
    expect(record).toMatchObject({ record: { recipient: 'Zoe Lofgren', date: '2010-09-08' } })
  })

  it('of one kind and day have one name, so that two articles cite one record', () => {
    const [one] = found('It came in a June 23 e-mail.', 'record')
    const [other] = found('One of the emails dated June 23, 2010, indicates that.', 'record')
    expect(one?.entity).toBe(other?.entity)
  })

  it.each(['He answered the question and turned the page.', 'The report was long.', 'She keeps a record of goals.'])(
    'are not seen in “%s”',
    (sentence) => {
      expect(found(sentence, 'record')).toEqual([])
    },
  )
})

describe('laws', () => {
  it.each([
    ['an act', 'a Freedom of Information Act request', 'Freedom of Information Act'],
    ['its acronym', 'released under FOIA by', 'Freedom of Information Act'],
    ['a section of the Code', 'withheld under 5 U.S.C. § 552(b)(5) in full', '5 U.S.C. § 552(b)(5)'],
    ['a regulation', 'see 6 C.F.R. § 5.4(a) for', '6 C.F.R. § 5.4(a)'],
    ['an exemption', 'citing Exemption 7(C) to', 'FOIA Exemption 7(C)'],
    ['an exemption as stamped', 'redacted (b)(6) and', 'FOIA Exemption 6'],
    ['a case', 'ordered in NDLON v. ICE that', 'NDLON v. ICE'],
    ['an order', 'under Executive Order 13526 the', 'Executive Order 13526'],
  ])('%s', (_, words, name) => {
    expect(found(`The pages were ${words} it was so.`, 'law').map((law) => law.entity)).toEqual([name])
  })

  it.each(['He decided to act on it.', 'The Act was a play.', 'Room (b) is on floor (5).'])(
    'are not seen in “%s”',
    (sentence) => {
      expect(found(sentence, 'law')).toEqual([])
    },
  )
})
