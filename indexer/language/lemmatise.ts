import { readingsOf } from './tag-words.js'

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  spoke: 'speak',
  spoken: 'speak',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  am: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  did: 'do',
  does: 'do',
  done: 'do',
  went: 'go',
  gone: 'go',
  made: 'make',
  knew: 'know',
  known: 'know',
  thought: 'think',
  felt: 'feel',
  found: 'find',
  held: 'hold',
  met: 'meet',
  put: 'put',
  read: 'read',
  saw: 'see',
  seen: 'see',
  shot: 'shoot',
  sent: 'send',
  swore: 'swear',
  sworn: 'swear',
  took: 'take',
  taken: 'take',
  taught: 'teach',
  gave: 'give',
  given: 'give',
  began: 'begin',
  begun: 'begin',
  came: 'come',
  got: 'get',
  heard: 'hear',
  kept: 'keep',
  left: 'leave',
  meant: 'mean',
  sang: 'sing',
  sung: 'sing',
  won: 'win',
  paid: 'pay',
  laid: 'lay',
  led: 'lead',
  lied: 'lie',
  drew: 'draw',
  bet: 'bet',
  became: 'become',
  chose: 'choose',
  cried: 'cry',
  ran: 'run',
  stood: 'stand',
  understood: 'understand',
  quipped: 'quip',
  quipping: 'quip',
  admitted: 'admit',
  admitting: 'admit',
  begged: 'beg',
  begging: 'beg',
  tweeted: 'tweet',
  tweeting: 'tweet',
  blogged: 'blog',
  blogging: 'blog',
  emailed: 'email',
  emailing: 'email',
  "'s": 'be',
  '’s': 'be',
  "'re": 'be',
  '’re': 'be',
  "'m": 'be',
  '’m': 'be',
  "'ve": 'have',
  '’ve': 'have',
  "n't": 'not',
  'n’t': 'not',
}
const DOUBLED = /([bdgklmnprt])\1$/
const isVerb = (word: string): boolean => readingsOf(word).some((tag) => tag === 'VB' || tag === 'VBP')
const isNoun = (word: string): boolean => readingsOf(word).includes('NN')
const cache = new Map<string, string>()

/** Base form of a lower-case word under its tag: `added` → `add`, `quipped` → `quip`, `officials` → `official`. */
export function lemmatise(lower: string, tag: string): string {
  if (!tag.startsWith('VB') && tag !== 'NNS') return lower
  const key = `${tag === 'NNS' ? 'n' : 'v'}${lower}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const lemma = tag === 'NNS' ? singular(lower) : verbBase(lower)
  cache.set(key, lemma)
  return lemma
}

function verbBase(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word]!
  const suffix = /(?:ing|ed|es|s)$/.exec(word)?.[0]
  if (!suffix) return word
  const stem = word.slice(0, -suffix.length)
  // "added" must not become "ad": the whole stem is tried before a doubled consonant is undone.
  const tries =
    suffix === 's'
      ? [stem]
      : [stem, `${stem}e`, stem.replace(DOUBLED, '$1'), stem.endsWith('i') ? `${stem.slice(0, -1)}y` : '']
  // "noted": both "not" and "note" are in the lexicon, only one as a verb.
  return tries.find((word) => word.length > 1 && isVerb(word)) ?? guess(stem, suffix)
}

function guess(stem: string, suffix: string): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  if (suffix !== 's' && /(?:[aeiou][cgsvz]|at|iz|is|ut|uc|rg|nc|ir)$/.test(stem)) return `${stem}e`
  return stem.replace(DOUBLED, '$1')
}

function singular(word: string): string {
  if (word === 'people') return 'person'
  if (/(?:women|men)$/.test(word)) return word.replace(/men$/, 'man')
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  const short = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  return word.endsWith('es') && !isNoun(short) && isNoun(word.slice(0, -2)) ? word.slice(0, -2) : short
}
