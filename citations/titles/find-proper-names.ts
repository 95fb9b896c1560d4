import { readData } from '../data/read-data.js'
import { guard } from '../text/marked-text.js'

const data = readData<{ words: string[]; phrases: string[]; givenNames: string[] }>('proper-names.json')
const WORDS = new Set(data.words)

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function phrasePattern(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length).map(escapePattern)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

const PHRASES = phrasePattern(data.phrases)
const CAPITAL = '\\p{Lu}[\\p{L}’-]*'
/** A first name, or a title of office, and the family name after it; a county or a university and what it is called by. */
const PATTERNS: readonly RegExp[] = [
  PHRASES,
  new RegExp(
    `(?<![\\p{L}])(?:${data.givenNames.join('|')})(?![\\p{L}’])(?: \\p{Lu}\\.)?(?: (?:van|von|de|del|der|la|bin|al)(?= ))*(?: ${CAPITAL})?`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:Gov|Sen|Rep|Mr|Mrs|Ms|Dr|Lt|Sgt|Gen|Atty)\\. (?:${CAPITAL})(?: ${CAPITAL}(?=’s| [\\p{Ll}]|$))?`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:President|Sheriff|Mayor|Judge|Justice|Senator|Governor|Secretary|Congressman|Congresswoman) (?!of\\b)${CAPITAL}`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}])${CAPITAL} County(?![\\p{L}])`, 'gu'),
  new RegExp(`(?<![\\p{L}])University of ${CAPITAL}|(?<![\\p{L}])${CAPITAL} University(?![\\p{L}])`, 'gu'),
]

/** Names in a title that sentence case must keep, guarded; `known`: names that the item itself tells. */
export function guardProperNames(title: string, known: readonly string[]): string {
  const patterns = known.length > 0 ? [phrasePattern(known), ...PATTERNS] : PATTERNS
  const covered: [number, number][] = []
  for (const pattern of patterns) {
    for (const match of title.matchAll(pattern)) {
      const span: [number, number] = [match.index, match.index + match[0].length]
      if (!covered.some(([start, end]) => span[0] < end && start < span[1])) covered.push(span)
    }
  }
  covered.sort((a, b) => b[0] - a[0])
  return covered.reduce(
    (text, [start, end]) => text.slice(0, start) + guard(text.slice(start, end)) + text.slice(end),
    title,
  )
}

/** Also the possessive and the plural of a listed word. */
export function isProperWord(word: string): boolean {
  return WORDS.has(word) || WORDS.has(word.replace(/[’']s?$/, '')) || word === 'I'
}
