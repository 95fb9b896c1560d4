// Names, dates and records against their gold: exact mentions on labelled news, the seeds by canonical name, alias pairs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { resolveEntities } from '../../indexer/entities/resolve-entities.js'
import { resolveName } from '../../indexer/entities/resolve-name.js'
import { analyseText } from '../../indexer/language/analyse-text.js'
import { findMentions } from '../../indexer/mentions/find-mentions.js'
import { readDocument } from '../../indexer/read-document.js'
import { alignOffsets } from '../../indexer/training/names/read-name-gold.js'
import type { Category, Entity, Mention } from '../../schema/index.js'

/** Exact mentions of one category in one set of texts. `right` lists each by `document start category`. */
export interface MentionScore {
  readonly set: string
  readonly category: Category
  readonly found: number
  readonly wanted: number
  readonly right: readonly string[]
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface MarkedMention {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly category: Category
}

const CATEGORIES: readonly Category[] = ['person', 'organisation', 'place']
const TYPES: Readonly<Record<string, Category>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
  GPE: 'place',
}
/** Marked by people; PolNeAR's by a program, so it tells only of drift; re3d in another convention (titles, articles inside). */
const SETS = [
  { set: 'open-news dev', texts: 'open-news/dev', marked: 'open-news/dev.mentions.jsonl' },
  { set: 'polnear dev (silver)', texts: 'polnear/dev', marked: 'polnear/dev.mentions.silver.jsonl' },
  { set: 're3d', texts: 'ner-re3d/text', marked: 'ner-re3d/gold.jsonl' },
] as const

/** Scores exact mentions on every set that is there. */
export function scoreMentions(data: string): MentionScore[] {
  return SETS.filter(({ marked }) => existsSync(join(data, marked))).flatMap(({ set, texts, marked }) => {
    const wanted = groupByText(readMarked(join(data, marked)))
    const keys = { found: new Set<string>(), wanted: new Set<string>() }
    for (const [id, mentions] of wanted) {
      const bytes = readFileSync(join(data, texts, `${id}.txt`))
      const { text, found } = readMentions(`${id}.txt`, bytes)
      const place = alignOffsets(bytes.toString('utf8'), text)
      for (const { start, end, category } of mentions)
        keys.wanted.add(`${id} ${place(start)}-${place(end - 1) + 1} ${category}`)
      for (const { span, category } of found.mentions) keys.found.add(`${id} ${span[0]}-${span[1]} ${category}`)
    }
    return CATEGORIES.map((category) => toMentionScore(set, category, keys))
  })
}

function readMentions(file: string, bytes: Uint8Array): { text: string; found: ReturnType<typeof findMentions> } {
  const read = readDocument(file, bytes)
  return { text: read.text, found: findMentions(read, analyseText(read.text, read.passages)) }
}

function readMarked(file: string): MarkedMention[] {
  return readLines(file).flatMap((line): MarkedMention[] => {
    const { doc, start16, start, end16, end, type, category } = line as MarkedMention & {
      readonly start16?: number
      readonly end16?: number
      readonly type?: string
    }
    const known = category ?? TYPES[type ?? '']
    return known ? [{ doc, start: start16 ?? start, end: end16 ?? end, category: known }] : []
  })
}

function readLines(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as unknown)
}

function groupByText(mentions: readonly MarkedMention[]): Map<string, MarkedMention[]> {
  const groups = new Map<string, MarkedMention[]>()
  for (const mention of mentions) groups.set(mention.doc, [...(groups.get(mention.doc) ?? []), mention])
  return groups
}

function toMentionScore(
  set: string,
  category: Category,
  keys: { readonly found: ReadonlySet<string>; readonly wanted: ReadonlySet<string> },
): MentionScore {
  const of = (all: ReadonlySet<string>) => [...all].filter((key) => key.endsWith(` ${category}`))
  const [found, wanted] = [of(keys.found), of(keys.wanted)]
  const right = found.filter((key) => keys.wanted.has(key))
  return {
    set,
    category,
    found: found.length,
    wanted: wanted.length,
    right,
    precision: right.length / Math.max(1, found.length),
    recall: right.length / Math.max(1, wanted.length),
    f1: (2 * right.length) / Math.max(1, found.length + wanted.length),
  }
}

/** What the seeds' gold wants of one kind, and what was found. */
export interface SeedScore {
  readonly kind: 'people' | 'organisations' | 'dates' | 'records'
  readonly right: number
  readonly wanted: number
  /** `file: name`. */
  readonly missed: readonly string[]
  /** People and organisations that the gold does not know. */
  readonly invented: readonly string[]
}

interface GoldSeed {
  readonly people: readonly { readonly canonical: string; readonly misspelled?: boolean }[]
  readonly organizations: readonly { readonly canonical: string }[]
  readonly dates: readonly { readonly text: string; readonly iso: string | null }[]
  readonly records: readonly { readonly mention: string }[]
}

