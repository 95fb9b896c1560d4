import { splitWords } from '../search/words/index.js'
import { createRandom, pick, type Random } from './random.js'
import type { RealText } from './read-paragraphs.js'

/** Queries of one kind, with the budget of their 95th percentile in milliseconds. */
export interface QueryGroup {
  readonly name: string
  readonly sort: 'date' | 'relevance'
  readonly budget: number
  readonly queries: readonly string[]
}

const A_GROUP = 150

/** Queries a reader could ask: their words stand in the texts, as often as texts have them. */
export function sampleGroups(texts: readonly RealText[], seed: number): QueryGroup[] {
  const random = createRandom(seed)
  const sentences = createSentences(texts, random)
  const group = (name: string, budget: number, draw: () => string, sort: QueryGroup['sort'] = 'date') => ({
    ...{ name, budget, sort },
    queries: Array.from({ length: A_GROUP }, draw),
  })
  const word = () => pick(random, sentences(1))
  const two = () => drawSome(random, sentences(8), 2)
  const wordOrPhrase = () => (random() < 0.5 ? word() : phrase())
  const phrase = () =>
    `"${sentences(3)
      .slice(0, 3 + Math.floor(random() * 10))
      .join(' ')}"`
  const and = () => drawSome(random, sentences(8), 2 + Math.floor(random() * 3)).join(' ')
  const near = () => two().join(pick(random, [' w/5 ', ' pre/3 ', ' w/20 ', ' not w/5 ', ' w/255 ']))
  const sentence = () => two().join(pick(random, [' /s ', ' +s ', ' +p ']))
  const wildcard = () => `${word().padEnd(4, 'e').slice(0, 4)}${pick(random, ['*', '!', '*'])}`
  return [
    group('words and phrases, by date', 20, wordOrPhrase),
    group('words and phrases, by relevance', 35, wordOrPhrase, 'relevance'),
    group('phrases of 3–12 words', 20, phrase),
    group('AND of 2–4 words', 20, and),
    group('proximity', 40, near),
    group('wildcards', 40, () => (random() < 0.5 ? wildcard() : `${wildcard()} ${word()}`)),
    group('three-way OR', 40, () => [word(), phrase(), word()].join(' OR ')),
    group('sentences', 40, sentence),
  ]
}

/** Draws the words of a paragraph from a word on; only paragraphs of at least so many words. */
function createSentences(texts: readonly RealText[], random: Random): (least: number) => readonly string[] {
  const paragraphs = texts.flatMap((text) => text.paragraphs)
  return (least) => {
    for (;;) {
      const { folded } = splitWords(pick(random, paragraphs))
      if (folded.length < least + 12) continue
      const from = Math.floor(random() * (folded.length - 12))
      return folded.slice(from, from + 12)
    }
  }
}

function drawSome(random: Random, words: readonly string[], count: number): string[] {
  const plain = words.filter((word) => word !== 'not')
  return Array.from({ length: count }, () => pick(random, plain))
}

const COMMON = 'the of to and a in that for is on it was with as by he at from be this have i are not his'.split(' ')
const WILD = ['co*', 're*', 'in*', 'un*', 'pr*', 'de*', 'st*', 'th*', 'an*', 'wh*']

/** The hundred worst queries that are legal: common words under every connector, as large and as deep as is allowed. */
export function listWorstQueries(): string[] {
  const some = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => COMMON[(from + at) % COMMON.length]!)
  const or = (from: number, count: number) => `(${some(from, count).join(' OR ')})`
  const of = (count: number, write: (at: number) => string) => Array.from({ length: count }, (_, at) => write(at))
  return [
    ...of(10, (at) => some(at, 2).join(' w/255 ')),
    ...of(10, (at) => `${or(at, 12)} w/255 ${or(at + 12, 12)}`),
    ...of(8, (at) => `((${some(at, 2).join(' w/255 ')}) w/255 ${COMMON[at + 2]}) w/255 ${COMMON[at + 3]}`),
    ...of(8, (at) => `(${some(at, 4).join(' ')}) w/255 (${some(at + 4, 4).join(' ')})`),
    ...of(6, (at) => `${or(at, 10)} not w/255 ${or(at + 10, 10)}`),
    ...of(6, (at) => `${COMMON[at]} not w/255 nowhere`),
    ...of(6, (at) => [...COMMON, ...some(at, 15)].map((word, n) => (n % 2 === 0 ? word : `"${word}"`)).join(' OR ')),
    ...of(4, (at) =>
      some(at, 40)
        .map((word, n) => (n % 2 === 0 ? word : `"${word}"`))
        .join(' '),
    ),
    ...of(6, (at) => `-${some(at, 3).join(' -')}`),
    ...of(6, (at) => `${or(at, 10)} /s ${or(at + 10, 10)}`),
    ...of(4, (at) => `${or(at, 20)} +p ${or(at + 3, 20)}`),
    ...of(6, (at) => `said:(${or(at, 8)} w/255 ${or(at + 8, 8)})`),
    ...of(6, (at) => `atleast255(${some(at, 20).join(' OR ')})`),
    ...of(5, (at) => `case:The w/255 case:${COMMON[at]!.toUpperCase()}`),
    ...of(5, (at) => `${WILD[at]} w/255 ${WILD[at + 5]}`),
    ...of(4, (at) => `"${some(at, 3).join(' ')}" OR "${some(at + 3, 3).join(' ')}" OR ("${COMMON[at]} *he" w/255 the)`),
  ]
}
