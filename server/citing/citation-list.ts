import type { Alterations } from '../../citations/quotations/alter-words.js'
import type { CitationOptions, Style } from '../../citations/styles.js'
import { BadParameter } from '../bad-request.js'
import { toAddress } from '../to-address.js'
import { joinAlterations, parseOptions, parseStyle, splitAlterations, toOptionParameters } from './citation-request.js'

/** Something collected to be cited. */
export interface ListItem {
  /** Of a document, a passage, a quotation or a record. */
  readonly id: string
  /** As typed; null: that of the passage. */
  readonly pinpoint: string | null
  /** What the reader wants marked or left out in the words. */
  readonly alterations: Required<Alterations>
  readonly note: string
  /** Heading it stands under; empty: none. */
  readonly group: string
}

/** A reader's list: the address holds all of it, no account does. */
export interface CitationList {
  readonly style: Style
  /** Where two practices exist, the reader's for the whole list. */
  readonly options: CitationOptions
  readonly items: readonly ListItem[]
}

/** Longer lists, with their notes, do not fit into the address that our server takes. */
export const MOST_ITEMS = 500

const UNALTERED: Required<Alterations> = { sic: [], omit: [] }

/** An item with what a parameter behind it says; as it is where the parameter says nothing of items. */
function withParameter(item: ListItem, name: string, value: string): ListItem {
  if (name === 'note' || name === 'group') return { ...item, [name]: value }
  if (name === 'pin') return { ...item, pinpoint: value }
  if (name !== 'sic' && name !== 'omit') return item
  return { ...item, alterations: { ...item.alterations, [name]: splitAlterations(value) } }
}

/**
 * `item=` begins an item; `pin=`, `sic=`, `omit=`, `note=` and `group=` behind it belong to it, so that the fields of a form are read in
 * their order.
 * @throws BadParameter
 */
export function parseCitationList(parameters: URLSearchParams): CitationList {
  const style = parseStyle(parameters)
  const items: ListItem[] = []
  for (const [name, typed] of parameters) {
    const value = typed.trim()
    const last = items.at(-1)
    if (name === 'item' && value !== '')
      items.push({ id: value, pinpoint: null, alterations: UNALTERED, note: '', group: '' })
    else if (last && name !== 'item') items[items.length - 1] = withParameter(last, name, value)
  }
  if (items.length > MOST_ITEMS)
    throw new BadParameter(`the list has ${items.length} items`, `at most ${MOST_ITEMS}; two lists hold more`)
  return { style, options: parseOptions(parameters), items: dropTwins(items) }
}

/** The same source at the same place is listed once, where it came first. */
function dropTwins(items: readonly ListItem[]): readonly ListItem[] {
  const seen = new Set<string>()
  return items.filter(({ id, pinpoint, alterations }) => {
    const key = JSON.stringify([id, pinpoint ?? '', alterations])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

export function toCitationListHref({ style, options, items }: CitationList, path = '/list'): string {
  const chosen: readonly (readonly [string, string])[] = style === 'bluebook' ? [] : [['style', style]]
  return toAddress(path, [...chosen, ...toOptionParameters(options), ...items.flatMap(toItemParameters)])
}

function toItemParameters(item: ListItem): readonly (readonly [string, string])[] {
  const { id, pinpoint, alterations, note, group } = item
  const all: readonly (readonly [string, string | null])[] = [
    ['item', id],
    ['pin', pinpoint],
    ['sic', joinAlterations(alterations.sic) || null],
    ['omit', joinAlterations(alterations.omit) || null],
    ['note', note || null],
    ['group', group || null],
  ]
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

export function withoutItem(list: CitationList, index: number): CitationList {
  return { ...list, items: list.items.filter((_, at) => at !== index) }
}

/** The nearest item of the same group, up (`-1`) or down (`1`): items of other groups stand elsewhere on the page. */
export function findNeighbour(items: readonly { readonly group: string }[], index: number, by: -1 | 1): number | null {
  for (let at = index + by; at >= 0 && at < items.length; at += by)
    if (items[at]?.group === items[index]?.group) return at
  return null
}

/** The item one place up (`-1`) or down (`1`) in its group; null where there is no such place. */
export function withItemMoved(list: CitationList, index: number, by: -1 | 1): CitationList | null {
  const to = findNeighbour(list.items, index, by)
  const [moved, other] = [list.items[index], to === null ? undefined : list.items[to]]
  if (!moved || !other) return null
  const items = list.items.map((item, at) => (at === index ? other : at === to ? moved : item))
  return { ...list, items }
}

/**
 * The list after the button that was pressed: `up=3`, `down=3`, `remove=3`, by the place of the item among the `item=` of the form; null
 * where none was. A button says a number, where a link would have to say the whole list again for every item.
 */
export function applyButton(list: CitationList, parameters: URLSearchParams): CitationList | null {
  const press = (name: string) => (/^\d+$/.test(parameters.get(name) ?? '') ? Number(parameters.get(name)) : null)
  const [up, down, remove] = [press('up'), press('down'), press('remove')]
  if (remove !== null) return withoutItem(list, remove)
  if (up !== null) return withItemMoved(list, up, -1) ?? list
  return down === null ? null : (withItemMoved(list, down, 1) ?? list)
}
