import { describe, expect, it } from 'vitest'
import { describeCustom } from '../../server/pages/describe-custom.js'
import { type Period, toBarChart } from '../../server/pages/to-bar-chart.js'
import { toPager } from '../../server/pages/to-pager.js'
import { rememberBriefly } from '../../server/remember-briefly.js'
import { formatCount } from '../../server/text/format-count.js'
import { formatDate } from '../../server/text/format-date.js'
import { locateStretches } from '../../server/text/locate-stretches.js'
import { groupLayers, toLayeredRuns } from '../../server/text/to-layered-runs.js'
import { toTellingRole } from '../../server/text/to-telling-role.js'

describe('a bar chart', () => {
  const chart = (...counts: readonly Period[]) => toBarChart(counts, 'quotation', (period) => `/${period}`)

  it('is none where nothing is dated', () => {
    expect(chart()).toBeNull()
    expect(chart({ date: '', count: 3 })).toBeNull()
  })

  it('has a bar for each month that counts, the gap between them kept', () => {
    const made = chart(
      { date: '2010-12-31', count: 2 },
      { date: '2011-02-01', count: 1 },
      { date: '2010-12-01', count: 1 },
    )
    expect(made?.bars.map(({ title, href }) => [title, href])).toEqual([
      ['Dec. 2010: 3 quotations', '/2010-12'],
      ['Feb. 2011: 1 quotation', '/2011-02'],
    ])
    expect((made?.bars[1]?.x ?? 0) - (made?.bars[0]?.x ?? 0)).toBeCloseTo((2 * 640) / 3, 1)
    expect(made?.summary).toBe('4 quotations from Dec. 2010 to Feb. 2011')
  })

  it('counts by year where a date has no month, or months would be too many', () => {
    expect(chart({ date: '2010', count: 1 }, { date: '2010-05', count: 1 })?.rows).toEqual([
      { label: '2010', count: '2', href: '/2010' },
    ])
    expect(chart({ date: '1999-01', count: 1 }, { date: '2010-05', count: 1 })?.rows.map(({ label }) => label)).toEqual(
      ['1999', '2010'],
    )
  })

  it('stays inside its box', () => {
    const made = chart(...Array.from({ length: 40 }, (_, index) => ({ date: `${1980 + index}`, count: index * index })))
    for (const bar of made?.bars ?? []) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(made?.width ?? 0)
      expect(bar.y).toBeGreaterThanOrEqual(0)
      expect(bar.y + bar.height).toBe(made?.baseline)
    }
  })
})

describe('a pager', () => {
  it.each<[string, number, number, string]>([
    ['none for one page', 1, 1, ''],
    ['every page where they are few', 2, 3, '1 (2) 3'],
    ['a gap at the end', 1, 9, '(1) 2 … 9'],
    ['gaps on both sides', 5, 9, '1 … 4 (5) 6 … 9'],
    ['beyond the last page', 12, 3, '1 … 3'],
  ])('%s', (_what, page, pages, expected) => {
    const pager = toPager(page, pages, (number) => `?page=${number}`)
    const shown = pager?.links.map((link) => (link ? (link.isCurrent ? `(${link.label})` : link.label) : '…')).join(' ')
    expect(shown ?? '').toBe(expected)
  })

  it('leads back from beyond the last page to the last', () => {
    expect(toPager(12, 3, String)).toMatchObject({ previous: '3', next: null })
  })
})

describe('layers over a text', () => {
  it('cut it where they begin and end, and each run says what lies over it', () => {
    const layers = [
      { span: [2, 6] as const, value: 'q' },
      { span: [4, 8] as const, value: 'm' },
    ]
    const runs = toLayeredRuns('abcdefghij', [0, 10], layers).map(({ text, over }) => `${text}:${over.join('')}`)
    expect(runs).toEqual(['ab:', 'cd:q', 'ef:qm', 'gh:m', 'ij:'])
  })

  it('belong to every span that they reach into, and to no other', () => {
    const groups = groupLayers(
      [
        [0, 5],
        [7, 12],
        [14, 20],
      ],
      [
        { span: [3, 9], value: 'over' },
        { span: [15, 16], value: 'last' },
      ],
    )
    expect(groups.map((group) => group.map(({ value }) => value))).toEqual([['over'], ['over'], ['last']])
  })
})

describe('what is read is remembered', () => {
  it('for a while, and asked again afterwards', async () => {
    let asked = 0
    const read = rememberBriefly(async () => ++asked, 30)
    expect([await read(), await read()]).toEqual([1, 1])
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(await read()).toBe(2)
  })

  it('but never a failure', async () => {
    let asked = 0
    const read = rememberBriefly(async () => {
      if (++asked === 1) throw new Error('away')
      return asked
    }, 10_000)
    await expect(read()).rejects.toThrow('away')
    expect(await read()).toBe(2)
  })
})

describe('a role', () => {
  it.each([
    ['spokesmen', 'the spokesmen', null],
    ['Spokesmen', 'spokesmen', null],
    ['an official', 'The official', null],
    ['Janet Napolitano', 'Secretary', 'Secretary'],
    ['officials', 'officials of the agency', 'officials of the agency'],
    ['Uribe', null, null],
  ])('of %s, given as %s, tells %s', (name, role, expected) => expect(toTellingRole(name, role)).toBe(expected))
})

describe('stretches in a text', () => {
  it.each<[string, readonly string[], string]>([
    ['in order', ['out', 'in'], 'opt [out] of it, or [in]'],
    ['from the beginning where none is left', ['in', 'opt'], '[opt] out of it, or [in]'],
    ['not inside a word', ['or', 'i'], 'opt out of it, [or] in'],
    ['not marks alone', [','], 'opt out of it, or in'],
  ])('%s', (_what, stretches, expected) => {
    const text = 'opt out of it, or in'
    const spans = locateStretches(text, [0, text.length], stretches).toSorted((a, b) => b[0] - a[0])
    const marked = spans.reduce((so, [a, b]) => `${so.slice(0, a)}[${so.slice(a, b)}]${so.slice(b)}`, text)
    expect(marked).toBe(expected)
  })
})

describe('fields that a person added', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a day told by circumstances', { circa: '2011-02-03' }, 'Date: c. 3 February 2011'],
    ['a year read as a number', { circa: 2011 }, 'Date: c. 2011'],
    ['plain words', { bates: 'ICE-000123' }, 'Bates: ICE-000123'],
    [
      'several',
      { recipients: ['A. Smith', { family: 'Lofgren', given: 'Zoe' }] },
      'Recipients: A. Smith and Zoe Lofgren',
    ],
    [
      'a record',
      { records: [{ words: 'memo', title: '[Memorandum]', issued: { 'date-parts': [[2010, 10]] } }] },
      'Records it quotes: “memo”: Memorandum, Oct. 2010',
    ],
    ['fields in fields', { court: { name: 'S.D.N.Y.', no: 3 } }, 'Court: name S.D.N.Y., no 3'],
    ['nothing', { note: null }, 'Note: '],
  ])('%s', (_what, custom, expected) => {
    expect(describeCustom(custom).map(([label, value]) => `${label}: ${value}`)).toEqual([expected])
  })
})

describe('figures', () => {
  it.each([
    [1, '1 passage'],
    [0, '0 passages'],
    [15_000, '15,000 passages'],
  ])('%i', (value, expected) => expect(formatCount(value, 'passage')).toBe(expected))

  it.each([
    ['2010', '2010'],
    ['2010-09', 'Sept. 2010'],
    ['2010-05-03', 'May 3, 2010'],
  ])('%s', (date, expected) => expect(formatDate(date)).toBe(expected))
})
