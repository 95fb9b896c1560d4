import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { composeList } from '../../citations/lists/compose-list.js'
import { exportList } from '../../citations/lists/export-list.js'
import { formatList } from '../../citations/lists/format-list.js'
import type { ListEntry } from '../../citations/lists/list-entry.js'
import { summariseSources } from '../../citations/lists/summarise-sources.js'
import { parsePinpoint } from '../../citations/parse-pinpoint.js'
import { STYLES } from '../../citations/styles.js'
import { leastTime } from '../least-time.js'

const times: CslItem = {
  id: 'times',
  type: 'article-newspaper',
  title: 'Taking a Hard Line: Immigrants and Crime',
  author: [
    { family: 'Preston', given: 'Julia' },
    { family: 'Semple', given: 'Kirk' },
  ],
  'container-title': 'The New York Times',
  issued: { 'date-parts': [[2011, 2, 17]] },
}
const opinion: CslItem = {
  id: 'opinion',
  type: 'legal_case',
  title: 'Doe v. Roe',
  'container-title': 'F. Supp. 2d',
  volume: '877',
  page: '87',
  authority: 'S.D.N.Y.',
  issued: { 'date-parts': [[2012, 7, 13]] },
}
const email: CslItem = {
  id: 'email',
  type: 'personal_communication',
  genre: 'e-mail',
  title: 'Opt-out language',
  author: [{ family: 'Venturi', given: 'David' }],
  issued: { 'date-parts': [[2010, 6, 23]] },
  custom: { 'quoted-in': times },
}

function at(item: CslItem, place: string, more: Partial<ListEntry> = {}): ListEntry {
  return { item, pinpoint: parsePinpoint(place, item), words: null, note: '', group: '', ...more }
}

function texts(entries: readonly ListEntry[], style: (typeof STYLES)[number]): readonly (string | null)[] {
  return formatList(entries, style).map(({ citation }) => citation.text)
}

describe('short forms in order', () => {
  it('Bluebook: id. right after, supra later, a case by its first party', () => {
    const entries = [
      at(times, '3'),
      at(times, '3'),
      at(times, '7'),
      at(opinion, '96'),
      at(opinion, '97'),
      at(times, '9'),
      at(opinion, '98'),
    ]
    expect(texts(entries, 'bluebook')).toEqual([
      'Julia Preston & Kirk Semple, *Taking a Hard Line: Immigrants and Crime*, N.Y. Times (Feb. 17, 2011), para. 3.',
      '*Id.*',
      '*Id.* para. 7.',
      '*Doe v. Roe*, 877 F. Supp. 2d 87, 96 (S.D.N.Y. 2012).',
      '*Id.* at 97.',
      'Preston & Semple, *supra*, para. 9.',
      '*Doe*, 877 F. Supp. 2d at 98.',
    ])
  })

  it('a source as a whole is no id. of a place in it, but of itself', () => {
    expect(texts([at(times, '3'), at(times, '')], 'bluebook')[1]).toBe('Preston & Semple, *supra*.')
    expect(texts([at(times, ''), at(times, '')], 'bluebook')[1]).toBe('*Id.*')
  })

  it('short forms that would read alike are told apart by title or date; others stay short', () => {
    const other: CslItem = { ...times, id: 'other', title: 'Sheriffs object' }
    const sent = (id: string, day: number): CslItem => ({
      id,
      type: 'personal_communication',
      genre: 'e-mail',
      author: [{ family: 'Venturi', given: 'David' }],
      issued: { 'date-parts': [[2010, 6, day]] },
    })
    const entries = [times, other, sent('one', 23), sent('two', 24), opinion].map((item) => at(item, ''))
    expect(texts([...entries, ...entries], 'bluebook').slice(5)).toEqual([
      'Preston & Semple, *Taking a Hard Line*, *supra*.',
      'Preston & Semple, *Sheriffs Object*, *supra*.',
      'E-mail from Venturi (June 23, 2010), *supra*.',
      'E-mail from Venturi (June 24, 2010), *supra*.',
      '*Doe*, 877 F. Supp. 2d 87.',
    ])
    expect(texts([...entries, at(times, '9')], 'bluebook-law-review').at(-1)).toBe(
      'Preston & Semple, *supra* note 1, para. 9.',
    )
  })

  it('law reviews refer to the footnote', () => {
    expect(texts([at(times, '3'), at(opinion, '96'), at(times, '9')], 'bluebook-law-review')[2]).toBe(
      'Preston & Semple, *supra* note 1, para. 9.',
    )
  })

  it('Chicago: short notes, never ibid.', () => {
    expect(texts([at(times, '3'), at(times, '4')], 'chicago-note')[1]).toBe(
      'Preston and Semple, “Taking a Hard Line,” para. 4.',
    )
  })

  it('a record known through an article is cited in full again, but id. right after', () => {
    const [first, , third] = texts([at(email, '16'), at(opinion, '96'), at(email, '16')], 'bluebook')
    expect(third).toBe(first)
    expect(texts([at(email, '16'), at(email, '16')], 'bluebook')[1]).toBe('*Id.*')
  })
})

