import type { Citation } from '../format-citation.js'
import { type ComposedQuotation, composeQuotation, dropOuterMarks } from '../quotations/compose-quotation.js'
import type { CitationOptions, Style } from '../styles.js'
import { formatList } from './format-list.js'
import type { FormattedEntry } from './formatted-entry.js'
import { groupInOrder } from './group-in-order.js'
import type { ListEntry } from './list-entry.js'
import { type SourceSummary, summariseSources } from './summarise-sources.js'

export interface ComposedEntry {
  /** In order of the list, from 1: footnote number, exhibit number. */
  readonly number: number
  readonly quotation: ComposedQuotation | null
  readonly citation: Citation
  readonly note: string
  /** Null where the list has none for it. */
  readonly permalink: string | null
}

/** A list ready to be written in any format. */
export interface ComposedList {
  readonly title: string
  readonly style: Style
  /** In order of first appearance; a single one without a name where nothing is grouped. */
  readonly groups: readonly { readonly name: string; readonly entries: readonly ComposedEntry[] }[]
  readonly summary: readonly SourceSummary[]
  readonly entries: readonly ListEntry[]
}

/** Styles that stand for a source as a whole have a note or an in-text form to go with a quotation. */
const RUNNING: Readonly<Partial<Record<Style, Style>>> = {
  apa: 'apa-in-text',
  mla: 'mla-in-text',
  'chicago-bibliography': 'chicago-note',
  bibtex: 'plain',
  ris: 'plain',
  csl: 'plain',
}

/** How a style's summary of sources reads. */
const SUMMARIES: Readonly<Partial<Record<Style, Style>>> = {
  'apa-in-text': 'apa',
  'mla-in-text': 'mla',
  'chicago-note': 'chicago-bibliography',
  'chicago-short': 'chicago-bibliography',
  'bluebook-short': 'bluebook',
}

/** Over entries without a group, where others have one: they would seem to belong to the group before. */
const NO_GROUP = 'In no group'

function inGroups(entries: readonly ListEntry[]): readonly ListEntry[] {
  return [...groupInOrder(entries, ({ group }) => group).values()].flat()
}

function toComposed({ entry, citation }: FormattedEntry, at: number): ComposedEntry & { readonly group: string } {
  const words = entry.words === null ? null : composeQuotation(dropOuterMarks(entry.words), entry.alterations)
  const { note, group, permalink = null } = entry
  return { number: at + 1, quotation: words, citation, note, group, permalink }
}

/** A citation list in one style: entries in their groups, short forms in order over all of them, and the sources summarised. */
export function composeList(
  title: string,
  entries: readonly ListEntry[],
  style: Style,
  options: CitationOptions = {},
): ComposedList {
  const ordered = inGroups(entries)
  const running = RUNNING[style] ?? style
  const composed = formatList(ordered, running, options).map(toComposed)
  const byGroup = groupInOrder(composed, ({ group }) => group)
  const rest = byGroup.size > 1 ? NO_GROUP : ''
  const groups = [...byGroup].map(([name, found]) => ({ name: name === '' ? rest : name, entries: found }))
  const summary = summariseSources(ordered, SUMMARIES[running] ?? running, options)
  return { title, style: running, groups, summary, entries: ordered }
}
