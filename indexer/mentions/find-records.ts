import type { Analysis, Token } from '../language/analyse-text.js'
import { createDraft, type DraftMention } from './build-entity.js'

/** Nouns for what is written down and can be released, in the singular → kind. Our own list. */
const KINDS: Readonly<Record<string, string>> = {
  memo: 'memo',
  memorandum: 'memo',
  memoranda: 'memo',
  'e-mail': 'e-mail',
  email: 'e-mail',
  letter: 'letter',
  document: 'document',
  record: 'record',
  report: 'report',
  statement: 'statement',
  transcript: 'transcript',
  affidavit: 'affidavit',
  declaration: 'declaration',
  complaint: 'complaint',
  filing: 'filing',
  brief: 'brief',
  agreement: 'agreement',
  contract: 'contract',
  cable: 'cable',
  spreadsheet: 'spreadsheet',
  statistic: 'statistics',
  questionnaire: 'questionnaire',
  question: 'questions',
  file: 'file',
  page: 'pages',
  update: 'update',
  presentation: 'presentation',
  research: 'research',
  audit: 'audit',
  correspondence: 'correspondence',
  testimony: 'testimony',
  'press release': 'press release',
  release: 'press release',
}
const QUANTITY =
  /^(?:one|some|many|most|several|hundreds|dozens|thousands|copies|flurry|series|batch|trove|cache|set|number)$/
const MODIFIER_TAG = /^(?:JJ[RS]?|NN|NNS|NNP|NNPS|CD|VBN|VBD|VBG|POS|RB)$/
const DETERMINER_TAG = /^(?:DT|PRP\$)$/
/** What makes a record a certain one, by the words before its noun. */
const TELLING =
  /\b(?:internal|leaked|released|redacted|confidential|classified|secret|signed|written|federal|government|agency|official|legal|\d+-page|(?:\w+)-(?:page|paragraph)|pages|handwritten|unsigned|draft|final|sworn|court|e-?mail|press|previously|newly|recently|own)\b/i
const RELEASED =
  /^(?:released|obtained|made|signed|written|sent|issued|filed|published|leaked|provided|dated|disclosed|unsealed|declassified|reviewed|received|prepared|produced|entitled|titled|called)$/
/** Only with more than the noun: `questions`, `pages`, `research` are mostly no records. */
const WEAK = new Set([
  'question',
  'page',
  'update',
  'research',
  'release',
  'file',
  'agreement',
  'contract',
  'record',
  'complaint',
  'brief',
  'statistic',
])
/** What records do, and nouns too. */
const REPORTS =
  /^(?:show|shows|state|states|report|reports|say|says|note|notes|reveal|suggest|indicate|detail|details)$/
const LONGEST_TAIL = 12

interface Phrase {
  readonly first: number
  readonly head: number
  readonly last: number
}

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

function kindOf(token: Token): string | undefined {
  if (Object.hasOwn(KINDS, token.lower)) return KINDS[token.lower]
  const single = token.lower.replace(/s$/, '')
  return Object.hasOwn(KINDS, single) ? KINDS[single] : undefined
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

function phraseAround(analysis: Analysis, head: number, inside: readonly (DraftMention | null)[]): Phrase {
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

function isQuantity(token: Token): boolean {
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

function toRecord(text: string, analysis: Analysis, phrase: Phrase, mentions: readonly DraftMention[]): DraftMention {
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
function nameOf(kind: string, date: string | null, description: string): string {
  if (date && /^\d{4}-\d\d-\d\d$/.test(date)) return `${kind} of ${date}`
  return description.replace(/^(?:an?|the|its|his|her|their|one|some)\s(?:own\s)?/i, '')
}
