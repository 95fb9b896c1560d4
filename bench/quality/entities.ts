import { scoreAliases } from './score-aliases.js'
import { scoreMentions } from './score-mentions.js'
import { scoreSeedEntities } from './score-seed-entities.js'

/** What `npm run bench:quality` prints of entities, and what was right, to be compared with the last accepted baseline. */
export interface EntityReport {
  readonly lines: readonly string[]
  /** One key a mention that is exactly right. */
  readonly right: readonly string[]
}

/** Scores names, dates, records and aliases. `data`: the labelled texts; `seeds`: the folder of the seeds. */
export function reportEntities(data: string, seeds: string): EntityReport {
  const mentions = scoreMentions(data)
  const aliases = scoreAliases(data)
  const lines = [
    ...mentions.map(
      ({ set, category, precision, recall, f1 }) =>
        `${set.padEnd(22)} ${category.padEnd(13)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`,
    ),
    ...scoreSeedEntities(data, seeds).flatMap(({ kind, right, wanted, missed, invented }) => [
      `seeds ${kind}: ${right} of ${wanted}, ${invented.length} false`,
      ...missed.map((name) => `  missed ${name}`),
      ...invented.map((name) => `  false ${name}`),
    ]),
    `aliases: ${aliases.right} of ${aliases.pairs} right, ${aliases.unresolved} to none, ${aliases.wrong.length} (${percent(aliases.wrong.length / aliases.pairs)} %) wrong`,
  ]
  return { lines, right: mentions.flatMap(({ set, right }) => right.map((key) => `${set} ${key}`)) }
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5)
}
