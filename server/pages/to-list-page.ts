import { type ComposedEntry, type ComposedList, composeList } from '../../citations/lists/compose-list.js'
import { LIST_FORMATS, type ListFormat } from '../../citations/lists/export-list.js'
import { STYLE_NAMES, STYLES, type Style } from '../../citations/styles.js'
import type { Run } from '../../citations/text/marked-text.js'
import { toCoins } from '../../citations/zotero/to-coins.js'
import { type CitationList, findNeighbour, type ListItem, toCitationListHref } from '../citing/citation-list.js'
import { joinAlterations } from '../citing/citation-request.js'
import { toOwnPinpoint, toPermalink } from '../citing/cite.js'
import type { CitedEntry, ReadList } from '../citing/read-list.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { EMPTY_STATE } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { UNTITLED } from './to-hit-view.js'

export interface ListPage {
  readonly frame: PageFrame
  readonly summary: string
  /** Nothing was asked for: neither entries nor what is gone. */
  readonly isEmpty: boolean
  readonly styles: readonly { readonly value: string; readonly label: string; readonly isSelected: boolean }[]
  readonly isParagraphSign: boolean
  readonly isBeforeDate: boolean
  readonly groups: readonly { readonly heading: string; readonly entries: readonly ListEntryView[] }[]
  /** Items that the collection does not have. */
  readonly missing: readonly (ItemFields & { readonly id: string; readonly place: number })[]
  readonly exports: readonly { readonly label: string; readonly href: string }[]
  readonly authorities: ComposedList['summary']
}

/** What a reader typed for an item, as the form shows it. */
export interface ItemFields {
  readonly pinpoint: string
  readonly sic: string
  readonly omit: string
  readonly note: string
  readonly group: string
}

export interface ListEntryView extends ItemFields {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly href: string
  readonly quotation: ComposedEntry['quotation']
  readonly runs: readonly Run[]
  readonly notes: readonly string[]
  /** What is wrong with the pinpoint; null where nothing is. */
  readonly fault: string | null
  readonly speaker: string | null
  /** Says later whether the words still stand there; null where the entry has none. */
  readonly permalink: string | null
  /** Among the items of the form, which its buttons name. */
  readonly place: number
  /** Whether it is not the first, or the last, of its group. */
  readonly canRise: boolean
  readonly canSink: boolean
  readonly coins: string
}

export const LIST_TITLE = 'Citations'
/** Styles that a list is read in; the others are files. */
const READ_STYLES: readonly Style[] = STYLES.filter((style) => style !== 'bibtex' && style !== 'ris' && style !== 'csl')
const FORMAT_LABELS: Readonly<Record<ListFormat, string>> = {
  docx: 'Word, with footnotes',
  html: 'Quotation sheet to print (HTML)',
  md: 'Markdown',
  txt: 'Text',
  bib: 'BibTeX',
  ris: 'RIS',
  json: 'CSL-JSON',
  csv: 'CSV',
}

export function toListPage(list: CitationList, { entries, missing }: ReadList): ListPage {
  const composed = composeList(
    LIST_TITLE,
    entries.map(({ entry }) => entry),
    list.style,
    list.options,
  )
  const byEntry = new Map(entries.map((one) => [one.entry, one]))
  // Composed entries stand in the order of `composed.entries`, which hold the very entries given.
  const order = { entries: composed.entries, missing: missing.length }
  const toView = (one: ComposedEntry) => toEntryView(byEntry.get(composed.entries[one.number - 1]!)!, one, order)
  return {
    frame: { title: `List of ${formatCount(entries.length, 'citation')}`, section: 'list', box: EMPTY_BOX },
    summary: formatCount(entries.length, 'citation'),
    isEmpty: entries.length === 0 && missing.length === 0,
    styles: READ_STYLES.map((value) => ({ value, label: STYLE_NAMES[value], isSelected: value === list.style })),
    isParagraphSign: list.options.paragraphMark === '¶',
    isBeforeDate: list.options.pinpointPlace === 'before-date',
    groups: composed.groups.map(({ name, entries: own }) => ({ heading: name, entries: own.map(toView) })),
    missing: missing.map(({ item }, place) => ({
      id: item.id,
      place,
      ...toItemFields(item),
      pinpoint: item.pinpoint ?? '',
    })),
    exports: LIST_FORMATS.map((format) => ({
      label: FORMAT_LABELS[format],
      href: toCitationListHref(list, `/list/export/${format}`),
    })),
    authorities: composed.summary,
  }
}

/** How the form has its items: those that are gone, then the entries in their groups. */
interface FormOrder {
  readonly entries: ComposedList['entries']
  readonly missing: number
}

function toEntryView(
  { item, cited, entry, refused, misplaced }: CitedEntry,
  composed: ComposedEntry,
  { entries: order, missing }: FormOrder,
): ListEntryView {
  const { document } = cited.extraction
  return {
    id: item.id,
    number: composed.number,
    title: document.title ?? UNTITLED,
    href: toDocumentHref({ ...EMPTY_STATE, id: document.id, shown: [] }, toAnchor(cited.paragraph)),
    quotation: composed.quotation,
    runs: composed.citation.runs,
    notes: composed.citation.notes,
    fault: refused ? `Cited without a pinpoint: ${refused.message}; expected ${refused.expected}.` : misplaced,
    speaker: cited.speaker,
    ...toItemFields(item),
    pinpoint: item.pinpoint ?? toOwnPinpoint(cited),
    permalink: toPermalink(cited),
    place: missing + composed.number - 1,
    canRise: findNeighbour(order, composed.number - 1, -1) !== null,
    canSink: findNeighbour(order, composed.number - 1, 1) !== null,
    coins: toCoins(entry.item),
  }
}

function toItemFields({ alterations, note, group }: ListItem): Omit<ItemFields, 'pinpoint'> {
  return { sic: joinAlterations(alterations.sic), omit: joinAlterations(alterations.omit), note, group }
}
