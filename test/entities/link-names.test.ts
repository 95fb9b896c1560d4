import { describe, expect, it } from 'vitest'
import { findDefinitions } from '../../indexer/mentions/find-definitions.js'
import { linkOrganisations } from '../../indexer/mentions/link-organisations.js'
import { linkPeople } from '../../indexer/mentions/link-people.js'
import { linkPlaces } from '../../indexer/mentions/link-places.js'

const NOTHING = new Map<string, string>()

describe('people of a document', () => {
  const link = (...names: string[]) =>
    linkPeople(names.map((text, at) => ({ text, at, gender: null, role: null }))).map((draft) => draft.name)

  it.each([
    ['surname to full name', ['Sarahi Uribe', 'Uribe'], ['Sarahi Uribe', 'Sarahi Uribe']],
    ['the full name may come later', ['Lofgren', 'Zoe Lofgren'], ['Zoe Lofgren', 'Zoe Lofgren']],
    ['given name alone', ['Mariam Saleh', 'Mariam'], ['Mariam Saleh', 'Mariam Saleh']],
    ['capitals', ['JULIA PRESTON', 'Preston'], ['Julia Preston', 'Julia Preston']],
    [
      'the fullest name is theirs',
      ['Shira Scheindlin', 'Shira A. Scheindlin'],
      ['Shira A. Scheindlin', 'Shira A. Scheindlin'],
    ],
    [
      'the end of a longer name',
      ['Craig Revel Horwood', 'Revel Horwood'],
      ['Craig Revel Horwood', 'Craig Revel Horwood'],
    ],
    [
      'one of a double name',
      ['Gregory Gondwe', 'Vitus-Gregory Gondwe'],
      ['Vitus-Gregory Gondwe', 'Vitus-Gregory Gondwe'],
    ],
    ['not another given name', ['Craig Revel Horwood', 'Mark Horwood'], ['Craig Revel Horwood', 'Mark Horwood']],
    [
      'a misplaced apostrophe',
      ['Maxine Waters', 'Water', 'Waters'],
      ['Maxine Waters', 'Maxine Waters', 'Maxine Waters'],
    ],
    ['a handle that spells the name', ['Tom Finn', '@tomfinn2'], ['Tom Finn', 'Tom Finn']],
    ['not another handle', ['Tom Finn', '@finnish'], ['Tom Finn', '@finnish']],
    ['surname first', ['Mills, Cheryl D', 'Cheryl Mills'], ['Cheryl D Mills', 'Cheryl D Mills']],
    ['not another surname', ['Ronald Welch', 'Weich'], ['Ronald Welch', 'Weich']],
    [
      'two of one surname: the last spoken of',
      ['Bill Clinton', 'Hillary Clinton', 'Clinton'],
      ['Bill Clinton', 'Hillary Clinton', 'Hillary Clinton'],
    ],
  ])('%s', (_, names, entities) => {
    expect(link(...names)).toEqual(entities)
  })

  it('goes by the title where two bear the surname', () => {
    const drafts = linkPeople([
      { text: 'Hillary Clinton', at: 0, gender: 'female', role: null },
      { text: 'Bill Clinton', at: 10, gender: 'male', role: null },
      { text: 'Clinton', at: 20, gender: 'female', role: null },
    ])
    expect(drafts[2]!.name).toBe('Hillary Clinton')
  })

  it('does not call a woman Mr.', () => {
    const drafts = linkPeople([
      { text: 'Hillary Clinton', at: 0, gender: null, role: null },
      { text: 'Clinton', at: 20, gender: 'male', role: null },
    ])
    expect(drafts.map((draft) => draft.name)).toEqual(['Hillary Clinton', 'Clinton'])
  })

  it('takes a handle in brackets for the one named before it', () => {
    const mention = (text: string, at: number) => ({ text, at, gender: null, role: null })
    const names = linkPeople([mention('Mai Saleh', 0), mention('@A4Mai', 11), mention('@Other', 40)])
    expect(names.map((draft) => draft.name)).toEqual(['Mai Saleh', 'Mai Saleh', '@Other'])
  })
})

