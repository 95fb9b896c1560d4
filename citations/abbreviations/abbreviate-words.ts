import { readData } from '../data/read-data.js'
import { rememberText } from '../text/remember-text.js'

const table = readData<{ phrases: Record<string, string>; words: Record<string, string> }>('institution-words.json')
const places = readData<{ states: Record<string, string>; cities: Record<string, string> }>('places.json')

const PHRASES = new Map(
  Object.entries({ ...table.phrases, ...places.states, ...places.cities }).sort(([a], [b]) => b.length - a.length),
)
const PHRASE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...PHRASES.keys()].join('|')})(?![\\p{L}\\p{N}])(?!’s)`, 'gu')

function pluralOf(abbreviation: string): string {
  return abbreviation.endsWith('.') ? `${abbreviation.slice(0, -1)}s.` : `${abbreviation}s`
}

function lookUp(word: string): string | null {
  const plain = word.toLowerCase()
  const own = table.words[plain]
  if (own !== undefined) return own
  const singular = plain.endsWith('ies') ? table.words[`${plain.slice(0, -3)}y`] : table.words[plain.replace(/s$/, '')]
  return plain.endsWith('s') && singular !== undefined ? pluralOf(singular) : null
}

function abbreviateWord(word: string): string {
  const [, stem = word, ending = ''] = /^(.*?)([’']s?)$/.exec(word) ?? []
  const short = lookUp(stem)
  return short === null || !/^\p{Lu}/u.test(word) ? word : short + ending
}

function convert(name: string): string {
  const held: string[] = []
  const withPlaces = name.replace(PHRASE, (phrase) => {
    held.push(PHRASES.get(phrase) ?? phrase)
    return `\uE010${held.length - 1}\uE011`
  })
  return withPlaces
    .replace(/\p{L}[\p{L}\p{M}]*(?:[’'](?=\p{L})\p{L}+|[’'](?=\s|$))?/gu, abbreviateWord)
    .replace(/\uE010(\d+)\uE011/g, (_, at: string) => held[Number(at)] ?? '')
    .replace(/\.\.(?=\s|$)/g, '.')
}

/** A state, a city and a nation have their abbreviations from T10, everything else from T6; words not listed stay. */
export const abbreviateWords = rememberText(convert)
