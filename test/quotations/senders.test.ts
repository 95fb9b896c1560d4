import { describe, expect, test } from 'vitest'
import { applyRegistry } from '../../indexer/entities/apply-registry.js'
import { resolveEntities } from '../../indexer/entities/resolve-entities.js'
import { extractDocument } from '../../indexer/extract-document.js'
import type { Extraction } from '../../schema/index.js'

const HEAD =
  'From: Jones, Mary D <mary@ice.gov>\nSent: Friday, March 11, 2011 1:36 PM\nTo: Brian Hale\nSubject: Opt out\n\n'
const extract = (text: string) => extractDocument('mail.txt', new TextEncoder().encode(text))
const saidIn = ({ quotations }: Extraction) => quotations.find(({ kind }) => kind === 'indirect')
const I_TOLD = 'I told the Governor on Monday that we could help in various areas.'

describe('“I” in an e-mail', () => {
  test.each([
    ['of its own', HEAD + I_TOLD, 'Mary D Jones'],
    ['after a greeting and a paragraph', `${HEAD}Brian -\n\nThis went well enough.\n\n${I_TOLD}`, 'Mary D Jones'],
    [
      'forwarded, its header in one block',
      `${HEAD}See below.\n\nFrom Cretz, Gene A\nSent: Friday, March 11, 2011 9:12 AM\nTo: Jones, Mary D\nSubject: Talk\n\n${I_TOLD}`,
      'Gene A Cretz',
    ],
    [
      'whose recipients go on in a second block',
      `${HEAD}See below.\n\nFrom: Cretz, Gene A\n\nSent: Friday, March 11, 2011 9:12 AM\n\nCc: Dibble, Ann L; Sullivan,\n\nJacob J; Burns, William J\n\nSubject: Talk\n\n${I_TOLD}`,
      'Gene A Cretz',
    ],
    [
      'whose header lost its colons',
      `${HEAD}See below.\n\nFrom: Cretz, Gene A\n\nSent               Friday, March 11, 2011 9:12 AM\n\nSubject            Thank you\n\n${I_TOLD}`,
      'Gene A Cretz',
    ],
  ])('%s is its sender', (_label, text, sender) => {
    const said = saidIn(extract(text))
    expect(said).toMatchObject({ speaker: { name: sender, status: 'named', mention: { text: 'I' } } })
    expect(said?.reason).toMatch(new RegExp(`^I told → ${sender}, sender`))
  })

  test.each([
    ['under a header that names nobody', `Original Message\n\nSent: Friday, March 11, 2011 9:12 AM\n\n${I_TOLD}`],
    [
      'under a line that says who wrote, badly scanned',
      `On Sat, Sep 15, 2012 at 11:10 PM, Judy Trabulsi ftirote:    B6\n\n${I_TOLD}`,
    ],
    ['in an article pasted under its heading', `An apology to Hillary\n\nBy Ann Eagan\n\n${I_TOLD}`],
    ['in a statement pasted under its heading', `Statement on the Attack\nSeptember 11, 2012\n\n${I_TOLD}`],
    ['in a transcript', `SECRETARY CLINTON: Thank you all for coming here today.\n\n${I_TOLD}`],
  ])('%s is not the sender above it', (_label, pasted) => {
    const said = saidIn(extract(`${HEAD}This one is for you to read.\n\n${pasted}`))
    expect(said?.cue?.text).toBe('told')
    expect(said?.speaker?.name).not.toBe('Mary D Jones')
  })

  test('“we” is more than the sender', () => {
    const { quotations } = extract(`${HEAD}We told the Governor on Monday that there was no way to help.`)
    expect(quotations.filter(({ cue }) => cue?.text === 'told').map(({ speaker }) => speaker?.name)).not.toContain(
      'Mary D Jones',
    )
  })
})

describe('in a collection', () => {
  const inCollection = (extraction: Extraction) =>
    applyRegistry(
      extraction,
      resolveEntities([{ id: extraction.document.id, file: 'mail.txt', entities: extraction.entities }]),
    )

  test('“I” that stands for nobody known is no speaker, and the reason tells', () => {
    const alone = extract(`A speech on the program\n\n${I_TOLD}`)
    expect(saidIn(alone)?.speaker).toMatchObject({ name: 'I', status: 'unnamed' })
    expect(saidIn(inCollection(alone))).toMatchObject({ speaker: null, candidates: [], correctedByHand: false })
    expect(saidIn(inCollection(alone))?.reason).toMatch(/^I told.*who “I” is, the text does not tell$/)
  })

  test('“I” that is a sender, and “an official”, stay', () => {
    expect(saidIn(inCollection(extract(HEAD + I_TOLD)))?.speaker?.name).toBe('Mary D Jones')
    const official = extract('A speech\n\nAn official said that there was no way to help.')
    expect(saidIn(inCollection(official))?.speaker?.name).toBe('an official')
  })
})

describe('the tail of a clock time', () => {
  test.each([
    'On Sep 15, 2012, at 9:19 PM, "Cheryl Mills" wrote:\n\nThe link is here, and I hope that you will read it all.',
    'On Nov 23, 2012, at 8:51 a.m., "Cheryl Mills" wrote:\n\nThe link is here, and I hope that you will read it all.',
  ])('is no speaker: %s', (body) => {
    const names = extract(`A title of it\n\n${body}`).quotations.map(({ speaker }) => speaker?.name ?? '')
    expect(names.filter((name) => /\b[ap]\.?m\b/i.test(name))).toEqual([])
  })

  test('a PM without a number is, of a country', () => {
    const said = saidIn(extract('A title of it\n\nThe PM said that he had met with the council on Monday.'))
    expect(said?.speaker?.mention?.text).toBe('The PM')
  })
})
