import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexSources } from '../../indexer/index-sources.js'
import type { EntitySummary, SearchEngine } from '../../schema/index.js'
import { createEngine, createWriter, type EngineOptions } from '../../search/engines/index.js'
import { EMPTY_STATE } from '../../server/search-state.js'
import { readQuery, toSearchRequest } from '../../server/to-search-request.js'

const STORY = `The program is mandatory

By Ann Ruiz

“The program is mandatory,” said Ronald Weich, an assistant attorney general. “Nobody can leave it,” said Beatriz Souza, a lawyer.

“We were told nothing,” said Brian P. Hale, a spokesman.`
const MAIL = `From: H <hrod@example.gov>
To: Souza, Beatriz
Sent: Friday, June 25, 2010 9:05 AM
Subject: The program

Please print this for me and call the office before noon.`

let folder = ''
let options: EngineOptions = { name: 'embedded', dataFolder: '' }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-decided-'))
  options = { name: 'embedded', dataFolder: join(folder, 'data') }
  writeSource('story.txt', STORY)
  writeSource('mail.txt', MAIL)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const writeSource = (name: string, text: string) => writeFileSync(join(folder, name), text)
const index = (prune = false) =>
  indexSources([join(folder, 'story.txt'), join(folder, 'mail.txt')], {
    dataFolder: options.dataFolder,
    createWriter: () => createWriter(options),
    prune,
  })

async function ask<T>(use: (engine: SearchEngine) => Promise<T>): Promise<T> {
  const engine = await createEngine(options)
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

const listSpeakers = () => ask((engine) => engine.listEntities('speaker'))
const listNames = async () => (await listSpeakers()).map(({ name }) => name).sort()

/** What a facet counts has to be what the list of speakers counts. */
async function expectAgreement(speakers: readonly EntitySummary[]): Promise<void> {
  const facets = await ask(async (engine) => {
    const state = { ...EMPTY_STATE, view: 'quotations' as const }
    const wanted = { unit: 'quotations', per: 0, facets: ['speaker'], facetValues: 100 } as const
    const { facets: found } = await engine.search(toSearchRequest(state, readQuery(state), wanted))
    return found[0]!.values.map(({ value, count }) => [value, count])
  })
  expect(Object.fromEntries(facets)).toEqual(Object.fromEntries(speakers.map((one) => [one.name, one.quotations])))
}

describe('decisions on whoever is quoted', () => {
  it.each([
    ['none', '', ['Beatriz Souza', 'Brian P. Hale', 'H', 'Ronald Weich']],
    [
      'a sender is somebody',
      'merge:\n  - { into: Beatriz Souza, names: [H] }\n',
      ['Beatriz Souza', 'Brian P. Hale', 'Ronald Weich'],
    ],
    [
      'a sender by another name',
      'rename:\n  - { from: H, to: Hillary Rodham }\n',
      ['Beatriz Souza', 'Brian P. Hale', 'Hillary Rodham', 'Ronald Weich'],
    ],
    [
      'a sender by way of an alias',
      'alias:\n  - { name: Ronald Weich, aliases: [H] }\n',
      ['Beatriz Souza', 'Brian P. Hale', 'Ronald Weich'],
    ],
    ['nobody at all', 'not-a-person:\n  - H\n  - Brian P. Hale\n', ['Beatriz Souza', 'Ronald Weich']],
    [
      'a sender in one document',
      'split:\n  - { name: H, as: Huma, documents: [mail.txt] }\n',
      ['Beatriz Souza', 'Brian P. Hale', 'Huma', 'Ronald Weich'],
    ],
  ])('%s', async (_, yaml, names) => {
    writeSource('entities.yaml', yaml)
    await index()
    expect(await listNames()).toEqual(names)
    await expectAgreement(await listSpeakers())
  })

  it('hold when files change, go or come back unchanged', async () => {
    writeSource('entities.yaml', 'merge:\n  - { into: Ronald Weich, names: [H] }\n')
    await index()
    await index()
    writeSource('story.txt', `${STORY}\n\n“It is over,” said Ronald Weich.`)
    await index(true)
    const weich = (await listSpeakers()).find(({ name }) => name === 'Ronald Weich')
    expect(weich).toMatchObject({ quotations: 3, correctedByHand: true, aliases: expect.arrayContaining(['H']) })
  })

  it('reach whom a sidecar credits, and a sidecar may write a name in another way', async () => {
    writeSource(
      'story.meta.yaml',
      'quotations:\n  - { words: We were told nothing, speaker: Ms. Souza }\n  - { words: Nobody can leave it, speaker: Carl Jensen }\n',
    )
    writeSource(
      'entities.yaml',
      'alias:\n  - { name: Beatriz Souza, aliases: [Ms. Souza] }\nrename:\n  - { from: Carl Jensen, to: Carla Jensen }\n',
    )
    await index()
    expect(await listNames()).toEqual(['Beatriz Souza', 'Carla Jensen', 'H', 'Ronald Weich'])
  })

  it('show in the reason of a quotation', async () => {
    writeSource('entities.yaml', 'merge:\n  - { into: Ronald Weich, names: [H] }\n')
    await index()
    const quotations = await ask(async (engine) => {
      const documents = await engine.listDocuments(0, 10)
      const found = await Promise.all(documents.map(({ id }) => engine.findDocument(id)))
      return found.flatMap((document) => document!.quotations)
    })
    const reasons = quotations.map(({ reason }) => reason)
    expect(reasons).toContain('sender of the e-mail: H; “H” corrected by hand')
    expect(reasons.filter((reason) => reason.includes('by hand'))).toHaveLength(1)
  })

  it('say so when nobody is so called', async () => {
    writeSource('entities.yaml', 'rename:\n  - { from: Ronald Wiech, to: Ron }\n')
    await expect(index()).rejects.toThrow(/entities\.yaml line 2: .*“Ronald Wiech”; the nearest is “Ronald Weich”/)
  })
})
