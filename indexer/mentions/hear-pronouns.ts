import type { Analysis } from '../language/analyse-text.js'
import type { EntityDraft } from './build-entity.js'
import type { NameSpan } from './names/tag-names.js'

const PRONOUNS: Readonly<Record<string, 'female' | 'male'>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
}
/** Fewer pronouns may mean somebody else; of these at least this share has to agree. */
const FEWEST = 2
const AGREEING = 0.75

interface Heard {
  female: number
  male: number
}

/**
 * Tells the gender of people whose given names do not, by the pronouns behind their names in sentences that name nobody else.
 * @param drafts whom each of `names` means, in the same order
 */
export function hearPronouns(analysis: Analysis, names: readonly NameSpan[], drafts: readonly EntityDraft[]): void {
  const heard = new Map<EntityDraft, Heard>()
  for (const [draft, from, to] of soleNames(analysis, names, drafts)) {
    const votes = heard.get(draft) ?? { female: 0, male: 0 }
    heard.set(draft, votes)
    for (const { lower } of analysis.tokens.slice(from, to)) {
      const gender = Object.hasOwn(PRONOUNS, lower) ? PRONOUNS[lower] : undefined
      if (gender) votes[gender]++
    }
  }
  for (const [draft, { female, male }] of heard) {
    if (draft.gender || female + male < FEWEST) continue
    if (Math.max(female, male) >= AGREEING * (female + male)) draft.gender = female > male ? 'female' : 'male'
  }
}

/** Sentences that name one person only: whom, and the tokens behind the name. */
function soleNames(
  { tokens, sentences }: Analysis,
  names: readonly NameSpan[],
  drafts: readonly EntityDraft[],
): [EntityDraft, number, number][] {
  const bySentence = new Map<number, number[]>()
  for (const [i, { first }] of names.entries()) {
    const { sentence } = tokens[first]!
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), i])
  }
  return [...bySentence].flatMap(([sentence, own]): [EntityDraft, number, number][] => {
    const draft = drafts[own[0]!]!
    if (own.some((i) => drafts[i] !== draft)) return []
    return [[draft, names[own[0]!]!.last, sentences[sentence]!.last]]
  })
}
