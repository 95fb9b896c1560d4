import type { CslItem, CslName } from '../csl-item.js'
import { isPerson, toInitialedName, toSurname } from '../names/format-name.js'
import { readWork } from '../read-work.js'
import { groupInOrder } from './group-in-order.js'
import type { ListEntry } from './list-entry.js'

function firstPerson(item: CslItem): CslName | null {
  const [author] = readWork(item).authors
  return author !== undefined && isPerson(author) ? author : null
}

/** Surnames that first authors of different initials share. */
function findShared(entries: readonly ListEntry[]): ReadonlySet<string> {
  const people = entries.map(({ item }) => firstPerson(item)).filter((name) => name !== null)
  const bySurname = groupInOrder(people, toSurname)
  return new Set(
    [...bySurname].filter(([, named]) => new Set(named.map(toInitialedName)).size > 1).map(([name]) => name),
  )
}

/** APA 8.20: first authors of one surname go by their initials too, in the text. */
export function disambiguateSurnames(entries: readonly ListEntry[]): readonly ListEntry[] {
  const shared = findShared(entries)
  if (shared.size === 0) return entries
  return entries.map((entry) => {
    const first = firstPerson(entry.item)
    if (first === null || !shared.has(toSurname(first))) return entry
    return { ...entry, item: { ...entry.item, custom: { ...entry.item.custom, 'first-initials': true } } }
  })
}
