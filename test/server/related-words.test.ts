import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findHits } from '../../server/search/find-hits.js'
import { findRelatedWords } from '../../server/search/find-related-words.js'
import { toGrouped } from '../../server/search/list-terms.js'
import { EMPTY_STATE } from '../../server/search-state.js'
import { readQuery } from '../../server/to-search-request.js'
import { type Indexed, indexFiles, SEEDS } from './seeds-engine.js'

let indexed: Indexed
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
})
afterAll(() => indexed.close())

async function find(q: string, page = 1) {
  const state = { ...EMPTY_STATE, q, page }
  const query = readQuery(state)
  const found = await findHits(indexed.engine, state, query, { facets: [], facetValues: 0 })
  const site = { engine: indexed.engine, readStats: () => indexed.engine.stats() }
  return { found, related: await findRelatedWords(site, state, query, found.answer) }
}

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
