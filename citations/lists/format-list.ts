import { type Back, formatBluebook, formatBluebookShort, toShortSource } from '../bluebook/format-bluebook.js'
import { toBluebookPinpoint } from '../bluebook/format-pinpoint.js'
import { COURT_DOCUMENT, LAW_REVIEW } from '../bluebook/typeface.js'
import { findNotes } from '../find-notes.js'
import { type Citation, formatCitation } from '../format-citation.js'
import { formatMlaInText, toMlaWho } from '../mla/format-mla-in-text.js'
import { readWork, type Work } from '../read-work.js'
import type { CitationOptions, Style } from '../styles.js'
import { closeSentence, toItalic, toRuns, toStarred } from '../text/marked-text.js'
import { disambiguateSurnames } from './disambiguate-surnames.js'
import { disambiguateYears } from './disambiguate-years.js'
import type { FormattedEntry } from './formatted-entry.js'
import { groupInOrder } from './group-in-order.js'
import { type ListEntry, toSourceKey } from './list-entry.js'
import { sortBibliography } from './sort-bibliography.js'

/** Each source once, sorted, no pinpoints. */
const BIBLIOGRAPHIES: ReadonlySet<Style> = new Set(['apa', 'mla', 'chicago-bibliography'])
/** Each source once, in order. */
const EXPORTS: ReadonlySet<Style> = new Set(['bibtex', 'ris', 'csl'])
/** A full form first, then short ones. */
const RUNNING: ReadonlySet<Style> = new Set(['bluebook', 'bluebook-law-review', 'chicago-note'])

function keepFirst(entries: readonly ListEntry[]): readonly ListEntry[] {
  const seen = new Set<string>()
  return entries.filter(({ item }) => {
    const key = toSourceKey(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function toMarkedCitation(marked: string, notes: readonly string[] = []): Citation {
  return { text: toStarred(marked), runs: toRuns(marked), notes }
}

/**
 * `*Id.*`, with the pinpoint where it is another one (Bluebook 4.1); null where the source as a whole follows a place in it, since
 * *id.* would mean that place.
 */
function toId(entry: ListEntry, before: ListEntry, options: CitationOptions): Citation | null {
  const pin = toBluebookPinpoint(entry.pinpoint, options)
  if (pin === toBluebookPinpoint(before.pinpoint, options)) return toMarkedCitation(toItalic('Id.'))
  return pin === '' ? null : toMarkedCitation(closeSentence(`${toItalic('Id.')} ${pin}`))
}

/** Sources whose short forms would read alike; one that is also cited through is itself. */
function findAmbiguous(entries: readonly ListEntry[], toForm: (work: Work) => string): ReadonlySet<string> {
  const bySource = groupInOrder(entries, ({ item }) => toSourceKey(readWork(item).through?.work.item ?? item))
  const byShort = groupInOrder([...bySource], ([, group]) => {
    const work = readWork(group[0]!.item)
    return toForm(work.through?.work ?? work)
  })
  return new Set(
    [...byShort.values()].filter((alike) => alike.length > 1).flatMap((alike) => alike.map(([key]) => key)),
  )
}

/** A record known through an article repeats in full: its short form would be the article's. */
function toShort(entry: ListEntry, style: Style, options: CitationOptions, back: Back): Citation | null {
  if (style === 'chicago-note') {
    const citation = formatCitation(entry.item, 'chicago-short', entry.pinpoint, options)
    return citation.text === null ? null : citation
  }
  const marked = formatBluebookShort(readWork(entry.item), entry.pinpoint, options, back)
  return marked === null
    ? null
    : toMarkedCitation(marked, findNotes(readWork(entry.item), 'bluebook-short', entry.pinpoint, options))
}

/** A footnote's number tells sources apart in a law review. */
function toBack(style: Style, first: number, isAmbiguous: boolean): Back {
  return style === 'bluebook-law-review' ? { note: first } : { isAmbiguous }
}

/** A first citation keeps its place as footnote number for `supra note`. */
function formatRunning(
  entries: readonly ListEntry[],
  style: Style,
  options: CitationOptions,
): readonly FormattedEntry[] {
  const firsts = new Map<string, number>()
  const ambiguous = style === 'bluebook' ? findAmbiguous(entries, toShortSource) : new Set<string>()
  return entries.map((entry, at): FormattedEntry => {
    const key = toSourceKey(entry.item)
    const before = entries[at - 1]
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, at + 1)
      return { entry, citation: formatCitation(entry.item, style, entry.pinpoint, options), form: 'full' }
    }
    const isSame = style !== 'chicago-note' && before !== undefined && toSourceKey(before.item) === key
    const id = isSame ? toId(entry, before, options) : null
    if (id !== null) return { entry, citation: id, form: 'id' }
    const short = toShort(entry, style, options, toBack(style, first, ambiguous.has(key)))
    if (short !== null) return { entry, citation: short, form: 'short' }
    return { entry, citation: formatCitation(entry.item, style, entry.pinpoint, options), form: 'full' }
  })
}

function formatMlaTexts(entries: readonly ListEntry[], options: CitationOptions): readonly FormattedEntry[] {
  const ambiguous = findAmbiguous(entries, toMlaWho)
  return entries.map((entry): FormattedEntry => {
    const work = readWork(entry.item)
    const isAmbiguous = ambiguous.has(toSourceKey(work.through?.work.item ?? entry.item))
    const marked = isAmbiguous ? formatMlaInText(work, entry.pinpoint, true) : null
    const citation = formatCitation(entry.item, 'mla-in-text', entry.pinpoint, options)
    return { entry, citation: marked === null ? citation : toMarkedCitation(marked, citation.notes), form: 'full' }
  })
}

/**
 * Citations of a list in order: notes in full, then by *id.* (Bluebook 4.1), *supra* or a short note; a bibliography each source once,
 * sorted; exports each source once.
 */
export function formatList(
  entries: readonly ListEntry[],
  style: Style,
  options: CitationOptions = {},
): readonly FormattedEntry[] {
  if (style === 'mla-in-text') return formatMlaTexts(entries, options)
  if (RUNNING.has(style)) return formatRunning(entries, style, options)
  const full = (entry: ListEntry): FormattedEntry => ({
    entry,
    citation: formatCitation(entry.item, style, entry.pinpoint, options),
    form: 'full',
  })
  const named = style === 'apa-in-text' ? disambiguateSurnames(entries) : entries
  const dated = style.startsWith('apa') ? disambiguateYears(named) : named
  if (BIBLIOGRAPHIES.has(style)) return sortBibliography(keepFirst(dated).map(full))
  return EXPORTS.has(style) ? keepFirst(dated).map(full) : dated.map(full)
}

/** The citation with no pinpoint, for a table of what is cited; as lawyers cite where the style has no form. */
export function formatSource(entry: ListEntry, style: Style, options: CitationOptions): Citation {
  if (!style.startsWith('bluebook')) {
    const citation = formatCitation(entry.item, style, null, options)
    if (citation.text !== null) return citation
  }
  const face = style === 'bluebook-law-review' ? LAW_REVIEW : COURT_DOCUMENT
  return toMarkedCitation(formatBluebook(readWork(entry.item), null, options, face))
}
