import type { Analysis } from '../../language/analyse-text.js'
import { createDraft, type DraftMention } from '../build-entity.js'
import type { Phrase } from './record-phrases.js'
import { kindOf } from './record-words.js'

export function toRecord(
  text: string,
  analysis: Analysis,
  phrase: Phrase,
  mentions: readonly DraftMention[],
): DraftMention {
  const { tokens } = analysis
  const span = [tokens[phrase.first]!.start, titleEnd(text, tokens[phrase.last - 1]!.end)] as const
  const description = text.slice(span[0], span[1]).replace(/\s+/g, ' ')
  const within = mentions.filter((mention) => mention.span[0] >= span[0] && mention.span[1] <= span[1])
  const date = within.find(({ draft }) => draft.category === 'date')?.value ?? null
  const kind = kindOf(tokens[phrase.head]!)!
  const draft = createDraft(nameOf(kind, date, description), 'record')
  draft.aliases.add(description)
  const party = (words: RegExp) =>
    within.find((mention) => isParty(mention) && words.test(text.slice(span[0], mention.span[0])))
  const author = party(/\b(?:from|by)\s(?:\S+\s){0,4}$/) ?? within.find((mention) => isPossessor(text, mention))
  draft.record = {
    kind,
    date,
    author: author?.draft.name ?? null,
    recipient: party(/\bto\s(?:\S+\s){0,4}$/)?.draft.name ?? null,
    description,
  }
  return { span, draft }
}

/** `a document called “Setting the Record Straight.”` */
function titleEnd(text: string, end: number): number {
  const title = /^(?: (?:called|titled|entitled))?,? [“"][^”"\n]{3,80}[”"]/.exec(text.slice(end, end + 100))
  return title &&
    /(?:called|titled|entitled)$/.test(
      text.slice(0, end).trimEnd().slice(-9) + (title[0].match(/called|titled|entitled/)?.[0] ?? ''),
    )
    ? end + title[0].length
    : end
}

function isParty({ draft }: DraftMention): boolean {
  return draft.category === 'person' || draft.category === 'organisation'
}

function isPossessor(text: string, mention: DraftMention): boolean {
  return isParty(mention) && /^['’]s?\s/.test(text.slice(mention.span[1], mention.span[1] + 3))
}

/** A dated record is called by kind and day, so that two articles that cite it cite one; others as described. */
export function nameOf(kind: string, date: string | null, description: string): string {
  if (date && /^\d{4}-\d\d-\d\d$/.test(date)) return `${kind} of ${date}`
  return description.replace(/^(?:an?|the|its|his|her|their|one|some)\s(?:own\s)?/i, '')
}
