import { describe, expect, it } from 'vitest'
import { BODY, readText as read, TITLE } from './story-text.js'

describe('records', () => {
  it('an e-mail: sender, recipients, date and subject from its header, stamps out of the body', () => {
    const { document, passages, text } = read(
      'UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771091 Date: 08/31/2015\n\nRELEASE IN PART B6\n\nFrom:     Sullivan, Jacob J <x@state.gov>\nSent:     Tuesday, August 17, 2010 8:03 PM\nTo:       Abedin, Huma; Mills, Cheryl D\nSubject:  FW: Talked to Doug\n\nI set up a private call with him for noon Friday.\n',
    )
    expect(document).toMatchObject({
      kind: 'record',
      title: 'FW: Talked to Doug',
      authors: ['Jacob J Sullivan'],
      published: { date: '2010-08-17', time: '20:03' },
      custom: {
        genre: 'e-mail',
        recipients: ['Huma Abedin', 'Cheryl D Mills'],
        case: 'F-2014-20439',
        number: 'C05771091',
        release: 'RELEASE IN PART B6',
      },
    })
    expect(passages.map(({ span }) => text.slice(...span))).toEqual([
      'I set up a private call with him for noon Friday.',
    ])
  })

  it('a memorandum', () => {
    const { document } = read(
      `MEMORANDUM FOR: John Morton\nFROM: Riah Ramlogan\nSUBJECT: Secure Communities – Mandatory in 2013\nDATE: October 2, 2010\n\n${BODY}`,
    )
    expect(document).toMatchObject({
      kind: 'record',
      authors: ['Riah Ramlogan'],
      custom: { genre: 'memorandum', recipients: ['John Morton'] },
    })
  })

  it('a letter: who signed it, to whom, when', () => {
    const { document, passages } = read(
      `U.S. Department of Homeland Security\nWashington, DC 20528\n\nSeptember 8, 2010\n\nThe Honorable Zoe Lofgren\nU.S. House of Representatives\n\nDear Congresswoman Lofgren:\n\n${BODY}\n\nSincerely,\n\nJanet Napolitano\nSecretary`,
    )
    expect(document).toMatchObject({
      kind: 'record',
      title: null,
      authors: ['Janet Napolitano'],
      published: { date: '2010-09-08' },
      custom: { genre: 'letter', recipients: ['Zoe Lofgren'] },
    })
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 2])
  })

  it('an article that says “Dear Reader:” and never closes is no letter', () => {
    expect(read(`${TITLE}\n\nBy Ann Ruiz\n\nDear Reader:\n\n${BODY}`).document.kind).toBe('article')
  })

  it('an article that quotes one header line stays an article', () => {
    expect(read(`${TITLE}\n\nBy Ann Ruiz\n\nFrom: the beginning, nobody knew.\n\n${BODY}`).document.kind).toBe(
      'article',
    )
  })
})

describe('passages', () => {
  it('cut a paragraph over 1,000 words between sentences, under one number', () => {
    const { passages, text } = read(
      `${TITLE}\n\n${'This sentence of the record has exactly ten words in it. '.repeat(250)}\n\nThe end of it came on Friday afternoon.`,
    )
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 1, 1, 2])
    expect(passages.map(({ id }) => id.replace(/^.*-p/, ''))).toEqual(['1', '1-2', '1-3', '2'])
    for (const { span } of passages) expect(text.slice(...span)).toMatch(/^This.*\.$|^The end/s)
  })

  it('ids are valid everywhere, readable, and no file’s but its own', () => {
    const ids = ['a/x/Été & 1.txt', 'b/x/Été & 1.txt', `${'long'.repeat(60)}.txt`, '–.txt'].map(
      (file) => read(BODY, file).document.id,
    )
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,80}$/)
    expect(ids[0]).toMatch(/^Ete-1-/)
    expect(new Set(ids.slice(1)).size).toBe(3)
  })
})
