import { CLOSED_CLASS, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './inflections/read-lists.js'

/** Shorter words are mostly abbreviations (`ad`, `pd`), which have a plural and no tenses. */
const MIN_VERB_LENGTH = 3
/** `german`, `human` and the like are not made of `man`. */
const NOT_OF_MAN = /(?:ger|hu|ro|otto|nor|sha|talis|cai)man$/
const KEEPS_E_BEFORE_ING = new Set(['dye', 'singe', 'swinge', 'springe'])
/** `o'brien`, `d'angelo`: `agency's` and `they've` are forms already. */
const NAME_WITH_APOSTROPHE = /^\p{L}{1,2}'\p{L}{3,}$/u
/** Words of three letters in `s` that have more forms than the possessive; the others are clipped or foreign: `los` is not the base of `loses`. */
const SHORT_IN_S = new Set(['bus', 'gas', 'yes'])

/**
 * Plural, possessive and verb forms of a word typed in its base form: `policy` has `policies`, `policies` has none. Forms that
 * nobody writes are among them; a search keeps those that the collection has. Never derivations.
 * @param word as compared
 */
export function findInflections(word: string): readonly string[] {
  if (NAME_WITH_APOSTROPHE.test(word)) return [`${word}s`, `${word}'s`]
  if (!/^\p{L}{2,}$/u.test(word) || CLOSED_CLASS.has(word)) return []
  if (isClipped(word)) return [`${word}'s`]
  const regular = [...findPlurals(word), ...findRegularVerbForms(word)].filter((form) => !OTHER_WORDS.has(form))
  const irregularNouns = IRREGULAR_NOUNS.get(word) ?? findMen(word)
  const possessives = [word, ...irregularNouns].map((noun) => `${noun}'s`)
  const forms = [...regular, ...irregularNouns, ...(IRREGULAR_VERBS.get(word) ?? []), ...possessives]
  return [...new Set(forms)].filter((form) => form !== word)
}

/** What looks like a regular form of another word and is a word of its own: `was` of `wa`, `his` of `hi`, `feed` of `fee`. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...CLOSED_CLASS,
  ...['be', 'have', 'do'].flatMap((verb) => IRREGULAR_VERBS.get(verb)!),
  ...IRREGULAR_VERBS.keys(),
])

function isClipped(word: string): boolean {
  return word.length <= 3 && word.endsWith('s') && !SHORT_IN_S.has(word)
}

/** Also the third person: the rules are the same. */
function findPlurals(word: string): readonly string[] {
  if (/[sx]is$/.test(word)) return [word.replace(/is$/, 'es')]
  if (/[^aeiou][aeiou][sz]$/.test(word.replace('qu', 'qw'))) return [`${word}es`, `${word}${word.at(-1)}es`]
  if (/(?:[sxz]|sh)$/.test(word)) return [`${word}es`]
  // Stomachs, churches; memos, vetoes; Kennedys, policies.
  if (/(?:ch|o)$/.test(word)) return [`${word}s`, `${word}es`]
  if (/(?:[^aeiou]|qu)y$/.test(word)) return [word.replace(/y$/, 'ies'), `${word}s`]
  return [`${word}s`]
}

/** `congressman`, `congressmen`. */
function findMen(word: string): readonly string[] {
  return /man$/.test(word) && !NOT_OF_MAN.test(word) ? [word.replace(/man$/, 'men')] : []
}

/** `-ed` (not of irregular verbs) and `-ing`. */
function findRegularVerbForms(word: string): readonly string[] {
  if (word.length < MIN_VERB_LENGTH || !/[aeiouy]/.test(word)) return []
  const past = IRREGULAR_VERBS.has(word) ? [] : findPasts(word)
  return [...past, ...findGerunds(word)]
}

function findPasts(word: string): readonly string[] {
  if (word.endsWith('e')) return [`${word}d`]
  if (/(?:[^aeiou]|qu)y$/.test(word)) return [word.replace(/y$/, 'ied')]
  return findStems(word).map((stem) => `${stem}ed`)
}

function findGerunds(word: string): readonly string[] {
  if (word.endsWith('ie')) return [word.replace(/ie$/, 'ying')]
  // Making, but also ageing and queueing; seeing, dyeing.
  if (/[^eoy]e$/.test(word) && !KEEPS_E_BEFORE_ING.has(word)) return [`${word.slice(0, -1)}ing`, `${word}ing`]
  return findStems(word).map((stem) => `${stem}ing`)
}

/** What `-ed` and `-ing` are put to: `stop` doubles its consonant, `offer` does not, `travel` may; `panic` takes a k. */
function findStems(word: string): readonly string[] {
  if (/[aeiou]c$/.test(word)) return [word, `${word}k`]
  const letters = word.replaceAll('qu', 'qw')
  if (!/[^aeiou][aeiouy][^aeiouwxyh]$/.test(letters)) return [word]
  const doubled = `${word}${word.at(-1)}`
  const isOneSyllable = letters.match(/[aeiouy]+/g)!.length === 1
  return isOneSyllable && !SHORT_IN_S.has(word) ? [doubled] : [doubled, word]
}