describe('bibliographies', () => {
  it('list each source once, sorted, by title without its article where unsigned', () => {
    const unsigned: CslItem = { id: 'u', type: 'webpage', title: 'The Opt-Out Guide', publisher: 'A Center' }
    const adams: CslItem = { ...times, id: 'a', author: [{ family: 'adams', given: 'Zoe' }] }
    const listed = texts([at(times, '3'), at(unsigned, ''), at(adams, '1'), at(times, '9')], 'mla')
    expect(listed.map((text) => text?.slice(0, 9))).toEqual(['adams, Zo', '“The Opt-', 'Preston, '])
  })

  it('APA tells works of one author and year apart, in the list and in the text', () => {
    const other: CslItem = { ...times, id: 'other', title: 'Another line' }
    const entries = [at(times, '3'), at(other, '4'), at(opinion, '96')]
    expect(
      texts(entries, 'apa')
        .slice(1)
        .map((text) => text?.slice(0, 45)),
    ).toEqual(['Preston, J., & Semple, K. (2011a, February 17', 'Preston, J., & Semple, K. (2011b, February 17'])
    expect(texts(entries, 'apa-in-text')).toContain('(Preston & Semple, 2011b, para. 3)')
  })

  it('APA tells first authors of one surname apart by their initials, in the text alone', () => {
    const other: CslItem = { ...times, id: 'other', author: [{ family: 'Preston', given: 'Ada' }] }
    expect(texts([at(times, '3'), at(other, '4')], 'apa-in-text')).toEqual([
      '(J. Preston & Semple, 2011, para. 3)',
      '(A. Preston, 2011, para. 4)',
    ])
    expect(texts([at(times, '3'), at(times, '4')], 'apa-in-text')[0]).toBe('(Preston & Semple, 2011, para. 3)')
  })

  it('MLA tells works of one author apart by their titles, in the text alone', () => {
    const other: CslItem = { ...times, id: 'other', title: 'Another line' }
    expect(texts([at(times, 'page 3'), at(other, '4'), at(opinion, '96')], 'mla-in-text').slice(0, 2)).toEqual([
      '(Preston and Semple, “Taking a Hard Line” 3)',
      '(Preston and Semple, “Another Line”)',
    ])
    expect(texts([at(times, 'page 3'), at(times, '4'), at(email, '5')], 'mla-in-text')).toEqual([
      '(Preston and Semple 3)',
      '(Preston and Semple)',
      '(qtd. in Preston and Semple)',
    ])
  })

  it('APA leaves the year alone where nothing clashes', () => {
    expect(texts([at(times, '3'), at(opinion, '96')], 'apa-in-text')[0]).toBe('(Preston & Semple, 2011, para. 3)')
  })
})

