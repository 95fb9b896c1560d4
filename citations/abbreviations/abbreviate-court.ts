import { readData } from '../data/read-data.js'

const { courts, circuits, districts } = readData<{
  courts: Record<string, string>
  circuits: Record<string, string>
  districts: Record<string, string>
}>('courts.json')
const { states } = readData<{ states: Record<string, string> }>('places.json')

function invert(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).map(([short, name]) => [name, short]))
}
const CIRCUITS = invert(circuits)
const DISTRICTS = invert(districts)
/** Without `United States`, which every name of a federal court begins with: `Supreme Court` → `U.S.` */
const COURTS = new Map([...invert(courts)].map(([name, short]) => [name.replace(/^United States,? /, ''), short]))
for (const name of ['Supreme Court', 'Supreme Court of the United States']) COURTS.set(name, 'U.S.')

const FEDERAL = /^(?:the )?(?:(?:United States|U\.S\.),? )?(?=Supreme Court$|Court of|District Court|Board of)/i

/** `Southern District of New York` → `S.D.N.Y.`: single letters are closed up, anything longer stands apart. */
function abbreviateDistrict(part: string, state: string): string | null {
  const short = state === 'Columbia' ? 'D.C.' : states[state]
  if (short === undefined) return null
  const lead = `${part === '' ? '' : `${DISTRICTS.get(part) ?? ''}.`}D.`
  return /^(?:\p{Lu}\.)+$/u.test(short) ? lead + short : `${lead} ${short}`
}

/** A court by Bluebook table T7, where its name is written out; anything else stays as it is. */
export function abbreviateCourt(name: string): string {
  const bare = name.replace(FEDERAL, '')
  const listed = COURTS.get(bare)
  if (listed !== undefined) return listed
  const circuit = CIRCUITS.get(/^Court of Appeals (?:for|,) ?the (\p{L}+) Circuit$/u.exec(bare)?.[1] ?? '')
  if (circuit !== undefined) return `${circuit} Cir.`
  const district =
    /^(?:District Court(?: for the|,)? )?(?:(Northern|Southern|Eastern|Western|Central|Middle) )?District of ([\p{L} ]+)$/u.exec(
      bare,
    )
  return (district && abbreviateDistrict(district[1] ?? '', district[2] ?? '')) ?? name
}
