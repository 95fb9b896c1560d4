import type { Extraction, Mention, Passage, PublishedDate, Quotation, Span, SpeakerStatus } from '../schema/index.js'
import { createRandom, createZipf, pick, type Random } from './random.js'
import type { RealText } from './read-paragraphs.js'

/** How many names there are, each drawn by Zipf's law; shares are of passages. */
const WORLD = { people: 8_000, organisations: 3_000, places: 1_500, outlets: 250 }
const SHARES = { quotation: 0.4, person: 0.7, organisation: 0.5, place: 0.5, undated: 0.05 }
const PARAGRAPHS_PER_DOCUMENT = { least: 8, most: 60 }
const FIRST_YEAR = 2_005
const YEARS = 12
const STATUSES: readonly SpeakerStatus[] = ['named', 'named', 'named', 'named', 'unnamed', 'group', 'document']

interface World {
  readonly random: Random
  readonly person: () => string
  readonly organisation: () => string
  readonly place: () => string
  readonly outlet: () => string
}

/** Real paragraphs shuffled into new documents, with names spread as Zipf's law has it; the same for the same seed. */
export function* growCorpus(texts: readonly RealText[], passages: number, seed: number): Generator<Extraction> {
  const world = createWorld(seed)
  let made = 0
  for (let number = 0; made < passages; number++) {
    const wanted = PARAGRAPHS_PER_DOCUMENT.least + Math.floor(world.random() ** 2 * PARAGRAPHS_PER_DOCUMENT.most)
    const kind = world.random() < 0.7 ? 'article' : 'record'
    const paragraphs: string[] = []
    while (paragraphs.length < Math.min(wanted, passages - made)) {
      const text = pick(world.random, texts)
      if (text.kind === kind) paragraphs.push(pick(world.random, text.paragraphs))
    }
    made += paragraphs.length
    yield createExtraction(world, `doc-${String(number).padStart(6, '0')}`, kind, paragraphs)
  }
}

function createWorld(seed: number): World {
  const random = createRandom(seed)
  const draw = (name: string, count: number) => {
    const zipf = createZipf(random, count)
    return () => `${name} ${zipf()}`
  }
  return {
    random,
    person: draw('Person', WORLD.people),
    organisation: draw('Organisation', WORLD.organisations),
    place: draw('Place', WORLD.places),
    outlet: draw('Outlet', WORLD.outlets),
  }
}

function createExtraction(
  world: World,
  id: string,
  kind: 'article' | 'record',
  paragraphs: readonly string[],
): Extraction {
  const passages: Passage[] = []
  const quotations: Quotation[] = []
  const mentions: Mention[] = []
  let start = 0
  for (const [at, text] of paragraphs.entries()) {
    const sentences = splitSentences(text, start)
    passages.push({ id: `${id}-p${at + 1}`, paragraph: at + 1, span: [start, start + text.length], sentences })
    mentions.push(...createMentions(world, text, start))
    if (world.random() < SHARES.quotation)
      quotations.push(createQuotation(world, `${id}-q${quotations.length + 1}`, at + 1, pick(world.random, sentences)))
    start += text.length + 2
  }
  return {
    document: {
      ...{ file: `${id}.txt`, id, kind, title: `Title of ${id}`, authors: [world.person()], outlet: world.outlet() },
      ...{ published: createDate(world.random), dek: null, captions: [], repost: null, section: null, url: null },
      ...{ custom: {}, correctedByHand: [], contentHash: id, warnings: [] },
    },
    text: paragraphs.join('\n\n'),
    blocks: passages.map(({ span, paragraph }) => ({ kind: 'paragraph', span, paragraph })),
    passages,
    quotations,
    mentions,
    entities: [...new Map(mentions.map((one) => [one.entity, one])).values()].map(({ entity, category }) => ({
      ...{ name: entity, category, aliases: [], roles: [], possiblySame: [], correctedByHand: false },
    })),
  }
}

function splitSentences(text: string, start: number): Span[] {
  const ends = [...text.matchAll(/[.!?][”"’')]*(?= [A-Z“"])/g)].map((match) => match.index + match[0].length)
  return [...ends, text.length].map((end, at, all): Span => [start + (at === 0 ? 0 : all[at - 1]! + 1), start + end])
}

function createMentions(world: World, text: string, start: number): Mention[] {
  const words = [...text.matchAll(/\p{Lu}\p{L}+/gu)]
  const categories = ['person', 'organisation', 'place'] as const
  return categories
    .filter((category) => words.length > 0 && world.random() < SHARES[category])
    .map((category): Mention => {
      const word = pick(world.random, words)
      const span: Span = [start + word.index, start + word.index + word[0].length]
      return { span, category, entity: world[category]() }
    })
    .sort((a, b) => a.span[0] - b.span[0])
}

function createQuotation(world: World, id: string, paragraph: number, span: Span): Quotation {
  const isAttributed = world.random() < 0.9
  const status = pick(world.random, STATUSES)
  return {
    ...{ id, kind: 'direct', spans: [span], quoted: [span], cue: null, paragraph, correctedByHand: false },
    speaker: isAttributed ? { name: world.person(), status, role: null, mention: null } : null,
    ...{ jointSpeakers: [], candidates: [], addressee: null, within: null, reason: 'drawn', record: null, said: null },
    confidence: world.random() ** 0.2,
  }
}

function createDate(random: Random): PublishedDate | null {
  if (random() < SHARES.undated) return null
  const year = String(FIRST_YEAR + Math.floor(random() * YEARS))
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  const date = `${year}-${month}-${day}`
  return { date, precision: 'day', text: date }
}
