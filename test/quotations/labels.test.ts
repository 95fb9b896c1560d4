import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../indexer/extract-document.js'
import { SURE } from '../../schema/index.js'

/** A transcript under a headline, each line with its label. */
function readTranscript(label: string) {
  const lines = [
    'Hearing on the release of records',
    'The committee met on Tuesday to ask about the release. The transcript follows:',
    `${label}: We have told every county what the program asks of it, and we will tell them again.`,
    'The hearing ended at noon.',
  ]
  const { quotations } = extractDocument('hearing.txt', Buffer.from(lines.join('\n\n')))
  return quotations.find(({ speaker }) => speaker?.mention?.text.includes(label))
}

describe('the label of a block', () => {
  it('that is a person’s name names its speaker', () => {
    expect(readTranscript('John Morton')?.speaker).toMatchObject({ name: 'John Morton', status: 'named' })
  })

  it('that is no known name is never shown as sure, nor as a name', () => {
    const found = readTranscript('Problem Statement')
    expect(found?.speaker?.status).toBe('unnamed')
    expect(found?.confidence).toBeLessThan(SURE)
  })

  it.each(['Subject', 'Cc', 'Sent', 'Date'])('that is the field “%s” of a message names nobody', (label) => {
    expect(readTranscript(label)).toBeUndefined()
  })
})

describe('who is quoted without a name', () => {
  it('is called the same at the head of a sentence and inside it', () => {
    const text =
      'The state of the program\n\nThis official said that the program was mandatory. “It is over,” this official said.'
    const { quotations } = extractDocument('a.txt', Buffer.from(text))
    expect(new Set(quotations.map(({ speaker }) => speaker?.name))).toEqual(new Set(['this official']))
  })

  it.each([
    ['B6', 'redacted'],
    ['Mary Jones', 'named'],
  ])('an e-mail from %s has a sender that is %s', (sender, status) => {
    const mail = `From: ${sender}\nTo: Brian Hale\nSent: Friday, March 11, 2011 1:36 PM\nSubject: Opt out\n\nWe have to decide on this before the hearing on Monday morning.\n`
    const { quotations } = extractDocument('mail.txt', Buffer.from(mail))
    expect(quotations.map(({ speaker }) => speaker?.status)).toEqual([status])
  })
})
