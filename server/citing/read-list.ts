import type { ListEntry } from '../../citations/lists/list-entry.js'
import { dropOuterMarks } from '../../citations/quotations/compose-quotation.js'
import type { SearchEngine } from '../../schema/index.js'
import type { CitationList, ListItem } from './citation-list.js'
import { toItem, toPinpoint, toWords } from './cite.js'
import { type Cited, findCited } from './find-cited.js'

/** An item of the list with what it cites. */
export interface CitedEntry {
  readonly item: ListItem
  /** Place in the list, from 0. */
  readonly index: number
  readonly cited: Cited
  readonly entry: ListEntry
}

export interface ReadList {
  readonly entries: readonly CitedEntry[]
  /** Items that the collection no longer has. */
  readonly missing: readonly { readonly item: ListItem; readonly index: number }[]
}

/** A source is read once however many items cite it. */
export async function readList(engine: SearchEngine, { items }: CitationList): Promise<ReadList> {
  const ids = [...new Set(items.map(({ id }) => id))]
  const found = new Map(await Promise.all(ids.map(async (id) => [id, await findCited(engine, id)] as const)))
  const placed = items.map((item, index) => ({ item, index, cited: found.get(item.id) ?? null }))
  return {
    entries: placed.flatMap(({ item, index, cited }) =>
      cited ? [{ item, index, cited, entry: toEntry(item, cited) }] : [],
    ),
    missing: placed.filter(({ cited }) => cited === null),
  }
}

function toEntry({ pinpoint, note, group }: ListItem, cited: Cited): ListEntry {
  const item = toItem(cited)
  const words = toWords(cited)
  return { item, pinpoint: toPinpoint(cited, pinpoint, item), words: words && dropOuterMarks(words), note, group }
}
