import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QueryNode, Span } from '../../schema/index.js'
import { parseQuery } from '../../search/query/parse-query.js'
import { createExtraction } from '../engines/fixture-documents.js'
import { leastTime } from '../least-time.js'
import { anything } from './generate-anything.js'
import { createCollection, readQuery } from './matching.js'

const SEED = 20110217

function findSpans(node: QueryNode): Span[] {
  switch (node.type) {
    case 'or':
    case 'and':
      return [node.at, ...node.operands.flatMap(findSpans)]
    case 'said':
    case 'atleast':
      return [node.at, ...findSpans(node.operand)]
    case 'not':
      return [node.at, ...(node.include === null ? [] : findSpans(node.include)), ...findSpans(node.exclude)]
    case 'near':
      return [node.at, ...findSpans(node.left), ...findSpans(node.right)]
    default:
      return [node.at]
  }
}

describe('parseQuery, whatever is typed', () => {
  it('understands or refuses, and names places within the query', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (typed, isExact) => {
        const parsed = parseQuery(typed, { isExact })
        const spans =
          parsed.kind === 'refused'
            ? [parsed.refusal.position]
            : [
                ...(parsed.query.root === null ? [] : findSpans(parsed.query.root)),
                ...parsed.query.notes.flatMap(({ at }) => (at ? [at] : [])),
              ]
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(typed.length)
        }
      }),
      { numRuns: 5000, seed: SEED },
    )
  })

  it('offers only mends that are understood', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = parseQuery(typed, { isExact: false })
        for (const mend of parsed.kind === 'refused' ? parsed.refusal.mends : [])
          expect(readQuery(mend).root).not.toBeNull()
      }),
      { numRuns: 5000, seed: SEED },
    )
  })

  it('reads what it understood again in the same way', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = parseQuery(typed, { isExact: false })
        const again = parseQuery(typed, { isExact: false })
        expect(again).toEqual(parsed)
      }),
      { numRuns: 200, seed: SEED },
    )
  })

  it.each([
    ['parentheses', '('],
    ['closing parentheses', ')'],
    ['pairs of parentheses', '()'],
    ['quotation marks', '"'],
    ['opening marks', '“'],
    ['marks of every family', '“«"``'],
    ['wildcards', '*'],
    ['question marks', '?'],
    ['question marks and letters', '?a'],
    ['a compound', 'a-'],
    ['a long exemption', '5(b)'],
    ['exclusions', ' -a'],
    ['distances', ' w/5'],
    ['fields', 'said:'],
    ['combining marks', '\u0301'],
    ['format characters', '\u200b'],
    ['dots', 'a.'],
    ['digits and commas', '000,'],
    ['soft hyphens', '\u00ad\n'],
    ['groups that touch letters', 'a('],
  ])('takes no time on 2,000 units of %s', (_, piece) => {
    const typed = piece.repeat(Math.floor(2000 / piece.length))
    expect(leastTime(() => parseQuery(typed, { isExact: false }))).toBeLessThan(20)
  })
})

describe('matching, in a passage of a thousand words', () => {
  const alternate = Array.from({ length: 1000 }, (_, at) => ['the', 'of', 'to', 'and'][at % 4]).join(' ')
  const same = Array.from({ length: 1000 }, () => 'the').join(' ')
  const hyphens = Array.from({ length: 1000 }, () => 'a').join('-')
  const collection = createCollection([createExtraction({ id: 'doc', paragraphs: [alternate, same, hyphens] })])
  const orOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ['the', 'of', 'to', 'and'][at % 4]).join(' OR ')

  it.each([
    ['two common words', 'the w/255 of'],
    ['one common word twice', 'the w/255 the'],
    ['nested', '((the w/255 of) w/255 to) w/255 and'],
    ['nested and false', '(((the w/255 of) w/255 to) w/255 and) w/1 zebra'],
    ['nested and ordered', '((the pre/255 of) pre/255 to) pre/255 and'],
    ['nested on both sides', '((the w/255 of) w/255 (to w/255 and)) w/255 (the w/255 of)'],
    ['nested sentences', '((the /s of) /s to) +s and'],
    ['one word in a row', Array.from({ length: 20 }, () => 'the').join(' w/255 ')],
    ['an OR of forty', `(${orOf(40)}) w/255 the`],
    ['two groups', `(the of to and) w/255 (the of to and)`],
    ['a group of thirty', `the w/255 (${orOf(30).replaceAll(' OR', '')})`],
    ['two groups of thirty', `(${orOf(30).replaceAll(' OR', '')}) w/255 (${orOf(30).replaceAll(' OR', '')})`],
    ['negated', '((the not w/255 of) not w/255 to) not w/255 and'],
    ['a phrase of four hundred', `"${Array.from({ length: 400 }, () => 'the').join(' ')}"`],
    ['a compound of four hundred', Array.from({ length: 400 }, () => 'a').join('-')],
    ['wildcards', '(th* OR *he) w/255 (an* OR *nd)'],
  ])('is bounded: %s', (_, typed) => {
    const compiled = collection.compile(readQuery(typed))
    const testing = leastTime(() => {
      for (const unit of collection.units.passages) compiled.test(unit)
    })
    const matching = leastTime(() => {
      for (const unit of collection.units.passages) compiled.match(unit)
    })
    expect(testing).toBeLessThan(500)
    expect(matching).toBeLessThan(3000)
  })

  it('says how many units it could not decide', () => {
    const compiled = collection.compile(readQuery(Array.from({ length: 20 }, () => 'the').join(' pre/2 ')))
    compiled.test(collection.units.passages[1]!)
    expect(compiled.unitsCutShort).toBeLessThanOrEqual(1)
    const plain = collection.compile(readQuery('the w/255 of'))
    plain.test(collection.units.passages[0]!)
    expect(plain.unitsCutShort).toBe(0)
  })
})
