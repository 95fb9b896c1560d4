// Part-of-speech tags from the Brill tagger of `natural`, mended where its lexicon is known to mislead.

import brill from 'natural/lib/natural/brill_pos_tagger/index.js'
import { OWN_TAGS } from './own-tags.js'

const lexicon = new brill.Lexicon('EN', 'NN', 'NNP')
const tagger = new brill.BrillPOSTagger(lexicon, new brill.RuleSet('EN'))

const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve'])
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'m", '’m', "'re", '’re', 'get', 'got'])
const ADVERBS = new Set(['RB', 'RBR', 'RBS', 'PRP'])
const SUBJECTS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who', 'which', 'that'])
const PLURAL_SUBJECTS = new Set(['they', 'we', 'i', 'you'])
const NAMEABLE = /^(?:NNP|NNPS|NN|NNS|PRP)$/
const readingsCache = new Map<string, readonly string[]>()

/** Every tag the lexicon gives a word, the commonest first; empty where it does not know it. */
export function readingsOf(word: string): readonly string[] {
  const known = readingsCache.get(word)
  if (known) return known
  const entry = lexicon.lexicon[word] ?? lexicon.lexicon[word.toLowerCase()]
  const readings = Array.isArray(entry) ? entry : []
  readingsCache.set(word, readings)
  return readings
}

/** Tags of a sentence's words (Penn Treebank). Punctuation is its own tag; addresses of pages are `URL`. */
export function tagWords(words: readonly string[]): string[] {
  const tags = tagger
    .tag(words as string[])
    .taggedWords.map(({ token, tag }) => ownTag(token) ?? withoutFalseSuffix(token, withoutFalseUrl(token, tag)))
  for (let i = 0; i < tags.length; i++) tags[i] = mendTag(words, tags, i)
  return tags
}

function ownTag(word: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(word)) return word
  const lower = word.toLowerCase()
  return Object.hasOwn(OWN_TAGS, lower) ? OWN_TAGS[lower] : undefined
}

/** The tagger's rule takes any word with a full stop in it for a page's address: `U.S.`, `Oct.`, `Ph.D`. */
function withoutFalseUrl(word: string, tag: string): string {
  if (tag !== 'URL' || /^(?:https?:|www\.)/iu.test(word)) return tag
  return /^\p{Lu}/u.test(word) ? 'NNP' : /^[$€£\d]/u.test(word) ? 'CD' : 'NN'
}

const SUFFIXES = /(?:al|ed|ing|ly|s)$/

/** The tagger's rules on endings are meant for words it does not know; it lets them undo what it knows: `official`, `need`, `family`, `news`. */
function withoutFalseSuffix(word: string, tag: string): string {
  const readings = readingsOf(word)
  const first = readings[0]
  if (first === undefined && tag === 'NN' && /[^e]ed$/.test(word)) return 'VBN'
  if (first === undefined || first === tag || !SUFFIXES.test(word)) return tag
  const isByEnding = /^(?:JJ|VBN|VBG|RB|NNS)$/.test(tag)
  return isByEnding && (first === 'NN' || first === 'JJ' || !readings.includes(tag)) ? first : tag
}

/** "was building", "building the wall": the noun in -ing is a verb after a form of be and before its object. */
function ingTag(words: readonly string[], tags: readonly string[], i: number): string {
  const helper = words[i - 1]?.toLowerCase() ?? ''
  if (BE.has(helper) || (tags[i - 1] === 'RB' && BE.has(words[i - 2]?.toLowerCase() ?? ''))) return 'VBG'
  const next = tags[i + 1] ?? ''
  return !/^(?:DT|JJ|NN|PRP\$|CD|POS|VBN)$/.test(tags[i - 1] ?? '') && /^(?:DT|PRP\$?|NNP|“|TO)$/.test(next)
    ? 'VBG'
    : 'NN'
}

