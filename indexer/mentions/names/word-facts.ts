import { isGivenName, isOrganisationHead, isPeople, isPlaceHead, isSurname, isTitle } from './name-lists.js'
import { CONNECTORS } from './name-words.js'
import { clusterFeatures } from './word-clusters.js'

/** What a word tells by itself, wherever it stands. */
export interface WordFacts {
  readonly lower: string
  /** Runs of capitals, small letters and digits: `Xx`, `XX`, `X.X.`, `Xx-Xx`. */
  readonly shape: string
  readonly isCapital: boolean
  /** Stands between the words of one name: `of`, `&`, `de`. */
  readonly isConnector: boolean
  /** Lists that hold it, one letter each. */
  readonly lists: string
  /** For the word itself. */
  readonly own: readonly string[]
  /** For its neighbours. */
  readonly near: readonly string[]
  readonly far: readonly string[]
}

const cache = new Map<string, WordFacts>()
/** Words kept; a collection has far more, and a fresh start costs little. */
const CACHE_LIMIT = 100_000

export function wordFacts(word: string): WordFacts {
  let facts = cache.get(word)
  if (!facts) {
    if (cache.size >= CACHE_LIMIT) cache.clear()
    facts = readFacts(word)
    cache.set(word, facts)
  }
  return facts
}

function readFacts(word: string): WordFacts {
  const lower = word.toLowerCase().replace(/\d/g, '0')
  const bare = lower.replace(/\.$/, '')
  const shape = shapeOf(word)
  const lists = /^[@#]./.test(word) ? word[0]! : listsOf(bare)
  const near = [`w=${lower}`, `s=${shape}`, ...(lists ? [`l=${lists}`] : []), ...clusterFeatures(word)]
  const own = [...near, `z3=${lower.slice(-3)}`, `z2=${lower.slice(-2)}`, `p3=${lower.slice(0, 3)}`]
  if (lower.length > 5) own.push(`z4=${lower.slice(-4)}`)
  for (const letter of lists) own.push(`i=${letter}`)
  if (word.length <= 4) own.push(`n=${word.length}${shape}`)
  return {
    lower,
    shape,
    isCapital: /^[\p{Lu}@#]/u.test(word) || /^\p{Ll}{1,3}[-’']?\p{Lu}/u.test(word) || /^\d+(?:th|st|nd|rd)$/.test(word),
    isConnector: CONNECTORS.has(lower),
    lists,
    own,
    near: [...near, `z3=${lower.slice(-3)}`],
    far: near,
  }
}

function listsOf(lower: string): string {
  return (
    (isGivenName(lower) ? 'g' : '') +
    (isSurname(lower) ? 's' : '') +
    (isTitle(lower) ? 't' : '') +
    (isOrganisationHead(lower) ? 'o' : '') +
    (isPlaceHead(lower) ? 'p' : '') +
    (isPeople(lower) ? 'n' : '')
  )
}

function shapeOf(word: string): string {
  const letters = word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '0')
  return letters.replace(/X{2,}/g, 'XX').slice(0, 8)
}
