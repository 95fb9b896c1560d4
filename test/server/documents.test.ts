import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Indexed, indexFiles, openSite, SEEDS } from './seeds-engine.js'

let indexed: Indexed
let site: ReturnType<typeof openSite>
beforeAll(async () => {
  indexed = await indexFiles([SEEDS])
  site = openSite(indexed.engine)
})
afterAll(() => indexed.close())

const get = (path: string) => request(site).get(path)
/** Tags away, white space one: what a reader reads. */
const toWords = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a document', () => {
  const open = async (q: string) => {
    const { body } = await get(`/api/v1/search?q=${encodeURIComponent(q)}`)
    return body.hits[0] as { document: { id: string }; paragraph: number; url: string }
  }

  it('has numbered paragraphs with addresses, and the searched words marked', async () => {
    const hit = await open('"opt out"')
    const { text } = await get(`/documents/${hit.document.id}?q=%22opt+out%22`)
    expect(text).toContain(`id="p${hit.paragraph}"`)
    expect(text).toMatch(/<mark>opt out<\/mark>/)
    expect(text).toMatch(/hit 1 of \d/)
  })

  it('marks as many paragraphs as the search has passages in it', async () => {
    const hit = await open('mandatory')
    const inside = await get(`/api/v1/search?q=mandatory&per=100&document=${hit.document.id}`)
    const { text } = await get(`/documents/${hit.document.id}?q=mandatory`)
    expect(text.match(/data-hit/g)).toHaveLength(inside.body.total.value)
  })

  it('marks quotations only when asked, each with who said it and why', async () => {
    const { document } = await open('speaker:napolitano')
    expect((await get(`/documents/${document.id}`)).text).not.toContain('class="note')
    const { text } = await get(`/documents/${document.id}?show=quotations&show=people`)
    expect(text).toContain('class="note')
    expect(text).toMatch(/<a class="[^"]*entity entity-person/)
    expect(toWords(text)).toContain('Why:')
  })

  it('is shown although its query is not understood, and says so', async () => {
    const { document } = await open('program')
    const { status, text } = await get(`/documents/${document.id}?q=opt+w%2F`)
    expect(status).toBe(200)
    expect(toWords(text)).toContain('nothing is marked')
    expect(text).not.toContain('<mark>')
  })

  it('says what it does not say', async () => {
    const { document } = await open('"always changing policy"')
    expect(toWords((await get(`/documents/${document.id}`)).text)).toMatch(
      /What this copy does not say: .*who wrote it/,
    )
  })

  it('gives each of those who said it together their own role', async () => {
    const { document } = await open('speaker:weich')
    const text = toWords((await get(`/documents/${document.id}?show=quotations`)).text)
    expect(text).toContain('Janet Napolitano , Secretary')
    expect(text).toContain('Ronald Weich , Assistant Attorney General')
    expect(text).not.toMatch(/Ronald Weich , Secretary/)
  })

  it('counts what the text marks, not what its heading names too', async () => {
    const { document } = await open('"always changing policy"')
    for (const show of ['people', 'organisations', 'places']) {
      const { text } = await get(`/documents/${document.id}?show=${show}`)
      const count = /<a [^>]*aria-current="true"[^>]*>.*?class="count">(\d+)</s.exec(text)?.[1]
      expect([show, text.match(/class="entity /g)?.length ?? 0]).toEqual([show, Number(count)])
    }
  })

  it('tells in words what a person added, never as data', async () => {
    const { document } = await open('"always changing policy"')
    const { text } = await get(`/documents/${document.id}`)
    const facts = toWords(text.slice(text.indexOf('class="facts"')))
    expect(facts).toContain('c. February 2011')
    expect(facts).toMatch(/Records it quotes “May 2010 email update”: E-mail update on Secure Communities policy/)
    expect(facts).not.toMatch(/[{}]|circa|records/)
  })

  it('that is not there is a page that says so', async () => {
    const { status, text } = await get('/documents/nothing-here')
    expect(status).toBe(404)
    expect(text).toContain('nothing-here')
  })
})

describe('a heading', () => {
  it('that matches is a hit like any paragraph', async () => {
    const { body } = await get('/api/v1/search?q=%22Opting+out+of%22')
    const { document, paragraph } = body.hits[0]
    const { text } = await get(`/documents/${document.id}?q=%22Opting+out+of%22`)
    expect(text).toContain(`<div class="block heading" id="p${paragraph}" data-hit>`)
    expect(text).toMatch(/<h2 class="block-text"><mark>Opting out of<\/mark>/)
  })
})

describe('speakers', () => {
  it('are found by name and lead to their page with every quotation', async () => {
    const found = await get('/speakers?name=Janet+Napolitano')
    expect(found.status).toBe(302)
    const { text } = await get(found.headers.location ?? '')
    expect(text).toMatch(/<h1>Janet Napolitano<\/h1>/)
    expect(text).toMatch(/<article class="hit">/)
    expect(text).toMatch(/<svg/)
  })

  it('who are not there are a page that says so', async () => {
    expect((await get('/speakers?name=Nobody+Atall')).status).toBe(404)
    expect((await get('/speakers/nobody-atall')).status).toBe(404)
  })

  it('have the roles that are given for them, not for whoever spoke with them', async () => {
    const roles = async (name: string) => {
      const { headers } = await get(`/speakers?name=${name}`)
      return /<ul class="roles">.*?<\/ul>/s.exec((await get(headers.location ?? '')).text)?.[0] ?? ''
    }
    expect(toWords(await roles('Ronald+Weich'))).toContain('Assistant Attorney General')
    expect(toWords(await roles('Ronald+Weich'))).not.toContain('Secretary')
    expect(toWords(await roles('Janet+Napolitano'))).toContain('Secretary')
  })

  it('can be narrowed by words, certainty and kind', async () => {
    const { headers } = await get('/speakers?name=Janet+Napolitano')
    const of = async (query: string) => {
      const { text } = await get(`${headers.location}?${query}`)
      return (text.match(/<article class="hit">/g) ?? []).length
    }
    const all = await of('')
    expect((await of('certainty=sure')) + (await of('certainty=unsure'))).toBe(all)
    expect((await of('kind=direct')) + (await of('kind=mixed')) + (await of('kind=indirect'))).toBe(all)
    expect(await of('q=zebra')).toBe(0)
    expect(await of('q=%28')).toBe(all)
  })
})
