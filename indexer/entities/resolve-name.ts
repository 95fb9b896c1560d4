import type { Category, Entity } from '../../schema/entity.js'
import { findKnownBody, organisationKey } from './known-bodies.js'
import { agreeGiven, agreeNames, foldName, parsePersonName } from './person-name.js'
import type { Registry } from './resolve-entities.js'

/**
 * The entity of the collection that a name written anywhere means (a header's `Mills, Cheryl D`, an address, an acronym);
 * null where none or more than one could be meant.
 */
export function resolveName(registry: Registry, written: string, category?: Category): Entity | null {
  const among = registry.entities.filter((entity) => (category ? entity.category === category : isNameable(entity)))
  return (
    only(among.filter((entity) => [entity.name, ...entity.aliases].includes(written))) ??
    only(
      among.filter((entity) => [entity.name, ...entity.aliases].some((name) => foldName(name) === foldName(written))),
    ) ??
    only(among.filter((entity) => entity.category === 'organisation' && isSameBody(entity, written))) ??
    only(among.filter((entity) => entity.category === 'person' && isSamePerson(entity, written)))
  )
}

function isNameable(entity: Entity): boolean {
  return entity.category === 'person' || entity.category === 'organisation' || entity.category === 'place'
}

function only(entities: readonly Entity[]): Entity | null {
  return entities.length === 1 ? entities[0]! : null
}

function isSameBody(entity: Entity, written: string): boolean {
  const name = findKnownBody(written)?.name ?? written
  return organisationKey(entity.name) === organisationKey(name)
}

function isSamePerson(entity: Entity, written: string): boolean {
  const known = parsePersonName(entity.name)
  const address = /^([^@\s]+)@/.exec(written)?.[1] ?? (/^[^\s@,]*[._][^\s@,]*$/.test(written) ? written : null)
  if (!known || known.given.length === 0) return false
  if (address !== null) return isAddressOf(address, known.given, known.surname)
  const name = parsePersonName(written.replace(/^(\p{Lu}\p{L}+)\. (?=\p{Lu})/u, '$1, '))
  return name !== null && name.given.length > 0 && agreeNames(known, name)
}

/** `cheryl.mills`, `SullivanJJ`, `Thomas_E._Donilon`. */
function isAddressOf(address: string, given: readonly string[], surname: string): boolean {
  const words = address.split(/[._]+/).filter(Boolean)
  const last = foldName(surname).replace(/ /g, '')
  if (words.length > 1) return foldName(words.at(-1)!) === last && agreeGiven(words[0]!, given[0]!)
  const plain = foldName(address).replace(/ /g, '')
  const initials = plain.startsWith(last) ? plain.slice(last.length) : ''
  return last.length > 3 && initials.length > 0 && initials.length <= 2 && initials[0] === foldName(given[0]!)[0]
}
