import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Extraction } from '../../schema/index.js'
import { type Indexed, indexExtractions, openSite } from './seeds-engine.js'

const evil = (place: string) => `<script>alert("${place}")</script><img src=x onerror="alert('${place}')">`
const BODY = `${evil('body')} said ${evil('speaker')} on the program.`
const TITLE = evil('title')
const TEXT = `${TITLE}\n\n${BODY}`
const START = TITLE.length + 2
const SPEAKER = evil('speaker')

const extraction: Extraction = {
  document: {
    file: `${evil('file')}.txt`,
    id: 'evil-1',
    kind: 'article',
    title: TITLE,
    authors: [evil('author')],
    outlet: evil('outlet'),
    published: { date: '2011-02-17', precision: 'day', text: evil('date') },
    dek: evil('dek'),
    captions: [],
    repost: { outlet: evil('repost'), date: null, abridged: true },
    section: evil('section'),
    url: 'javascript:alert(1)',
    custom: { bates: evil('bates') },
    correctedByHand: [],
    contentHash: 'a'.repeat(64),
    warnings: [{ kind: 'odd', message: evil('warning') }],
  },
  text: TEXT,
  blocks: [
    { kind: 'title', span: [0, TITLE.length], paragraph: null },
    { kind: 'paragraph', span: [START, TEXT.length], paragraph: 1 },
  ],
  passages: [{ id: 'evil-1-p1', paragraph: 1, span: [START, TEXT.length], sentences: [[START, TEXT.length]] }],
  quotations: [
    {
      id: 'evil-1-q1',
      kind: 'direct',
      spans: [[START, START + evil('body').length]],
      quoted: [[START, START + evil('body').length]],
      cue: null,
      speaker: { name: SPEAKER, status: 'named', role: evil('role'), mention: null },
      jointSpeakers: [],
      candidates: [],
      addressee: null,
      within: null,
      confidence: 0.9,
      reason: evil('reason'),
      record: evil('record'),
      said: null,
      paragraph: 1,
      correctedByHand: false,
    },
  ],
  mentions: [{ span: [START, START + 8], category: 'person', entity: SPEAKER }],
  entities: [
    {
      name: SPEAKER,
      category: 'person',
      aliases: [evil('alias')],
      roles: [evil('role')],
      possiblySame: [evil('other')],
      correctedByHand: false,
    },
  ],
}

let indexed: Indexed
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  indexed = await indexExtractions([extraction])
  site = openSite(indexed.engine)
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
const q = encodeURIComponent(evil('query'))

describe('a script in a document, a name or a query', () => {
  it.each([
    ['the beginning', '/', 'speaker'],
    ['passages', '/search', 'title'],
    ['passages that match', '/search?q=program', 'outlet'],
    ['quotations', '/search?in=quotations', 'role'],
    ['documents', '/search?in=documents', 'title'],
    ['a filter', `/search?speaker=${q}&outlet=${q}`, 'query'],
    ['a facet', '/search/facets/speaker', 'speaker'],
    ['a box over a facet', `/search/facets/speaker?find=${q}`, 'query'],
    ['a document', '/documents/evil-1', 'file'],
    ['a document with everything shown', '/documents/evil-1?q=program&show=quotations&show=people', 'reason'],
    ['a document that is not there', `/documents/${q}`, 'query'],
    ['speakers', '/speakers', 'alias'],
    ['a name looked for', `/speakers?find=${q}`, 'query'],
    ['an order that is none', `/search?sort=${q}`, 'query'],
    ['a path that is none', `/${q}`, 'query'],
    ['a query that is refused', `/search?q=${q}+OR`, 'query'],
    ['a query', `/search?q=${q}`, 'query'],
    ['a citation', '/cite?id=evil-1-p1&words=1', 'body'],
    ['a citation as BibTeX', '/cite?id=evil-1&style=bibtex', 'title'],
    ['a pinpoint', `/cite?id=evil-1-q1&pinpoint=${q}`, 'query'],
    ['a list', `/list?item=evil-1-p1&note=${q}&group=${q}`, 'query'],
    ['a list of what is not there', `/list?item=${q}`, 'query'],
    ['a permanent link', `/at/evil-1-p1?h=${'0'.repeat(16)}&w=${q}`, 'body'],
    ['a report', `/report?terms=${q}`, 'query'],
  ])('shows as text: %s', async (_where, path, place) => {
    const { text } = await get(path)
    expect(text).toContain(place)
    expect(text).not.toMatch(/<script(?! defer src="\/assets\/)/)
    expect(text).not.toMatch(/<img/)
    expect(text).not.toMatch(/href="javascript:/)
  })

  it('shows as text on the page of a speaker', async () => {
    const [speaker] = await indexed.engine.listEntities('speaker')
    const { status, text } = await get(`/speakers/${speaker?.id}`)
    expect(status).toBe(200)
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toMatch(/<script(?! defer src="\/assets\/)|<img/)
  })

  it('is never taken for a page by a browser that reads the API', async () => {
    const { headers, type } = await get(`/api/v1/search?q=${q}`)
    expect(type).toBe('application/json')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
