import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { formatCitation } from '../../citations/format-citation.js'
import { type Pinpoint, parsePinpoint } from '../../citations/parse-pinpoint.js'
import { STYLES } from '../../citations/styles.js'
import { BadSetting } from '../../schema/index.js'
import { article } from './sample-article.js'

describe('any item', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('constructor', 'toString', '__proto__', 'a v. b'),
  )
  const name = fc.oneof(
    fc.record({ family: text, given: text, suffix: text }, { requiredKeys: [] }),
    fc.record({ literal: text }),
  )
  const date = fc.record(
    {
      'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), fc.string()), { maxLength: 4 }), { maxLength: 3 }),
      raw: text,
      literal: text,
      circa: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const type = fc.constantFrom(
    'article-newspaper',
    'webpage',
    'post-weblog',
    'personal_communication',
    'report',
    'document',
    'legal_case',
    'legislation',
    'dataset',
    'nonsense',
  )
  const item = fc.record(
    {
      id: fc.constant('x'),
      type,
      title: text,
      'title-short': text,
      author: fc.array(name, { maxLength: 5 }),
      recipient: fc.array(name, { maxLength: 3 }),
      'container-title': text,
      publisher: text,
      issued: date,
      accessed: date,
      genre: text,
      number: text,
      volume: text,
      page: text,
      section: text,
      archive_location: text,
      URL: text,
      language: text,
      note: text,
    },
    { requiredKeys: ['id', 'type'] },
  )

  const place = fc.option(
    fc.record({ label: fc.constantFrom('para', 'page', 'bates', 'line', 'section'), value: text }),
  ) as fc.Arbitrary<Pinpoint | null>

  it('has a pinpoint, or a refusal that says what was expected', () => {
    fc.assert(
      fc.property(text, (typed) => {
        try {
          expect(parsePinpoint(typed, article)?.value ?? typed.trim()).toMatch(/^$|\d|[ivxlc]/i)
        } catch (error) {
          expect(error).toBeInstanceOf(BadSetting)
        }
      }),
    )
  })

  it('is cited in every style without throwing, and never by an undefined', () => {
    fc.assert(
      fc.property(item, place, (given, pinpoint) => {
        for (const style of STYLES) {
          const { text: cited } = formatCitation(given as CslItem, style, pinpoint)
          if (style === 'csl' || cited === null) continue
          expect(cited).not.toMatch(/\bundefined\b|\bNaN\b|\[object|function /)
          expect(cited).not.toMatch(/[\uE000-\uE011]/)
        }
      }),
      { numRuns: 150 },
    )
  })
})
