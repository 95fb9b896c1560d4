import type { Analysis, Token } from '../../language/analyse-text.js'
import type { DraftMention } from '../build-entity.js'
import { DETERMINER_TAG, LONGEST_TAIL, MODIFIER_TAG, QUANTITY, RELEASED } from './record-words.js'

export interface Phrase {
  readonly first: number
  readonly head: number
  readonly last: number
}

export function phraseAround(analysis: Analysis, head: number, inside: readonly (DraftMention | null)[]): Phrase {
  const { tokens, sentences } = analysis
  const sentence = sentences[tokens[head]!.sentence]!
  const first = firstOf(tokens, head, sentence.first, inside)
  return { first, head, last: lastOf(tokens, head + 1, sentence.last, inside) }
}

function firstOf(
  tokens: readonly Token[],
  head: number,
  from: number,
  inside: readonly (DraftMention | null)[],
): number {
  let i = head
  while (i > from) {
    // "a 9-page memo"
    const isCompound = tokens[i - 1]!.text === '-' && i - 2 >= from && tokens[i - 2]!.tag === 'CD'
    if (!isCompound && !isModifier(tokens[i - 1]!, inside[i - 1]!)) break
    i--
  }
  if (i > from && DETERMINER_TAG.test(tokens[i - 1]!.tag)) i--
  // "a flurry of e-mails", "One of the emails"
  if (i - 2 >= from && tokens[i - 1]!.lower === 'of' && isQuantity(tokens[i - 2]!)) {
    i -= 2
    while (i > from && /^(?:DT|CD)$/.test(tokens[i - 1]!.tag)) i--
  }
  return i
}

export function isQuantity(token: Token): boolean {
  return QUANTITY.test(token.lower) || token.tag === 'CD' || token.lower === 'pages'
}

function isModifier(token: Token, mention: DraftMention | null): boolean {
  if (mention?.draft.category === 'date') return true
  return MODIFIER_TAG.test(token.tag) && !/^(?:said|says|wrote|told|show|shows|say)$/.test(token.lower)
}

/** Where the words behind the noun that tell of the record end. */
function lastOf(tokens: readonly Token[], from: number, end: number, inside: readonly (DraftMention | null)[]): number {
  let last = from
  let i = from
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'dated') i++
  if (tokens[i]?.text === '(' && tokens[i + 2]?.text === ')') return i + 3
  while (i < end && i - from < LONGEST_TAIL) {
    const token = tokens[i]!
    const opens = /^(?:from|to|by|between|of|under|on|in|as)$/.test(token.lower) || RELEASED.test(token.lower)
    if (!opens && !/^(?:public|previously|late|early|recently)$/.test(token.lower) && !inside[i]) break
    const stop = opens && !RELEASED.test(token.lower) ? endOfObject(tokens, i + 1, end, inside) : i + 1
    if (stop === null) break
    i = stop
    last = i
  }
  return last
}

/** After a preposition: a name, a date, or a noun phrase; null where none follows. */
function endOfObject(
  tokens: readonly Token[],
  from: number,
  end: number,
  inside: readonly (DraftMention | null)[],
): number | null {
  let i = from
  // A date is whole by itself: what follows it is another phrase.
  const date = inside[from]?.draft.category === 'date' ? inside[from] : null
  if (date) {
    while (i < end && inside[i] === date) i++
    return i
  }
  while (i < end && (inside[i] || /^(?:DT|PRP\$|JJ|NN|NNS|NNP|NNPS|CD|POS)$/.test(tokens[i]!.tag))) i++
  const hasNoun = tokens.slice(from, i).some((token) => /^NN/.test(token.tag)) || inside[from]
  return i > from && hasNoun ? i : null
}
