import { KNOWN_BODIES } from '../../entities/known-bodies.js'
import { CITY_STATES, COUNTRIES, COUNTRY_ALIASES, ORGANISATIONS, REGIONS, STATES, WORLD_CITIES } from './name-lists.js'

/** What a listed phrase is. */
export type PhraseKind = 'country' | 'state' | 'region' | 'city' | 'body' | 'acronym' | 'listed'

interface Node {
  readonly next: Map<string, Node>
  kind: PhraseKind | null
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-&/.'’][\p{L}\p{N}\p{M}]+)*\.?|\S/gu
/** Cities whose names are common words or given names, which only their neighbours can tell. */
const SHORTEST_CITY = 4
/** Acronyms that are words or states first. */
const NOT_ACRONYMS = new Set(['AID', 'DOC', 'VA', 'AP', 'WHO', 'CMS', 'DIA', 'SSS'])
const root: Node = { next: new Map(), kind: null }

function add(phrase: string, kind: PhraseKind): void {
  let node = root
  for (const [word] of phrase.matchAll(WORD)) {
    let next = node.next.get(word)
    if (!next) {
      next = { next: new Map(), kind: null }
      node.next.set(word, next)
    }
    node = next
  }
  node.kind ??= kind
}

function addAll(): void {
  for (const name of COUNTRIES) add(name, 'country')
  for (const name of COUNTRY_ALIASES.keys()) add(name, 'country')
  for (const state of STATES) for (const name of [state.name, ...state.short]) add(name, 'state')
  for (const name of REGIONS) add(name, 'region')
  for (const name of ORGANISATIONS) add(name, 'listed')
  for (const name of CITY_STATES.keys()) if (name.length >= SHORTEST_CITY) add(name, 'city')
  for (const name of WORLD_CITIES) if (name.length >= SHORTEST_CITY) add(name, 'city')
  for (const body of KNOWN_BODIES) {
    for (const name of [body.name, ...(body.also ?? [])]) add(name.replace(/^The /, ''), 'body')
    for (const name of body.acronyms ?? []) if (!NOT_ACRONYMS.has(name)) add(name, 'acronym')
  }
}
addAll()

/** For each word, `B-` or `I-` and the kind of the longest listed phrase it is in, or null. */
export function matchPhrases(words: readonly string[]): (string | null)[] {
  const found: (string | null)[] = new Array<string | null>(words.length).fill(null)
  for (let i = 0; i < words.length; i++) {
    const match = longestFrom(words, i)
    if (!match) continue
    for (let j = i; j < match.end; j++) found[j] = `${j === i ? 'B' : 'I'}-${match.kind}`
    i = match.end - 1
  }
  return found
}

function longestFrom(words: readonly string[], from: number): { end: number; kind: PhraseKind } | null {
  let node = step(root, words[from]!)
  let best: { end: number; kind: PhraseKind } | null = null
  for (let i = from + 1; node; i++) {
    if (node.kind) best = { end: i, kind: node.kind }
    node = i < words.length ? step(node, words[i]!) : undefined
  }
  return best
}

/** Datelines and headlines print names in capitals: `BAGHDAD`. */
function step(node: Node, word: string): Node | undefined {
  const next = node.next.get(word)
  if (next || word.length < SHORTEST_CITY || word !== word.toUpperCase()) return next
  return node.next.get(word[0] + word.slice(1).toLowerCase())
}
