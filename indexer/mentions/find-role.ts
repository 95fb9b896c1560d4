import type { Analysis, Token } from '../language/analyse-text.js'
import { type Gender, isTitle } from './names/name-lists.js'
import type { NameSpan } from './names/tag-names.js'

const FEMALE_TITLES = new Set(
  `ms mrs miss madam lady queen princess dame sister congresswoman spokeswoman chairwoman councilwoman assemblywoman
  policewoman businesswoman actress`.split(/\s+/),
)
const MALE_TITLES = new Set(
  `mr sir lord king prince father brother congressman spokesman chairman councilman assemblyman businessman policeman
  actor`.split(/\s+/),
)
/** Words that a role has before its noun: `an agency spokesman`. */
const ROLE_TAG = /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|PRP\$|VBN|IN|CD)$/
/** A role longer than this is a clause. */
const LONGEST_ROLE = 14

/** What the words around a name tell of who bears it. */
export interface FoundRole {
  readonly gender: Gender | null
  /** As given: `Homeland Security Secretary`, `an agency spokesman`; null where none is given. */
  readonly role: string | null
  /** `Ms.` where the name is so addressed; null else. */
  readonly address: string | null
}

/** The title before a name or the apposition behind it. */
export function findRole(text: string, analysis: Analysis, name: NameSpan): FoundRole {
  const { tokens, sentences } = analysis
  const sentence = sentences[tokens[name.first]!.sentence]!
  const before = titleBefore(tokens, sentence.first, name.first)
  const title = before === null ? null : text.slice(tokens[before]!.start, tokens[name.first - 1]!.end)
  const apposition = appositionAfter(tokens, name.last, sentence.last)
  const behind = apposition === null ? null : text.slice(tokens[name.last + 1]!.start, tokens[apposition]!.end)
  const role = title !== null && !isAddress(title) ? title : behind
  const address = title !== null && isAddress(title) ? title : null
  return { gender: genderOf(title) ?? genderOf(behind), role, address }
}

function isAddress(title: string): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Madam)\.?$/.test(title)
}

/** First token of the title that ends right before `first`; null where none does. */
function titleBefore(tokens: readonly Token[], from: number, first: number): number | null {
  const last = first - 1
  if (last < from || !isTitleWord(tokens[last]!)) return null
  let start = last
  while (start > from && first - start < 8 && isPartOfTitle(tokens, start - 1)) start--
  while (start < last && /^(?:the|a|an|of|and|’s|'s|,)$/i.test(tokens[start]!.text)) start++
  return start
}

function isTitleWord(token: Token): boolean {
  return isTitle(token.lower.replace(/\.$/, ''))
}

function isPartOfTitle(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (/^\p{Lu}/u.test(token.text)) return !/^(?:PRP|WP|WDT|WRB|MD|VBZ|VBD|VBP|CC)$/.test(token.tag)
  if (token.lower === 'of' || token.lower === 'and' || token.lower === '’s' || token.lower === "'s")
    return i > 0 && /^\p{Lu}/u.test(tokens[i - 1]!.text) && /^\p{Lu}/u.test(tokens[i + 1]!.text)
  return isTitleWord(token) || /^(?:then|former|vice|senior|chief|staff|board)$/.test(token.lower)
}

/** Last token of the apposition that a comma opens behind the name: `Brian Hale, an agency spokesman,`. */
function appositionAfter(tokens: readonly Token[], after: number, end: number): number | null {
  const comma = tokens[after]
  if (after + 2 >= end || comma?.text !== ',') return null
  const first = tokens[after + 1]!
  if (!/^(?:DT|NN|NNP|JJ|PRP\$|NNS)$/.test(first.tag) || /^(?:said|says|who|which|he|she|they)$/.test(first.lower))
    return null
  let i = after + 1
  while (i < end && i - after <= LONGEST_ROLE && ROLE_TAG.test(tokens[i]!.tag)) i++
  if (i < end && !/^[,.;:—–)]$/.test(tokens[i]!.text) && tokens[i]!.lower !== 'and') return null
  const words = tokens.slice(after + 1, i)
  return words.some((word) => isTitleWord(word) || /(?:er|or|ist|man|woman|ian|ant|ent|ive)$/.test(word.lower))
    ? i - 1
    : null
}

function genderOf(words: string | null): Gender | null {
  for (const word of words?.toLowerCase().split(/[^\p{L}]+/u) ?? []) {
    if (FEMALE_TITLES.has(word)) return 'female'
    if (MALE_TITLES.has(word)) return 'male'
  }
  return null
}