interface SeedText {
  readonly file: string
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Scores the seeds by canonical name, resolved over all five together, and their dates and cited records by place and value. */
export function scoreSeedEntities(data: string, seeds: string): SeedScore[] {
  const gold = JSON.parse(readFileSync(join(data, 'seeds-gold/seeds-gold.json'), 'utf8')) as Record<string, GoldSeed>
  const texts = readdirSync(seeds)
    .filter((file) => file in gold)
    .sort()
    .map((file): SeedText => {
      const { text, found } = readMentions(file, readFileSync(join(seeds, file)))
      return { file, text, ...found }
    })
  const registry = resolveEntities(texts.map(({ file, entities }) => ({ id: file, file, entities })))
  const nameOf = (entity: Entity) => registry.renamed.get(`${entity.category} ${entity.name}`) ?? entity.name
  const score = (kind: SeedScore['kind'], judge: (text: SeedText, gold: GoldSeed) => Judged): SeedScore => {
    const judged = texts.map((text) => ({ file: text.file, ...judge(text, gold[text.file]!) }))
    const list = (pick: 'missed' | 'invented') =>
      judged.flatMap((each) => each[pick].map((name) => `${each.file}: ${name}`))
    const wanted = judged.reduce((sum, each) => sum + each.wanted, 0)
    return { kind, wanted, right: wanted - list('missed').length, missed: list('missed'), invented: list('invented') }
  }
  const possibly = (category: Category) => (name: string) =>
    registry.byKey.get(`${category} ${name}`)?.possiblySame ?? []
  return [
    score('people', (text, { people }) =>
      judgeNames(
        text.entities.filter(({ category }) => category === 'person').map(nameOf),
        people.map((person) => person.canonical),
        possibly('person'),
      ),
    ),
    score('organisations', (text, { organizations }) =>
      judgeNames(
        text.entities.filter(({ category }) => category === 'organisation').map(nameOf),
        organizations.map((organisation) => organisation.canonical),
        possibly('organisation'),
      ),
    ),
    score('dates', (text, { dates }) => judgeDates(text, dates)),
    score('records', (text, { records }) => judgeRecords(text, records)),
  ]
}

interface Judged {
  readonly wanted: number
  readonly missed: readonly string[]
  readonly invented: readonly string[]
}

function judgeNames(
  found: readonly string[],
  wanted: readonly string[],
  possiblySame: (name: string) => readonly string[],
): Judged {
  const names = found.map((name) => [name, ...possiblySame(name)].map(fold))
  return {
    wanted: wanted.length,
    missed: wanted.filter((name) => !names.some((any) => any.includes(fold(name)))),
    invented: found.filter((_, i) => !wanted.some((name) => names[i]!.includes(fold(name)))),
  }
}

function judgeDates({ text, mentions }: SeedText, wanted: GoldSeed['dates']): Judged {
  const missed = wanted.filter(
    ({ text: words, iso }) =>
      !placesOf(text, words).some(([start, end]) =>
        mentions.some(
          ({ category, span, value }) => category === 'date' && span[0] < end && start < span[1] && value === iso,
        ),
      ),
  )
  return { wanted: wanted.length, missed: missed.map((date) => `${date.text} (${date.iso})`), invented: [] }
}

function judgeRecords({ text, mentions }: SeedText, wanted: GoldSeed['records']): Judged {
  const missed = wanted.filter(
    ({ mention: words }) =>
      !placesOf(text, words).some(([start, end]) =>
        mentions.some(({ category, span }) => category === 'record' && span[0] < end && start < span[1]),
      ),
  )
  return { wanted: wanted.length, missed: missed.map((record) => record.mention), invented: [] }
}

/** Everywhere that words of the file stand in the text; mark-up and kinds of space aside. */
function placesOf(text: string, words: string): [number, number][] {
  const plain = words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim()
  const pattern = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => [match.index, match.index + match[0].length])
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How written forms of names resolve among all the names of the list. */
export interface AliasScore {
  readonly pairs: number
  readonly right: number
  /** To no name: nothing is claimed. */
  readonly unresolved: number
  /** To another name: two people would become one. */
  readonly wrong: readonly string[]
}

/** Resolves every alias of `names/aliases.jsonl` against a registry of its names. */
export function scoreAliases(data: string): AliasScore {
  const pairs = readLines(join(data, 'names/aliases.jsonl')) as { readonly alias: string; readonly name: string }[]
  const names = [...new Set(pairs.map((pair) => pair.name))]
  const registry = resolveEntities([{ id: 'names', file: basename('names'), entities: names.map(toNamed) }])
  let [right, unresolved] = [0, 0]
  const wrong: string[] = []
  for (const { alias, name } of pairs) {
    const found = resolveName(registry, alias)
    const wanted = registry.renamed.get(`person ${name}`) ?? registry.renamed.get(`organisation ${name}`) ?? name
    if (!found) unresolved++
    else if (fold(found.name) === fold(wanted)) right++
    else wrong.push(`${alias} → ${found.name}, not ${name}`)
  }
  return { pairs: pairs.length, right, unresolved, wrong }
}

/** The list does not say what its names name: a word of an organisation tells. */
function toNamed(name: string): Entity {
  const isBody =
    /\b(?:Congress|Association|Service|Committee|Council|Department|Office|Embassy|Mission|Group|Coalition|Union|University|USEMB|of)\b/i.test(
      name,
    )
  return {
    name,
    category: isBody ? 'organisation' : 'person',
    aliases: [],
    roles: [],
    possiblySame: [],
    correctedByHand: false,
  }
}