describe('organisations of a document', () => {
  const link = (...names: string[]) => linkOrganisations(names, NOTHING).map((draft) => draft.name)

  it.each([
    ['a listed acronym', ['ICE'], ['Immigration and Customs Enforcement']],
    ['with its country', ['U.S. Immigration and Customs Enforcement'], ['Immigration and Customs Enforcement']],
    ['beside its parent', ['DHS ICE'], ['Immigration and Customs Enforcement']],
    [
      'initials of a name in the text',
      ['National Day Laborer Organizing Network', 'NDLON'],
      ['National Day Laborer Organizing Network', 'National Day Laborer Organizing Network'],
    ],
    ['a short form', ['National Guard', 'Guard'], ['National Guard', 'National Guard']],
    [
      'no short form over a small word',
      ['Senate Committee on Aging', 'Senate'],
      ['Senate Committee on Aging', 'Senate'],
    ],
    [
      'no initials of another',
      ['National Day Laborer Organizing Network', 'NCLR'],
      ['National Day Laborer Organizing Network', 'NCLR'],
    ],
    ['no acronym in small letters', ['ice'], ['ice']],
    ['the name readers use', ['NASA'], ['NASA']],
  ])('%s', (_, names, entities) => {
    expect(link(...names)).toEqual(entities)
  })

  it('knows the parent of an agency', () => {
    expect(linkOrganisations(['ICE'], NOTHING)[0]!.parent).toBe('Department of Homeland Security')
  })
})

describe('definitions', () => {
  it.each([
    ['in brackets', 'under the Freedom of Information Act (FOIA) has', 'FOIA', 'Freedom of Information Act'],
    [
      'a last word without a letter',
      'the Immigration and Customs Enforcement Agency (ICE) and',
      'ICE',
      'Immigration and Customs Enforcement Agency',
    ],
    ['before the acronym', 'from each [Law Enforcement Agency] LEA within', 'LEA', 'Law Enforcement Agency'],
    ['in the plural', 'of Criminal Aliens (CAs), is', 'CAs', 'Criminal Aliens'],
  ])('%s', (_, text, short, long) => {
    expect(findDefinitions(text).get(short)).toBe(long)
  })

  it.each(['said Amy Gottlieb (D-CA) today', 'its own statistics (PDF) reveal', 'in the county (FBI) and'])(
    'are not seen in “%s”',
    (text) => {
      expect(findDefinitions(text).size).toBe(0)
    },
  )
})

describe('places of a document', () => {
  const link = (before: string, text: string, after: string) => linkPlaces([{ before, text, after }])[0]!.name

  it.each([
    ['a county and the short form of its state', '', 'Arlington County', ', Va., San', 'Arlington County, Virginia'],
    ['a postal code', '', 'Cook County', ' IL have', 'Cook County, Illinois'],
    ['a state in a list is not the state of the one before', 'states including ', 'New York', ', Illinois', 'New York'],
    ['a large city', 'in ', 'Chicago', ' and', 'Chicago, Illinois'],
    ['the capital', 'in ', 'Washington', ' on', 'Washington, D.C.'],
    ['the state', 'the states of Oregon and ', 'Washington', ' were', 'Washington (state)'],
    ['a short form', '', 'Calif.', '', 'California'],
    ['a country', '', 'U.S.', '', 'United States'],
    ['no city of the list', 'in ', 'Little Hope', ' and', 'Little Hope'],
  ])('%s', (_, before, text, after, name) => {
    expect(link(before, text, after)).toBe(name)
  })

  it('are in the state that the text once gave', () => {
    const [first, second] = linkPlaces([
      { before: '', text: 'Arlington County', after: ', Virginia, that' },
      { before: 'told ', text: 'Arlington County', after: ' that' },
    ])
    expect(second).toBe(first)
  })
})
