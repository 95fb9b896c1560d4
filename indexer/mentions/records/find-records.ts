import type { Analysis, Token } from '../../language/analyse-text.js'
import type { DraftMention } from '../build-entity.js'
import { toRecord } from './describe-record.js'
import { type Phrase, phraseAround } from './record-phrases.js'
import { kindOf, QUANTITY, RELEASED, REPORTS, TELLING, WEAK } from './record-words.js'

/** Records that a text cites, as it describes them: `a 9-page memo dated Oct. 2, 2010`, `emails released by DHS under the FOIA`. */
export function findRecords(text: string, analysis: Analysis, mentions: readonly DraftMention[]): DraftMention[] {
  const inside = indexMentions(analysis, mentions)
  const found: DraftMention[] = []
  for (let i = 0; i < analysis.tokens.length; i++) {
    if (!isRecordNoun(analysis.tokens, i)) continue
    const phrase = phraseAround(analysis, i, inside)
    if (!isCertain(text, analysis, phrase, inside)) continue
    found.push(toRecord(text, analysis, phrase, mentions))
    i = phrase.last - 1
  }
  return found
}

/** For each token the mention it lies in, or null. */
function indexMentions(analysis: Analysis, mentions: readonly DraftMention[]): (DraftMention | null)[] {
  const inside = new Array<DraftMention | null>(analysis.tokens.length).fill(null)
  const sorted = [...mentions].sort((a, b) => a.span[0] - b.span[0])
  let token = 0
  for (const mention of sorted) {
    while (token > 0 && analysis.tokens[token - 1]!.end > mention.span[0]) token--
    while (token < inside.length && analysis.tokens[token]!.end <= mention.span[0]) token++
    for (let i = token; i < inside.length && analysis.tokens[i]!.start < mention.span[1]; i++) inside[i] ??= mention
  }
  return inside
}

function isRecordNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (!kindOf(token) || !/^(?:NN|NNP|JJ|VB)/.test(token.tag)) return false
  if (/^(?:VB|MD|TO)/.test(token.tag) && !/^(?:DT|JJ|CD|PRP\$|NNP?)$/.test(tokens[i - 1]?.tag ?? '')) return false
  const next = tokens[i + 1]
  // "email update", "records request": the noun is only what the next one is about.
  return !(
    next &&
    /^NNS?$/.test(next.tag) &&
    !REPORTS.test(next.lower) &&
    next.sentence === token.sentence &&
    !RELEASED.test(next.lower)
  )
}

/** Only a certain record is cited: dated, from or to somebody, released, counted in pages, or said in. */
function isCertain(
  text: string,
  analysis: Analysis,
  phrase: Phrase,
  inside: readonly (DraftMention | null)[],
): boolean {
  const { tokens } = analysis
  const { first, head, last } = phrase
  const mentions = inside.slice(first, last).filter((mention) => mention !== null)
  if (mentions.some(({ draft }) => draft.category !== 'place')) return true
  const words = text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  const noun = tokens[head]!.lower.replace(/s$/, '')
  if (tokens.slice(head + 1, last).some((token) => RELEASED.test(token.lower))) return true
  if (noun === 'page') return /\d/.test(words) && first < head
  if (TELLING.test(text.slice(tokens[first]!.start, tokens[head]!.start))) return true
  if (tokens[first]!.lower === 'one' || QUANTITY.test(tokens[first + 1]?.lower ?? '')) return !WEAK.has(noun)
  // "said in a statement", "wrote in an e-mail"
  return (
    !WEAK.has(noun) &&
    first > 0 &&
    /^(?:in|via|by)$/.test(tokens[first - 1]!.lower) &&
    /^an?$/.test(tokens[first]!.lower)
  )
}
