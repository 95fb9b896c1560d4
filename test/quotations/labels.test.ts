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
})
