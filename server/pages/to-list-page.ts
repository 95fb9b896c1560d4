import { STYLE_NAMES } from '../../citations/styles.js'
import {
  type CitationList,
  type ListItem,
  toCitationListHref,
  withItemMoved,
  withoutItem,
} from '../citing/citation-list.js'
import { toOwnPinpoint } from '../citing/cite.js'
import { type CitedItem, READ_STYLES } from '../citing/cite-list.js'
import { EXPORT_FORMATS } from '../citing/export-list.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { EMPTY_STATE } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import type { CitationView } from './to-cite-page.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { UNTITLED } from './to-hit-view.js'

export interface ListPage {
  readonly frame: PageFrame
  readonly summary: string
  readonly styles: readonly { readonly value: string; readonly label: string; readonly isSelected: boolean }[]
  readonly groups: readonly { readonly heading: string; readonly items: readonly ListItemView[] }[]
  readonly exports: readonly { readonly label: string; readonly href: string }[]
  readonly sources: readonly SourceSummary[]
}

export interface ListItemView {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly href: string
  readonly citation: CitationView | null
  readonly words: string
  readonly speaker: string | null
  readonly pinpoint: string
  readonly note: string
  readonly group: string
  /** Null where it is the first, or the last. */
  readonly upHref: string | null
  readonly downHref: string | null
  readonly removeHref: string
}

/** A source with the places at which it is cited, as in a table of authorities. */
export interface SourceSummary {
  readonly title: string
  readonly href: string
  readonly places: string
}

export function toListPage(list: CitationList, items: readonly CitedItem[]): ListPage {
  const views = items.map((item, index) => toItemView(list, item, index))
  const names = [...new Set(views.map(({ group }) => group))]
  return {
    frame: { title: `List of ${formatCount(items.length, 'citation')}`, section: 'list', box: EMPTY_BOX },
    summary: formatCount(items.length, 'citation'),
    styles: READ_STYLES.map((value) => ({ value, label: STYLE_NAMES[value], isSelected: value === list.style })),
    groups: names.map((heading) => ({ heading, items: views.filter(({ group }) => group === heading) })),
    exports: EXPORT_FORMATS.map(({ format, label }) => ({
      label,
      href: toCitationListHref(list, `/list/export/${format}`),
    })),
    sources: toSources(items),
  }
}

function toItemView(list: CitationList, { item, cited, citation, words }: CitedItem, index: number): ListItemView {
  return {
    ...toPlace(item, cited),
    number: index + 1,
    citation,
    words,
    speaker: cited?.speaker ?? null,
    pinpoint: item.pinpoint ?? (cited ? toOwnPinpoint(cited) : ''),
    note: item.note,
    group: item.group,
    upHref: index === 0 ? null : toCitationListHref(withItemMoved(list, index, -1)),
    downHref: index === list.items.length - 1 ? null : toCitationListHref(withItemMoved(list, index, 1)),
    removeHref: toCitationListHref(withoutItem(list, index)),
  }
}

function toPlace({ id }: ListItem, cited: CitedItem['cited']): Pick<ListItemView, 'id' | 'title' | 'href'> {
  if (!cited) return { id, title: 'No longer in the collection', href: `/documents/${encodeURIComponent(id)}` }
  const { document } = cited.extraction
  const state = { ...EMPTY_STATE, id: document.id, shown: [] }
  return { id, title: document.title ?? UNTITLED, href: toDocumentHref(state, toAnchor(cited.paragraph)) }
}

function toSources(items: readonly CitedItem[]): readonly SourceSummary[] {
  const sources = new Map<string, { title: string; href: string; places: string[] }>()
  for (const { item, cited } of items) {
    if (!cited) continue
    const { document } = cited.extraction
    const source = sources.get(document.id) ?? { ...toPlace(item, cited), places: [] }
    const place = item.pinpoint ?? toOwnPinpoint(cited)
    if (place !== '' && !source.places.includes(place)) source.places.push(place)
    sources.set(document.id, source)
  }
  const summaries = [...sources.values()].map(({ title, href, places }) => ({ title, href, places: places.join(', ') }))
  return summaries.sort((a, b) => a.title.localeCompare(b.title, 'en'))
}
