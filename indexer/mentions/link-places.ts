import { toNaturalName } from '../language/to-natural-case.js'
import { createDraft, type EntityDraft } from './build-entity.js'
import { CITY_STATES, COUNTRY_ALIASES, STATES } from './names/name-lists.js'

/** A place's name where it stands. */
export interface PlaceMention {
  readonly text: string
  /** What follows in the text, for `, Va.`. */
  readonly after: string
  /** What stands before it. */
  readonly before: string
}

const STATE_NAMES = new Map(
  STATES.flatMap((state) => [state.name, state.postal, ...state.short].map((name) => [name, state.name] as const)),
)
const SHORT_STATES = new Map(
  STATES.flatMap((state) => [state.postal, ...state.short].map((name) => [name, state.name] as const)),
)
const FOLLOWING_STATE = new RegExp(
  `^,? (${[...STATE_NAMES.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'))
    .join('|')})(?![\\p{L}])`,
  'u',
)
/** States that share their name with a city: which is meant, only the words around tell. */
const CITY_OR_STATE: Readonly<Record<string, string>> = {
  Washington: 'Washington, D.C.',
  'New York': 'New York, New York',
}
/** Cities that are words first. */
const COMMON_WORDS = new Set(
  'Union Independence Liberty Enterprise Mission Superior Hope Eagle Paradise Orange Mobile Reading Normal Commerce Surprise Brea'.split(
    ' ',
  ),
)
const STATE_BEFORE = /\b(?:states? (?:of|including|like|such as)|governors? of|senator from|D-|R-)\s[^.;]*$/i
const CITY_BEFORE = /\b(?:in|at|from|near|downtown|to)\s$/i

/** The place each mention names, in order; `Arlington County` after `Arlington County, Va.` is that county. */
export function linkPlaces(mentions: readonly PlaceMention[]): EntityDraft[] {
  const drafts = new Map<string, EntityDraft>()
  const inState = new Map<string, string>()
  const names = mentions.map((mention) => {
    const name = nameOfPlace(mention)
    const plain = toNaturalName(mention.text.replace(/\s+/g, ' '))
    if (name.startsWith(`${plain}, `)) inState.set(plain, name)
    return name
  })
  return mentions.map((mention, i) => {
    const name = inState.get(names[i]!) ?? names[i]!
    let draft = drafts.get(name)
    if (!draft) {
      draft = createDraft(name, 'place')
      drafts.set(name, draft)
    }
    draft.aliases.add(mention.text.replace(/\s+/g, ' '))
    return draft
  })
}

function nameOfPlace({ text, before, after }: PlaceMention): string {
  const plain = toNaturalName(text.replace(/\s+/g, ' ').replace(/['’]s$/, ''))
  if (/^Washington,? D\.?C\.?$/.test(plain) || plain === 'D.C.' || plain === 'DC') return 'Washington, D.C.'
  const state = FOLLOWING_STATE.exec(after)?.[1]
  // "New York, N.Y." is a city in a state, "New York, Illinois and Oregon" is a list.
  const isListed = plain in CITY_OR_STATE ? !SHORT_STATES.has(state ?? '') : STATE_NAMES.has(plain)
  if (state && !isListed) {
    const full = STATE_NAMES.get(state)!
    return full === 'District of Columbia' ? `${plain}, D.C.` : `${plain}, ${full}`
  }
  const country = COUNTRY_ALIASES.get(text.replace(/['’]s$/, '')) ?? COUNTRY_ALIASES.get(plain)
  if (country) return country
  const short = SHORT_STATES.get(text)
  if (short) return short === 'District of Columbia' ? 'Washington, D.C.' : short
  return cityOrState(plain, before, after)
}

function cityOrState(plain: string, before: string, after: string): string {
  const city = CITY_OR_STATE[plain]
  if (city) {
    if (/^ [Ss]tate\b/.test(after) || STATE_BEFORE.test(before))
      return plain === 'Washington' ? 'Washington (state)' : plain
    return plain === 'Washington' || CITY_BEFORE.test(before) ? city : plain
  }
  if (/ State$/.test(plain) && STATE_NAMES.has(plain.slice(0, -6))) return plain.slice(0, -6)
  const state = CITY_STATES.get(plain)
  return state && !STATE_NAMES.has(plain) && !COMMON_WORDS.has(plain) ? `${plain}, ${state}` : plain
}
