import { afterEach, describe, expect, it } from 'vitest'
import { DraftReader } from '../../indexer/pipeline/draft-reader.js'
import { readDraft } from '../../indexer/read-draft.js'

const DRAFTS = [
  'Ann Ruiz said, “The program is mandatory and nobody can leave it.”',
  'No quotation here.',
  'The memo says “opt out” twice.\n\nIt says “opt in” once.',
]

describe('DraftReader', () => {
  const reader = new DraftReader()
  afterEach(() => reader.close())

  it('reads as readDraft does, each draft for whom it was asked', async () => {
    expect(await Promise.all(DRAFTS.map((text) => reader.read(text)))).toEqual(DRAFTS.map(readDraft))
  })

  it('keeps nobody else waiting', async () => {
    let isRead = false
    const long = reader.read(`${DRAFTS[0]}\n\n`.repeat(400)).then(() => {
      isRead = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(isRead).toBe(false)
    await long
  })

  it('tells who waits when it ends, and begins anew', async () => {
    const lost = reader.read('some words')
    const told = expect(lost).rejects.toThrow('has ended')
    await reader.close()
    await told
    expect(await reader.read(DRAFTS[0]!)).toEqual(readDraft(DRAFTS[0]!))
  })
})
