import type { Style } from '../../citations/styles.js'
import { BadParameter } from '../bad-request.js'
import { toAddress } from '../to-address.js'
import { parseStyle } from './citation-request.js'

/** Something collected to be cited. */
export interface ListItem {
  /** Of a document, a passage or a quotation. */
  readonly id: string
  /** As typed; null: that of the passage. */
  readonly pinpoint: string | null
  readonly note: string
  /** Heading it stands under; empty: none. */
  readonly group: string
}

/** A reader's list: the address holds all of it, no account does. */
export interface CitationList {
  readonly style: Style
  readonly items: readonly ListItem[]
}

/** Longer lists do not fit into an address that every server takes. */
export const MOST_ITEMS = 200

/**
 * `item=` begins an item; `pin=`, `note=` and `group=` behind it belong to it, so that the fields of a form are read in their order.
 * @throws BadParameter
 */
export function parseCitationList(parameters: URLSearchParams): CitationList {
  const style = parseStyle(parameters)
  const items: ListItem[] = []
  for (const [name, value] of parameters) {
    const last = items.at(-1)
    if (name === 'item' && value.trim() !== '') items.push({ id: value.trim(), pinpoint: null, note: '', group: '' })
    else if (last && (name === 'note' || name === 'group')) items[items.length - 1] = { ...last, [name]: value.trim() }
    else if (last && name === 'pin') items[items.length - 1] = { ...last, pinpoint: value.trim() }
  }
  if (items.length > MOST_ITEMS)
    throw new BadParameter(`the list has ${items.length} items`, `at most ${MOST_ITEMS}; two lists hold more`)
  return { style, items: dropTwins(items) }
}

/** The same source at the same place is listed once, where it came first. */
function dropTwins(items: readonly ListItem[]): readonly ListItem[] {
  const seen = new Set<string>()
  return items.filter(({ id, pinpoint }) => {
    const key = `${id}\n${pinpoint ?? ''}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

export function toCitationListHref({ style, items }: CitationList, path = '/list'): string {
  const chosen: readonly (readonly [string, string])[] = style === 'bluebook' ? [] : [['style', style]]
  return toAddress(path, [...chosen, ...items.flatMap(toItemParameters)])
}

function toItemParameters({ id, pinpoint, note, group }: ListItem): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['item', id],
    ['pin', pinpoint],
    ['note', note || null],
    ['group', group || null],
  ]
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

export function withoutItem(list: CitationList, index: number): CitationList {
  return { ...list, items: list.items.filter((_, at) => at !== index) }
}

/** The item one place up (`-1`) or down (`1`); the list as it is where there is no such place. */
export function withItemMoved(list: CitationList, index: number, by: -1 | 1): CitationList {
  const [moved, other] = [list.items[index], list.items[index + by]]
  if (!moved || !other) return list
  const items = list.items.map((item, at) => (at === index ? other : at === index + by ? moved : item))
  return { ...list, items }
}
