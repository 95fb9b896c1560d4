import { createHash } from 'node:crypto'
import { CATEGORIES, type Category, type Entity, type EntitySummary } from '../../schema/index.js'

/** Tallies of the whole collection: `EntityTally` summed, with the number of documents. */
export interface EntityTotal {
  readonly category: Category | 'speaker'
  readonly name: string
  readonly mentions: number
  readonly documents: number
  readonly quotations: number
  readonly sureQuotations: number
}

/** Everyone and everything named in the collection, by category; `speaker` holds whoever is quoted. */
export type EntityLists = Readonly<Record<Category | 'speaker', readonly EntitySummary[]>>

type Draft = Omit<EntitySummary, 'id'>

const NOTHING_KNOWN = { aliases: [], roles: [], possiblySame: [], correctedByHand: false }

/** Joins what the collection knows about its entities with how often they occur, the most frequent first. */
export function summariseEntities(entities: readonly Entity[], totals: readonly EntityTotal[]): EntityLists {
  const drafts = draftSummaries(entities, totals)
  const ids = nameIds(drafts)
  const summaries = drafts.map((draft): EntitySummary => ({ ...draft, id: ids.get(draft)! }))
  const list = (isIn: (one: EntitySummary) => boolean, count: (one: EntitySummary) => number) =>
    summaries.filter(isIn).sort((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : 1))
  const byCategory = CATEGORIES.map((category) => [
    category,
    list(
      (one) => one.category === category && one.mentions > 0,
      (one) => one.mentions,
    ),
  ])
  const speaker = list(
    (one) => one.quotations > 0,
    (one) => one.quotations,
  )
  return { ...Object.fromEntries(byCategory), speaker: countQuotingDocuments(speaker, totals) }
}

/** Documents that mention a speaker do not have to quote them. */
function countQuotingDocuments(speakers: readonly EntitySummary[], totals: readonly EntityTotal[]): EntitySummary[] {
  const quoting = new Map(
    totals.filter(({ category }) => category === 'speaker').map(({ name, documents }) => [name, documents]),
  )
  return speakers.map((one) => ({ ...one, documents: quoting.get(one.name)! }))
}

function draftSummaries(entities: readonly Entity[], totals: readonly EntityTotal[]): Draft[] {
  const known = new Map(entities.map((entity) => [keyOf(entity.category, entity.name), entity]))
  const drafts = new Map<string, Draft>()
  const draftFor = (category: Category, name: string): Draft => {
    const key = keyOf(category, name)
    const zero = { mentions: 0, documents: 0, quotations: 0, sureQuotations: 0 }
    const draft = drafts.get(key) ?? { ...(known.get(key) ?? { name, category, ...NOTHING_KNOWN }), ...zero }
    drafts.set(key, draft)
    return draft
  }
  for (const { category, name, mentions, documents } of totals) {
    if (category === 'speaker') continue
    const key = keyOf(category, name)
    drafts.set(key, { ...draftFor(category, name), mentions, documents })
  }
  for (const { category, name, quotations, sureQuotations } of totals) {
    if (category !== 'speaker') continue
    const own = CATEGORIES.find((one) => known.has(keyOf(one, name)) || drafts.has(keyOf(one, name))) ?? 'person'
    const draft = draftFor(own, name)
    drafts.set(keyOf(own, name), { ...draft, quotations, sureQuotations })
  }
  return [...drafts.values()]
}

const keyOf = (category: Category, name: string) => `${category}:${name}`

/** `Sarahi Uribe` → `sarahi-uribe`; of several that would be alike, all but the first carry a piece of their hash. */
function nameIds(drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const order = [...drafts].sort((a, b) => {
    const rank = CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category)
    return rank || (a.name < b.name ? -1 : 1)
  })
  const taken = new Set<string>()
  return new Map(
    order.map((draft) => {
      const slug = toSlug(draft.name)
      const hash = createHash('sha256').update(keyOf(draft.category, draft.name)).digest('hex')
      const id = slug === '' || taken.has(slug) ? `${slug}-${hash.slice(0, 8)}`.replace(/^-/, 'e-') : slug
      taken.add(id)
      return [draft, id] as const
    }),
  )
}

function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
}
