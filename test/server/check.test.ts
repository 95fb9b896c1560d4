// Drafts that are checked, and queries that are built.
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraft } from '../../indexer/read-draft.js'
import { readDraftFile } from '../../indexer/read-draft-file.js'
import { composeQuery } from '../../server/compose-query.js'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  site = openSite(indexed.engine, { understandDraft: readDraft, readDraft: readDraftFile })
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
const post = (path: string, fields: Record<string, string>) => request(site).post(path).type('form').send(fields)

describe('/check', () => {
  const draft =
    'One official wrote: “I’m totally confused now.”\n\nShe said, "It seems like they have different language."'

  it('gives the draft back with a verdict on each quotation', async () => {
    const { text } = await post('/check', { draft })
    expect(text).toContain('2 quotations: 1 altered, 1 verbatim')
    expect(text).toMatch(/class="verdict verbatim"[^>]*>I’m totally confused now\./)
  })

  it('sets the words of the source beside those of the draft, marked where they differ', async () => {
    const { text } = await post('/check', { draft: 'One official wrote: “I’m wholly confused now.”' })
    const [ours, theirs] = [...text.matchAll(/<p class="words">(.*?)<\/p>/gs)].map(([, words]) => words)
    expect(ours).toBe('I’m <mark>wholly</mark> confused now.')
    expect(theirs).toContain('<mark>totally</mark> confused now')
  })

  it('says of words that nobody has nothing on who is named there', async () => {
    const { text } = await post('/check', { draft: 'Napolitano said “zebras graze quietly upon moonlit tundra”.' })
    expect(text).toContain('not found')
    expect(text).toContain('credited to Napolitano in the draft')
    expect(text).not.toContain('there nobody is named')
  })

  it('answers programs, from text and from JSON alike', async () => {
    const asText = await request(site).post('/api/v1/check').type('text/plain').send(draft)
    const asJson = await request(site).post('/api/v1/check').send({ text: draft })
    expect(asText.body).toEqual(asJson.body)
    expect(asText.body.quotations).toHaveLength(2)
    for (const { span, text } of asText.body.quotations) expect(draft.slice(...(span as [number, number]))).toBe(text)
  })

  it('shows mark-up in a draft as text', async () => {
    const { text } = await post('/check', { draft: 'He said “<script>alert(1)</script> is fine”.' })
    expect(text).not.toContain('<script>alert')
  })

  it('refuses what is neither text nor JSON with a text', async () => {
    const send = (type: string, body: string) => request(site).post('/api/v1/check').type(type).send(body)
    expect((await send('image/png', draft)).body.error).toMatchObject({ status: 415, kind: 'body' })
    expect((await send('application/json', '{"draft":"x"}')).status).toBe(400)
  })

  it('refuses an empty draft', async () => {
    expect((await request(site).post('/api/v1/check').type('text/plain').send(' ')).body.error).toMatchObject({
      status: 400,
    })
  })

  it('reads a dropped text file in whatever encoding, and refuses what is none', async () => {
    const drop = (bytes: readonly number[]) =>
      request(site).post('/check/text').type('application/octet-stream').send(Buffer.from(bytes))
    expect((await drop([0x93, 0x43, 0x6f, 0x6d, 0x69, 0x74, 0xe9, 0x94])).text).toBe('“Comité”')
    expect((await drop([0, 1, 2, 3, 0, 0])).status).toBe(400)
    expect((await drop([0x50, 0x4b, 3, 4, 9, 9])).status).toBe(400)
  })
})

describe('/build', () => {
  it('leads to the search with the query written out', async () => {
    const { headers, status } = await get(
      '/build?first=opt+out&second=voluntary&relation=within&distance=10&speaker=Napolitano',
    )
    expect(status).toBe(303)
    expect(new URLSearchParams(headers.location?.split('?')[1]).get('q')).toBe(
      '("opt out" w/10 voluntary) speaker:"Napolitano"',
    )
  })

  const blank = {
    first: '',
    second: '',
    relation: 'and',
    distance: '',
    without: '',
    speaker: '',
    from: '',
    to: '',
  } as const
  it.each([
    [{ first: 'opt out' }, '"opt out"'],
    [{ first: 'deport!' }, 'deport!'],
    [{ first: '“opt out”', second: 'state', relation: 'sentence' }, '“opt out” /s state'],
    [{ first: 'a OR b', second: 'c', relation: 'or' }, '(a OR b) OR c'],
    [{ first: 'policy', without: 'draft memo' }, 'policy -"draft memo"'],
    [{ from: '2010-06' }, 'date:2010-06..'],
    [{ speaker: 'Uribe' }, 'speaker:"Uribe"'],
    [{}, ''],
  ] as const)('writes %j as %s', (fields, query) => {
    expect(composeQuery({ ...blank, ...fields })).toBe(query)
  })
})
