import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitWords } from '../../search/words/index.js'
import { createExtraction } from '../engines/fixture-documents.js'
import { findByForce } from './brute-force.js'
import { createWorld } from './brute-page.js'
import { createCollection, readQuery, showMarks } from './matching.js'

const SEED = 20110217
const RUNS = 250
const folder = new URL('../../seeds/', import.meta.url)
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .slice(0, 3)
  .map((file, at) => {
    const paragraphs = readFileSync(new URL(file, folder), 'utf8').split(/\r?\n\s*\n/)
    return createExtraction({ id: `seed${at}`, paragraphs: paragraphs.filter((one) => one.trim() !== '') })
  })
const words = documents.flatMap(({ text }) => splitWords(text).folded).filter((word) => /^\p{L}+$/u.test(word))

/** Words of the seeds: common ones often, as in the text. */
const word = fc.nat(words.length - 5).map((at) => words[at]!)
const term = fc.oneof(
  { weight: 4, arbitrary: word.filter((one) => !/^not$/i.test(one)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(words.length - 5), fc.integer({ min: 1, max: 4 }))
      .map(([at, length]) => `"${words.slice(at, at + length).join(' ')}"`),
  },
  { weight: 1, arbitrary: word.filter((one) => one.length > 4).map((one) => `${one.slice(0, 4)}*`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map((parts) => parts.join('-')) },
  { weight: 1, arbitrary: word.map((one) => `case:${one}`) },
)
const connector = fc.constantFrom('w/3', 'w/10', 'pre/5', 'not w/4', '/s', '+s', '/p', '+p', 'OR', 'AND', 'NOT')
const query = fc.oneof(
  term,
  fc.tuple(term, connector, term).map((parts) => parts.join(' ')),
  fc.tuple(term, connector, term, term).map(([a, between, b, c]) => `${a} ${between} (${b} OR ${c})`),
  fc
    .tuple(term, fc.constantFrom('w/8', 'pre/9', '/s'), term, term)
    .map(([a, near, b, c]) => `${a} ${near} (${b} ${c})`),
)

describe('the matcher on the seeds', () => {
  const collection = createCollection(documents)
  const world = createWorld(documents)

  it('finds and marks what the evaluator written for clarity does', () => {
    let hits = 0
    fc.assert(
      fc.property(query, (typed) => {
        const parsed = readQuery(typed)
        const compiled = collection.compile(parsed)
        world.passages.forEach((page, at) => {
          const found = compiled.match(collection.units.passages[at]!)
          const expected = findByForce(parsed.root, page, world)
          if (found !== null) hits++
          expect(found && showMarks(page.text, found), typed).toBe(expected && showMarks(page.text, expected))
        })
      }),
      { numRuns: RUNS, seed: SEED },
    )
    expect(hits).toBeGreaterThan(RUNS)
  })
})
