import type { CslItem } from '../../citations/csl-item.js'
import type { ListEntry } from '../../citations/lists/list-entry.js'
import type { Pinpoint } from '../../citations/parse-pinpoint.js'
import { dropOuterMarks } from '../../citations/quotations/compose-quotation.js'
import type { SearchEngine } from '../../schema/index.js'
import { BadParameter } from '../bad-request.js'
import type { CitationList, ListItem } from './citation-list.js'
import { findMisplaced, toItem, toPermalink, toPinpoint, toWords } from './cite.js'
import { type Cited, findCited } from './find-cited.js'

/** An item of the list with what it cites. */
export interface CitedEntry {
  readonly item: ListItem
  /** Place in the list, from 0. */
  readonly index: number
  readonly cited: Cited
  readonly entry: ListEntry
  /** Why the pinpoint is not cited; null where it is. */
  readonly refused: BadParameter | null
  /** What is wrong with the pinpoint that is cited; null where nothing is. */
  readonly misplaced: string | null
}

export interface ReadList {
  readonly entries: readonly CitedEntry[]
  /** Items that the collection no longer has. */
  readonly missing: readonly { readonly item: ListItem; readonly index: number }[]
}

/**
 * A source is read once however many items cite it.
 * @param origin `http://127.0.0.1:3000`, for the permalinks that files carry away
 */
export async function readList(engine: SearchEngine, { items }: CitationList, origin: string): Promise<ReadList> {
  const ids = [...new Set(items.map(({ id }) => id))]
  const found = new Map(await Promise.all(ids.map(async (id) => [id, await findCited(engine, id)] as const)))
  const placed = items.map((item, index) => ({ item, index, cited: found.get(item.id) ?? null }))
  return {
    entries: placed.flatMap(({ item, index, cited }) => (cited ? [toCitedEntry(item, index, cited, origin)] : [])),
    missing: placed.filter(({ cited }) => cited === null),
  }
}

function toCitedEntry(item: ListItem, index: number, cited: Cited, origin: string): CitedEntry {
  const { note, group, alterations } = item
  const source = toItem(cited)
  const words = toWords(cited)
  const { pinpoint, refused } = readPinpoint(item, cited, source)
  const place = toPermalink(cited)
  const permalink = place && origin + place
  const entry = { item: source, pinpoint, words: words && dropOuterMarks(words), alterations, permalink, note, group }
  return { item, index, cited, entry, refused, misplaced: findMisplaced(cited, pinpoint) }
}

/** One slip must not keep a reader from the rest of the list, nor from mending it. */
function readPinpoint(
  { pinpoint }: ListItem,
  cited: Cited,
  source: CslItem,
): { readonly pinpoint: Pinpoint | null; readonly refused: BadParameter | null } {
  try {
    return { pinpoint: toPinpoint(cited, pinpoint, source), refused: null }
  } catch (error) {
    if (error instanceof BadParameter) return { pinpoint: null, refused: error }
    throw error
  }
}
