import { describe, expect, it } from 'vitest'
import { BadSetting } from '../../schema/index.js'
import { hashRecord } from '../../search/records/create-record.js'
import { parseRecord } from '../../search/records/record-store.js'
import { isUntouched } from '../../search/records/verify-record.js'

const CONTENT = {
  format: 'verbatim-record-1' as const,
  kind: 'search' as const,
  made: '2026-01-02T03:04:05.678Z',
  filters: { values: { speaker: ['Janet Napolitano'] }, from: '2010', to: null },
  isExact: false,
  rows: [
    {
      ...{ typed: 'policy', readAs: 'policy', passages: 3, documents: 2, unique: 2, first: '2010-10', last: null },
      ...{ exact: true, limit: null, error: null },
    },
  ],
  answeredBy: {
    ...{ engine: 'embedded', engineVersion: 'SQLite 3', fingerprint: 'f', documents: 5, passages: 9 },
    indexedAt: null,
  },
}
const HASH = hashRecord(CONTENT)
const RECORD = { ...CONTENT, id: HASH.slice(0, 16), hash: HASH }

const parse = (value: unknown) => parseRecord(JSON.stringify(value), 'record.json')

describe('parseRecord', () => {
  it('reads a record as it was written', () => {
    expect(parse(RECORD)).toEqual(RECORD)
    expect(isUntouched(parse(RECORD))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['no object', null],
    ['of another format', { ...RECORD, format: 'verbatim-record-2' }],
    ['without filters', { ...RECORD, filters: null }],
    ['filters without values', { ...RECORD, filters: { from: null, to: null } }],
    ['a filter that is no list', { ...RECORD, filters: { ...CONTENT.filters, values: { speaker: 'x' } } }],
    ['a date that is none', { ...RECORD, filters: { ...CONTENT.filters, to: 5 } }],
    ['no rows', { ...RECORD, rows: [] }],
    ['a row without figures', { ...RECORD, rows: [{ typed: 'policy' }] }],
    ['a figure that is text', { ...RECORD, rows: [{ ...CONTENT.rows[0], passages: '3' }] }],
    ['nothing on who answered', { ...RECORD, answeredBy: { fingerprint: 'f' } }],
  ])('refuses %s, and says so', (_what, value) => {
    expect(() => parse(value)).toThrow(BadSetting)
    expect(() => parse(value)).toThrow('record.json is no search record, or a damaged one')
  })

  it('refuses what is cut short', () => {
    expect(() => parseRecord(JSON.stringify(RECORD).slice(0, 90), 'record.json')).toThrow(BadSetting)
  })
})

describe('isUntouched', () => {
  it.each<[string, object]>([
    ['a figure', { rows: [{ ...CONTENT.rows[0], passages: 4 }] }],
    ['the date', { made: '2025-01-02T03:04:05.678Z' }],
    ['the id', { id: '0123456789abcdef' }],
    ['the hash', { hash: `${HASH.slice(0, 63)}x` }],
  ])('sees that %s was changed', (_what, change) => {
    expect(isUntouched(parse({ ...RECORD, ...change }))).toBe(false)
  })

  it('does not mind another order or layout', () => {
    const turned = Object.fromEntries(Object.entries(RECORD).reverse())
    expect(isUntouched(parseRecord(JSON.stringify(turned, null, 4), 'record.json'))).toBe(true)
  })
})
