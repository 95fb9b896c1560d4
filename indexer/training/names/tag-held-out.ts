import { createNameModel, LABEL_COUNT, type NameModel } from '../../mentions/names/name-model.js'
import { type NameSpan, tagNames } from '../../mentions/names/tag-names.js'
import { readNameGold } from './read-name-gold.js'
import { fitNames } from './train-names.js'

/** Parts the texts are dealt into. */
const FOLDS = 5
/** Fewer taggers than ship: what counts is that they never saw the text. */
const SEEDS = [1, 2]

/**
 * The names in each text of open-news' train part, by its id, as a tagger sees them that was fitted on the other texts. Who
 * learns from names that were found where they had been learned trusts them too much.
 */
export function tagHeldOut(openNews: string, note: (line: string) => void): ReadonlyMap<string, readonly NameSpan[]> {
  const gold = readNameGold(openNews, 'train')
  const tagged = new Map<string, readonly NameSpan[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = gold.filter((_, i) => i % FOLDS !== fold)
    const model = toModel(fitNames(others, () => {}, SEEDS))
    for (const [i, { id, analysis }] of gold.entries())
      if (i % FOLDS === fold) tagged.set(id, tagNames(analysis, model))
  }
  note(`names: ${tagged.size} texts tagged by taggers that had not seen them`)
  return tagged
}

function toModel({ weights, features }: ReturnType<typeof fitNames>): NameModel {
  const vectors = new Map(
    [...features].map(([name, at]) => [name, weights.features.slice(at * LABEL_COUNT, (at + 1) * LABEL_COUNT)]),
  )
  return createNameModel((feature) => vectors.get(feature), weights.transitions)
}