describe('the table of sources', () => {
  it('has parts in order, places gathered, numbers of entries', () => {
    const summary = summariseSources([at(times, '9'), at(opinion, '96'), at(times, '3')], 'bluebook')
    expect(summary.map(({ part }) => part)).toEqual(['Cases', 'Articles and other sources'])
    expect(summary[1]?.sources[0]).toMatchObject({ places: ['paras. 3, 9'], entries: [1, 3] })
    const signed = (style: 'bluebook' | 'apa') =>
      summariseSources([at(times, '9'), at(times, '3')], style, { paragraphMark: '¶' })[0]?.sources[0]?.places
    expect([signed('bluebook'), signed('apa')]).toEqual([['¶¶ 3, 9'], ['paras. 3, 9']])
  })
})

describe('exports', () => {
  const entries = [
    at(times, '18', { words: '“I don’t see how”', note: '=HYPERLINK("x")', group: 'Doubt' }),
    at(opinion, '96', { group: 'Law', words: `${'many words '.repeat(30)}end.` }),
    at(times, '3', { group: 'Doubt', note: 'a *star* & <tag>' }),
  ]
  const list = composeList('Quotations <1>', entries, 'bluebook')
  const read = async (format: Parameters<typeof exportList>[1]) => String((await exportList(list, format)).body)

  it('orders entries by group and numbers them through', () => {
    expect(list.groups.map(({ name, entries: found }) => [name, found.map(({ number }) => number)])).toEqual([
      ['Doubt', [1, 2]],
      ['Law', [3]],
    ])
    expect(list.groups[1]?.entries[0]?.quotation?.isBlock).toBe(true)
  })

  it('says which entries are in no group, where others are in one, and leaves the cell of a table empty', async () => {
    const mixed = composeList('x', [at(times, '3', { group: 'Doubt' }), at(opinion, '96')], 'bluebook')
    expect(mixed.groups.map(({ name }) => name)).toEqual(['Doubt', 'In no group'])
    expect(String((await exportList(mixed, 'txt')).body)).toContain('Doubt\n-----\n\n1. ')
    expect(String((await exportList(mixed, 'csv')).body)).not.toContain('In no group')
    expect(composeList('x', [at(times, '3')], 'bluebook').groups[0]?.name).toBe('')
  })

  it('CSV disarms formulas and quotes cells', async () => {
    const csv = await read('csv')
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv.startsWith('\uFEFFnumber,group,quotation')).toBe(true)
  })

  it('HTML and Markdown take nothing of a text for markup', async () => {
    const html = await read('html')
    expect(html).toContain('<h1>Quotations &lt;1&gt;</h1>')
    expect(html).toContain('a *star* &amp; &lt;tag&gt;')
    expect(html).toContain('<em>Taking a Hard Line: Immigrants and Crime</em>')
    expect(await read('md')).toContain('a \\*star\\* & \\<tag\\>')
  })

  it('BibTeX keys are unique and each source stands once', async () => {
    const twin: CslItem = { ...times, id: 'twin', title: 'Taking stock' }
    const bib = String((await exportList(composeList('x', [...entries, at(twin, '1')], 'plain'), 'bib')).body)
    expect([...bib.matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1])).toEqual([
      'preston2011taking',
      'doe2012',
      'preston2011takingb',
    ])
  })

  it('CSL-JSON is what went in', async () => {
    expect(JSON.parse(await read('json'))).toEqual([times, opinion])
  })

  it('500 citations in every style take less than 200 ms of processor time once warm', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      at({ ...times, id: `t${index % 170}`, title: `Title number ${index % 170}: what it says` }, String(index + 1)),
    )
    const taken = leastTime(() => {
      for (const style of STYLES) formatList(many, style)
    })
    expect(taken).toBeLessThan(200)
  })
})
