import { readData } from '../data/read-data.js'
import { abbreviateWords } from './abbreviate-words.js'

const { outlets } = readData<{ outlets: Record<string, string> }>('outlets.json')
const places = readData<{
  states: Record<string, string>
  cities: Record<string, string>
  postal: Record<string, string>
}>('places.json')

/** By small letters without “the”, so that `New York Times` and `the new york times` are found. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/'/g, '’')
}
const LISTED = new Map(Object.entries(outlets).map(([name, short]) => [keyOf(name), short]))

export function isListedOutlet(name: string): boolean {
  return LISTED.has(keyOf(name))
}

/**
 * Name of a periodical or site by T13 and T10; the initial article, and small words inside, fall; a name of one word stays, and so
 * does one in another language.
 */
export function abbreviateOutlet(name: string, isForeign = false): string {
  const listed = LISTED.get(keyOf(name))
  if (listed !== undefined) return listed
  if (isForeign || /^(?:La|El|Le|Der|Die|Il)\s/.test(name)) return name
  const bare = name.replace(/^(?:The|A|An)\s+/, '').replace(/'/g, '’')
  if (!/\s/.test(bare)) return bare
  return abbreviateWords(bare.replace(/\s+and\s+/g, ' & ').replace(/\s+(?:of|the|in|at|a)(?=\s)/g, ''))
}

/** `Newark, NJ` → `Newark, N.J.`; `Phoenix` → `Phx.` */
export function abbreviatePlace(place: string): string {
  const parts = place.split(/,\s*/).map((part) => {
    const name = places.postal[part] ?? part
    return places.cities[name] ?? places.states[name] ?? name
  })
  return parts.join(', ')
}
