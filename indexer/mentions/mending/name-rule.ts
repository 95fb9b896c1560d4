import type { Token } from '../../language/analyse-text.js'
import type { ReadDocument } from '../../read-document.js'
import type { Definitions } from '../link-organisations.js'
import type { NameSpan } from '../names/tag-names.js'

/** What the rules read. */
interface MendedText {
  readonly read: ReadDocument
  readonly tokens: readonly Token[]
  readonly definitions: Definitions
}

/** What a pattern knows better than the tagger: the names as they are, the names as they should be. */
export type NameRule = (names: readonly NameSpan[], text: MendedText) => NameSpan[]

export function toName(
  tokens: readonly Token[],
  span: readonly [number, number],
  category: NameSpan['category'],
): NameSpan {
  const first = tokens.findIndex((token) => token.end > span[0])
  let last = first
  while (last < tokens.length && tokens[last]!.start < span[1]) last++
  return { span, category, first, last }
}

export function joinTokens(
  tokens: readonly Token[],
  first: number,
  last: number,
  category: NameSpan['category'],
): NameSpan {
  return { span: [tokens[first]!.start, tokens[last - 1]!.end], category, first, last }
}

/** Added names replace those that they overlap. */
export function addNames(names: readonly NameSpan[], added: readonly NameSpan[]): NameSpan[] {
  if (added.length === 0) return [...names]
  const taken = new Set(added.flatMap((name) => range(name.first, name.last)))
  const kept = names.filter((name) => !range(name.first, name.last).some((i) => taken.has(i)))
  return [...kept, ...added].sort((a, b) => a.span[0] - b.span[0])
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
