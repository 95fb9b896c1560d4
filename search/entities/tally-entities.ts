import { type Category, type Extraction, SURE } from '../../schema/index.js'

/** How often one document mentions an entity, or quotes it. */
export interface EntityTally {
  readonly category: Category | 'speaker'
  readonly name: string
  readonly mentions: number
  readonly quotations: number
  readonly sureQuotations: number
}

type Counts = { -readonly [Field in keyof EntityTally]: EntityTally[Field] }

/** One tally for each entity of a document, and for each speaker. */
export function tallyEntities({ mentions, quotations }: Extraction): EntityTally[] {
  const tallies = new Map<string, Counts>()
  const get = (category: Counts['category'], name: string): Counts => {
    const key = `${category}:${name}`
    const found = tallies.get(key) ?? { category, name, mentions: 0, quotations: 0, sureQuotations: 0 }
    tallies.set(key, found)
    return found
  }
  for (const { category, entity } of mentions) get(category, entity).mentions++
  for (const { speaker, jointSpeakers, confidence } of quotations) {
    for (const name of new Set([speaker, ...jointSpeakers].flatMap((one) => one?.name ?? []))) {
      const tally = get('speaker', name)
      tally.quotations++
      if (confidence >= SURE) tally.sureQuotations++
    }
  }
  return [...tallies.values()]
}