function mendTag(words: readonly string[], tags: readonly string[], i: number): string {
  const word = words[i]!
  const tag = tags[i]!
  const before = i > 0 ? tags[i - 1]! : ''
  const last = i > 0 ? words[i - 1]!.toLowerCase() : ''
  // "SEN. BYRD SAYS BUSH'S VIEW …": a headline in capitals has its verb, too.
  if (HEADLINE_VERB.test(word) && NAMEABLE.test(before)) return word.endsWith('S') ? 'VBZ' : 'VBP'
  const isCapital = /^\p{Lu}/u.test(word)
  // "Weich", "Uribe": a capital inside a sentence is a name whatever the lexicon says of the small word.
  if (
    isCapital &&
    i > 0 &&
    /^(?:NN|NNS|JJ|VB.?|RB)$/.test(tag) &&
    !/^[.:“"”‘'`]|^[?!]/.test(words[i - 1]!) &&
    word.length > 1
  )
    return 'NNP'
  if (tag === 'VBD' || tag === 'VBN') return pastTag(words, tags, i)
  if (tag === 'NN' && last === ',' && REPORTING_ON.test(word)) return 'VBG'
  if (tag === 'NN' && word.endsWith('ing') && readingsOf(word).includes('VBG')) return ingTag(words, tags, i)
  // "the need", "his claim": a determiner makes a noun of what can be one.
  if (/^VB[PZ]?$/.test(tag) && (before === 'DT' || before === 'PRP$') && word.length > 3) {
    const noun = readingsOf(word).find((reading) => reading === 'NN' || reading === 'NNS')
    if (noun) return noun
  }
  // British spellings are not in the lexicon: “to emphasise that”.
  if (last === 'to' && word.endsWith('ise') && readingsOf(word).length === 0) return 'VB'
  if (before === 'MD' || last === 'to')
    return readingsOf(word).includes('VB') && /^(?:NN|VBP|VBD|JJ)$/.test(tag) ? 'VB' : tag
  if ((tag === 'NN' || tag === 'NNS') && isReportingVerb(words, tags, i)) return tag === 'NNS' ? 'VBZ' : 'VBP'
  if (
    tag === 'NNS' &&
    NAMEABLE.test(before) &&
    readingsOf(word.toLowerCase()).includes('VBZ') &&
    (isVerbPlace(words, tags, i) || endsAttribution(words, tags, i))
  )
    return 'VBZ'
  if (
    (tag === 'NN' || tag === 'VB') &&
    (before === 'NNS' || before === 'NNPS' || PLURAL_SUBJECTS.has(last)) &&
    readingsOf(word).includes('VBP')
  )
    return isVerbPlace(words, tags, i) || tag === 'VB' ? 'VBP' : tag
  return tag
}

const HEADLINE_VERB = /^(?:SAY|URGE|ANNOUNCE|CALL|TELL|ASK|WARN|DEMAND|PRAISE|CRITICIZE)S?$/
/** “…, noting strides have been made”. */
const REPORTING_ON =
  /^(?:noting|saying|adding|claiming|arguing|warning|urging|asking|demanding|stating|stressing|announcing|suggesting|insisting|telling|calling|citing)$/
const REPORTING = /^(?:report|note|claim|state|estimate|point|demand|warn|comment|say)s?$/

/** "The blog Indignant Feminists [es] states that", "Sky News and ABC report that", "those who claim they fight". */
function isReportingVerb(words: readonly string[], tags: readonly string[], i: number): boolean {
  if (!REPORTING.test(words[i]!)) return false
  const before = words[i - 1]?.toLowerCase() ?? ''
  if (before === 'who' || before === 'also') return true
  const that = words[i + 1] === 'out' ? i + 2 : i + 1
  // "the report that was published" goes on about the report.
  if (words[that] !== 'that' || /^(?:VB.|MD)$/.test(tags[that + 1] ?? '')) return false
  return before === ']' || before === ')' || before === 'police' || /^NNP?S$|^NNP$/.test(tags[i - 1] ?? '')
}

/** What follows is the beginning of a clause or object, so the word before is its verb. */
function isVerbPlace(words: readonly string[], tags: readonly string[], i: number): boolean {
  const next = tags[i + 1] ?? ''
  return (
    /^(?:DT|PRP\$?|IN|WDT|WRB|WP|NNP|“|"|``|,|:|TO)$/.test(next) &&
    !/^(?:of|in|for|on|at|from|with|and)$/i.test(words[i + 1] ?? '')
  )
}

/** “…,” Bozell notes. */
function endsAttribution(words: readonly string[], tags: readonly string[], i: number): boolean {
  if (!/^(?:\.|,|;|)$/.test(tags[i + 1] ?? '')) return false
  let j = i - 1
  while (j >= 0 && /^(?:NNPS?|PRP)$/.test(tags[j]!)) j--
  return j < i - 1 && /^(?:[”"»]|'')?$/.test(words[j] ?? '')
}

/** `said` after a form of have or be is a participle; after its subject alone it is the verb. */
function pastTag(words: readonly string[], tags: readonly string[], i: number): string {
  let j = i - 1
  while (j >= 0 && i - j < 4 && ADVERBS.has(tags[j]!)) {
    if (
      SUBJECTS.has(words[j]!.toLowerCase()) &&
      j === i - 1 &&
      !HAVE.has(words[j - 1]?.toLowerCase() ?? '') &&
      !BE.has(words[j - 1]?.toLowerCase() ?? '')
    )
      return 'VBD'
    j--
  }
  const helper = words[j]?.toLowerCase() ?? ''
  if (HAVE.has(helper) || BE.has(helper)) return 'VBN'
  const readings = readingsOf(words[i]!.toLowerCase())
  if (
    tags[i] === 'VBN' &&
    j >= 0 &&
    NAMEABLE.test(tags[j]!) &&
    (readings.length === 0 || readings.includes('VBD')) &&
    (words[i + 1] ?? '') !== 'by'
  )
    return 'VBD'
  return tags[i]!
}
