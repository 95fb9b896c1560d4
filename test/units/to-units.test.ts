import { describe, expect, it } from 'vitest'
import { toPassageUnits, toQuotationUnits } from '../../search/units/to-units.js'
import { createExtraction } from '../engines/fixture-documents.js'

const LETTER = createExtraction({
  id: 'letter',
  paragraphs: ['“Secure Communities of ICE,” Jane Doe and Tom Roe of DHS wrote, “is not for Arlington County Board.”'],
  quotations: [
    {
      pieces: ['“Secure Communities of ICE,”', '“is not for Arlington County'],
      speaker: 'Jane Doe',
      joint: ['Tom Roe', 'John Morton'],
    },
    { pieces: ['of DHS wrote'], speaker: 'Jane Doe' },
  ],
  mentions: [
    ['ICE', 'organisation', 'Immigration and Customs Enforcement'],
    ['Communities of ICE,” Jane', 'organisation', 'one that runs out of the piece'],
    ['Arlington County Board', 'organisation', 'Arlington County Board'],
    ['Arlington', 'place', 'Arlington'],
    ['Jane Doe', 'person', 'Jane Doe'],
    ['DHS', 'organisation', 'Department of Homeland Security'],
  ],
})
const [PASSAGE] = toPassageUnits(LETTER)
const [JOINT, SINGLE] = toQuotationUnits(LETTER)

describe('the values of a unit', () => {
  const list = (unit: typeof PASSAGE, field: string) =>
    unit?.values.filter((one) => one.field === field).map(({ value }) => value)

  it('are, of a quotation, mentions wholly inside one of its pieces', () => {
    expect(list(JOINT, 'organisation')).toEqual(['Immigration and Customs Enforcement'])
    expect(list(JOINT, 'place')).toEqual(['Arlington'])
    expect(list(JOINT, 'person')).toEqual([])
    expect(list(SINGLE, 'organisation')).toEqual(['Department of Homeland Security'])
  })

  it('are, of a passage, all of its mentions', () => {
    expect(list(PASSAGE, 'organisation')).toHaveLength(4)
    expect(list(PASSAGE, 'person')).toEqual(['Jane Doe'])
  })

  it('hold everyone who said it', () => {
    expect(list(JOINT, 'speaker')).toEqual(['Jane Doe', 'Tom Roe', 'John Morton'])
    expect(list(PASSAGE, 'speaker')).toEqual(['Jane Doe', 'Tom Roe', 'John Morton'])
    expect(list(SINGLE, 'speaker')).toEqual(['Jane Doe'])
  })
})

describe('a quotation as a hit shows it', () => {
  it('names who said it together', () => {
    const others = [
      { name: 'Tom Roe', role: null },
      { name: 'John Morton', role: null },
    ]
    expect(JOINT?.quotations).toMatchObject([{ speaker: 'Jane Doe', jointSpeakers: others }])
    expect(PASSAGE?.quotations[0]?.jointSpeakers).toEqual(others)
  })

  it('names nobody else where one speaks alone', () => {
    expect(SINGLE?.quotations[0]).not.toHaveProperty('jointSpeakers')
  })
})
