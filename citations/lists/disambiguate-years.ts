import type { CslItem } from '../csl-item.js'
import { toApaTextYear } from '../dates/format-date.js'
import { toSurname } from '../names/format-name.js'
import { readWork } from '../read-work.js'
import { groupInOrder } from './group-in-order.js'
import { type ListEntry, toSourceKey } from './list-entry.js'

function toAuthorYear(item: CslItem): string {
  const work = readWork(item)
  const source = work.through?.work ?? work
  const who = source.authors.length > 0 ? source.authors.map(toSurname).join('; ') : (source.title?.main ?? '')
  return `${who} ${toApaTextYear(source.issued)}`
}

/** Legal sources and records cited through an article are told apart by more than their year. */
function isSuffixed(item: CslItem): boolean {
  const { kind, through } = readWork(item)
  return through === null && kind !== 'case' && kind !== 'statute' && kind !== 'filing'
}

/** Sources with the same author and year, in order of their titles. */
function findClashes(entries: readonly ListEntry[]): readonly (readonly CslItem[])[] {
  const sources = new Map(entries.map(({ item }) => [toSourceKey(item), item]))
  const groups = groupInOrder([...sources.values()].filter(isSuffixed), toAuthorYear)
  const byTitle = (a: CslItem, b: CslItem) => (a.title ?? '').localeCompare(b.title ?? '', 'en')
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(byTitle))
}

/** APA 8.19: works of one author and year take a, b, c after the year, in the list and in the text. */
export function disambiguateYears(entries: readonly ListEntry[]): readonly ListEntry[] {
  const suffixed = new Map<string, CslItem>()
  for (const group of findClashes(entries)) {
    for (const [at, item] of group.entries()) {
      const suffix = String.fromCharCode(97 + (at % 26)).repeat(1 + Math.floor(at / 26))
      suffixed.set(toSourceKey(item), { ...item, custom: { ...item.custom, 'year-suffix': suffix } })
    }
  }
  if (suffixed.size === 0) return entries
  return entries.map((entry) => ({ ...entry, item: suffixed.get(toSourceKey(entry.item)) ?? entry.item }))
}
