import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../indexer/passages/split-sentences.js'
import { findSharedData } from './find-shared-data.js'

const gold = findSharedData('seeds-gold/sentences-gold.json')

describe('splitSentences', () => {
  it.each([
    ['a title before a name', 'Assistant Atty. Gen. Ronald Weich wrote. Mr. Hale did not.', 2],
    ['initials', 'Brian P. Hale declined. J.D. Salinger too.', 2],
    ['a state', 'Arlington County, Va., and Santa Clara County, Calif. The rest waited.', 2],
    ['an abbreviation that goes on', 'The U.S. Immigration service and Acme Inc. Chairman Lee met.', 1],
    ['an abbreviation that ends', 'They moved to the U.S. The agency did not.', 2],
    ['a month and its day', 'A memo dated Oct. 2, 2010, was released. It says so.', 2],
    ['a credit after a question', '“Is it mandatory?” Ms. Lofgren asked. No answer came.', 2],
    ['a credit after a question in doubled apostrophes', "''Is it mandatory?'' Ms. Lofgren asked. No answer came.", 2],
    ['another sentence after such a question', "''Is it mandatory?'' Ms. Lofgren left the room.", 2],
    ['a lower-case credit', '“Is it?” she asked.', 1],
    ['a stop inside marks', 'He said “no.” She left.', 2],
    ['a stop inside parentheses', 'They left (at 5 p.m. Friday). Others stayed.', 2],
    ['an ellipsis before I', 'it’s gotta have a federal fix… I’m not comfortable', 1],
    ['an ellipsis before a new sentence', 'It was late … The court waited.', 2],
    ['a section number', 'See No. 5 and art. IV of the plan.', 1],
    ['an item of a list', 'Problem Statement:\n• Requiring a Go\n• Accepting a Go', 3],
    ['a wrapped line', 'The program connects the state and local police to\nfederal databases. It began in 2008.', 2],
    ['a case', 'In NDLON v. ICE the court ruled.', 1],
  ])('%s', (_, text, count) => {
    expect(splitSentences(text).map((span) => text.slice(...span))).toHaveLength(count)
  })

  it('holds every letter, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'Hale',
      ' said',
      '. ',
      '? ',
      '… ',
      '“',
      '” ',
      '(',
      ') ',
      '\n',
      '• ',
      'U.S. ',
      'He ',
      '1. ',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const [start, end] of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u)
          at = end
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })

  it.runIf(gold)('reaches F1 .99 on the sentence gold', () => {
    const paragraphs = JSON.parse(readFileSync(gold!, 'utf8')) as { p: string; gold: number[]; amb: number[] }[]
    const counts = { right: 0, wrong: 0, wanted: 0 }
    for (const { p, gold: wanted, amb } of paragraphs) {
      const toEnd = (end: number) => p.slice(0, end).trimEnd().length
      const ends = splitSentences(p)
        .slice(0, -1)
        .map(([, end]) => end)
      const found = ends.filter((end) => !amb.map(toEnd).includes(end))
      const right = found.filter((end) => wanted.map(toEnd).includes(end))
      counts.right += right.length
      counts.wrong += found.length - right.length
      counts.wanted += wanted.length
    }
    const f1 = (2 * counts.right) / (counts.right + counts.wrong + counts.wanted)
    console.info(`sentences: F1 ${f1.toFixed(4)} of ${counts.wanted}`)
    expect(f1).toBeGreaterThanOrEqual(0.99)
  })
})
