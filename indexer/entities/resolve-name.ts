import distance from 'natural/lib/natural/distance/index.js'
import type { Category, Entity } from '../../schema/entity.js'
import { findKnownBody, organisationKey } from './known-bodies.js'
import { agreeGiven, agreeNames, foldName, type PersonName, parsePersonName } from './person-name.js'
import type { Registry } from './resolve-entities.js'
import { NEAR } from './resolve-people.js'

/**
 * The entity of the collection that a name written anywhere means (a header's `Mills, Cheryl D`, an address, an acronym);
 * null where none or more than one could be meant.
 */
export function resolveName(registry: Registry, written: string, category?: Category): Entity | null {
  const among = registry.entities.filter((entity) => (category ? entity.category === category : isNameable(entity)))
  return (
    findWritten(among, written) ??
    only(among.filter((entity) => entity.category === 'organisation' && isSameBody(entity, written))) ??
    only(among.filter((entity) => entity.category === 'person' && isSamePerson(entity, written))) ??
    only(among.filter((entity) => entity.category === 'person' && isMisspelled(entity, written)))
  )
}

/** The entity that a person who writes the name or another way of writing it means; no guess is made. */
export function resolveWritten({ entities }: Registry, written: string): Entity | null {
  const called = SPEAKING.map((category) => entities.find((one) => one.category === category && one.name === written))
  return called.find((one) => one !== undefined) ?? findWritten(entities.filter(isNameable), written)
}

const SPEAKING: readonly Category[] = ['person', 'organisation', 'place']

function findWritten(among: readonly Entity[], written: string): Entity | null {
  const folded = foldName(written)
  return (
    only(among.filter((entity) => [entity.name, ...entity.aliases].includes(written))) ??
    only(among.filter((entity) => [entity.name, ...entity.aliases].some((name) => foldName(name) === folded)))
  )
}

function isNameable(entity: Entity): boolean {
  return SPEAKING.includes(entity.category)
}

function only(entities: readonly Entity[]): Entity | null {
  return entities.length === 1 ? entities[0]! : null
}

function isSameBody(entity: Entity, written: string): boolean {
  const name = findKnownBody(written)?.name ?? written
  return organisationKey(entity.name) === organisationKey(name)
}

/** A shorter given name that differs in a letter is another name. */
const SHORTEST_MISSPELT = 5
/** `S/P:Sullivan, Jake`, `Legal Adviser:Koh, Harold Hongju`: the office before the name. */
const OFFICE = /^[^:;,@]{1,24}:\s*(?=[^:;]+,)/
/** `lmuscatine`, `betsyebeling`: the first part of an address, written alone. */
const BARE_ADDRESS = /^[\p{L}\d]{5,}$/u

function isSamePerson(entity: Entity, written: string): boolean {
  const known = parsePersonName(entity.name)
  if (!known || known.given.length === 0) return false
  const plain = written.replace(OFFICE, '')
  const address = addressOf(plain)
  if (address !== null) return isAddressOf(address, known.given, known.surname)
  return waysToRead(plain).some((name) => name.given.length > 0 && agreeNames(known, name))
}

/** `Mills, Cheyrl D`: the surname as it is, the given name nearly. */
function isMisspelled(entity: Entity, written: string): boolean {
  const known = parsePersonName(entity.name)
  const name = parsePersonName(written.replace(OFFICE, ''))
  const [first, other] = [foldName(known?.given[0] ?? ''), foldName(name?.given[0] ?? '')]
  if (!known || !name || Math.min(first.length, other.length) < SHORTEST_MISSPELT || first[0] !== other[0]) return false
  return foldName(known.surname) === foldName(name.surname) && distance.JaroWinklerDistance(first, other) >= NEAR
}

function addressOf(written: string): string | null {
  const mailbox = /^([^@\s]+)@/.exec(written)?.[1]
  if (mailbox !== undefined) return mailbox
  return /^[^\s@,]*[._][^\s@,]*$/.test(written) || BARE_ADDRESS.test(written) ? written : null
}

/** `Mills, Cheryl D`, `Mills. Cheryl D`; a comma or none may also stand where names were turned: `Blair Cherie`, `Meehan M, Bernadette`. */
function waysToRead(written: string): PersonName[] {
  const plain = written.replace(/^(\p{Lu}\p{L}+)\. (?=\p{Lu})/u, '$1, ')
  const turned = plain.includes(',') ? plain.replace(',', '') : plain.replace(/^(\p{Lu}\p{L}+) (?=\p{Lu})/u, '$1, ')
  return [plain, turned].flatMap((way) => parsePersonName(way) ?? [])
}

/** `cheryl.mills`, `SullivanJJ`, `Thomas_E._Donilon`, `lmuscatine`, `betsyebeling`. */
function isAddressOf(address: string, given: readonly string[], surname: string): boolean {
  const words = address.split(/[._]+/).filter(Boolean)
  const last = foldName(surname).replace(/ /g, '')
  const first = foldName(given[0]!)
  if (words.length > 1) return foldName(words.at(-1)!) === last && agreeGiven(words[0]!, given[0]!)
  const plain = foldName(address).replace(/[ \d]/g, '')
  const rest = plain.startsWith(last) ? plain.slice(last.length) : ''
  if (last.length > 2 && rest.length > 0 && rest.length <= 2 && rest[0] === first[0])
    return last.length > 3 || rest.length === 2
  const before = plain.endsWith(last) ? plain.slice(0, -last.length) : ''
  return (
    last.length > 3 && (before === first[0] || before === first || (before.slice(0, -1) === first && first.length > 2))
  )
}
