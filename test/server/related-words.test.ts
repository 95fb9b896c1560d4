import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../schema/index.js'
import { createWordCounter, type WordCounter } from '../../server/search/create-word-counter.js'
import { findHits } from '../../server/search/find-hits.js'
import { findRelatedWords } from '../../server/search/find-related-words.js'
import { toGrouped } from '../../server/search/list-terms.js'
import { EMPTY_STATE } from '../../server/search-state.js'
import { readQuery } from '../../server/to-search-request.js'
import { type Indexed, indexFiles, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let words: WordCounter
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  words = createWordCounter(indexed.engine, () => indexed.engine.stats())
})
afterAll(() => indexed.close())

async function find(q: string, page = 1) {
  const state = { ...EMPTY_STATE, q, page }
  const query = readQuery(state)
  const found = await findHits(indexed.engine, state, query, { facets: [], facetValues: 0 })
  return { found, related: await findRelatedWords(words, state, query, found.answer) }
}

describe('the word counter', () => {
  it('counts a word once, until another index serves', async () => {
    let asked = 0
    let fingerprint = 'a'
    const engine = Object.create(indexed.engine, {
      search: {
        value: (request: SearchRequest) => {
          asked++
          return indexed.engine.search(request)
        },
      },
    })
    const counter = createWordCounter(engine, async () => ({ ...(await indexed.engine.stats()), fingerprint }))
    expect(await counter.countAll()).toBe(102)
    const first = await counter.count('county')
    expect([await counter.count('county'), asked]).toEqual([first, 1])
    fingerprint = 'b'
    await counter.countAll()
    expect([await counter.count('county'), asked]).toEqual([first, 2])
  })
})

describe('related words', () => {
  it('stand in several of the passages shown, and narrow the search without emptying it', async () => {
    const { found, related } = await find('"opt out"')
    expect(related.length).toBeGreaterThan(3)
    for (const { word, state } of related) {
      const { answer } = await findHits(indexed.engine, state, readQuery(state), { facets: [], facetValues: 0 })
      expect(answer.total.value, word).toBeGreaterThan(1)
      expect(answer.total.value, word).toBeLessThan(found.answer.total.value)
    }
  })

  it.each([
    ['"opt out"', /^opt/],
    ['program', /^program/],
    ['county OR city', /^(?:count(?:y|ies)|cit(?:y|ies))$/],
  ])('of %s are none that was asked for, none that every text has, and no number', async (q, asked) => {
    const { related } = await find(q)
    expect(related.length).toBeGreaterThan(0)
    for (const { word } of related) {
      expect(word.toLowerCase()).not.toMatch(asked)
      expect(word).not.toMatch(/^(?:their|which|would|said|\d.*)$/)
    }
  })

  it('are written as the passages write them', async () => {
    const written = (await find('"opt out"')).related.map(({ word }) => word)
    expect(written).toEqual(expect.arrayContaining(['Arlington', 'program']))
  })

  it('are none for everything, for nothing, and on later pages', async () => {
    for (const { related } of [await find(''), await find('zeppelin'), await find('program', 2)])
      expect(related).toEqual([])
  })

  it.each([
    ['a OR b', '(a OR b)'],
    ['(a OR b)', '(a OR b)'],
    ['(a) OR (b)', '((a) OR (b))'],
    ['word', 'word'],
    ['"two words"', '"two words"'],
  ])('more can be written beside %s', (q, grouped) => {
    const query = readQuery({ ...EMPTY_STATE, q })
    expect(query.root && toGrouped(query, query.root)).toBe(grouped)
  })
})
