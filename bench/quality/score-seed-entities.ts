// The seeds' people, organisations, dates and cited records against their gold.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveEntities } from '../../indexer/entities/resolve-entities.js'
import type { Category, Entity, Mention } from '../../schema/index.js'
import { readMentions } from './score-mentions.js'

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

export function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
