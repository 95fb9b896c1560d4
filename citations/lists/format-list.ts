import { formatBluebook, formatBluebookShort } from '../bluebook/format-bluebook.js'
import { toBluebookPinpoint } from '../bluebook/format-pinpoint.js'
import { COURT_DOCUMENT, LAW_REVIEW } from '../bluebook/typeface.js'
import { type Citation, formatCitation } from '../format-citation.js'
import { readWork } from '../read-work.js'
import type { CitationOptions, Style } from '../styles.js'
import { closeSentence, toItalic, toRuns, toStarred } from '../text/marked-text.js'
import { disambiguateYears } from './disambiguate-years.js'
import type { FormattedEntry } from './formatted-entry.js'
import { type ListEntry, toSourceKey } from './list-entry.js'
import { sortBibliography } from './sort-bibliography.js'

/** Each source once, sorted, no pinpoints. */
const BIBLIOGRAPHIES: ReadonlySet<Style> = new Set(['apa', 'mla', 'chicago-bibliography'])
/** Each source once, in order. */
const EXPORTS: ReadonlySet<Style> = new Set(['bibtex', 'ris', 'csl'])
/** The short form that follows a full one. */
const SHORT_FORMS: Readonly<Partial<Record<Style, Style>>> = {
  bluebook: 'bluebook-short',
  'bluebook-law-review': 'bluebook-short',
  'chicago-note': 'chicago-short',
}

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

/** `*Id.*`, with the pinpoint where it is another one (Bluebook 4.1). */
function toId(entry: ListEntry, before: ListEntry, options: CitationOptions): Citation {
  const pin = toBluebookPinpoint(entry.pinpoint, options)
  const isSame = pin === toBluebookPinpoint(before.pinpoint, options)
  return toMarkedCitation(isSame || pin === '' ? toItalic('Id.') : closeSentence(`${toItalic('Id.')} ${pin}`))
}

/** A record known through an article repeats in full: its short form would be the article's. */
function toShort(entry: ListEntry, style: Style, options: CitationOptions, note: number): Citation | null {
  if (style === 'bluebook-law-review') {
    const marked = formatBluebookShort(readWork(entry.item), entry.pinpoint, options, note)
    return marked === null ? null : toMarkedCitation(marked)
  }
  const short = SHORT_FORMS[style]
  const citation = short === undefined ? null : formatCitation(entry.item, short, entry.pinpoint, options)
  return citation?.text == null ? null : citation
}

/** A first citation keeps its place as footnote number for `supra note`. */
function formatRunning(
  entries: readonly ListEntry[],
  style: Style,
  options: CitationOptions,
): readonly FormattedEntry[] {
  const firsts = new Map<string, number>()
  return entries.map((entry, at): FormattedEntry => {
    const key = toSourceKey(entry.item)
    const before = entries[at - 1]
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, at + 1)
      return { entry, citation: formatCitation(entry.item, style, entry.pinpoint, options), form: 'full' }
    }
    if (style !== 'chicago-note' && before !== undefined && toSourceKey(before.item) === key) {
      return { entry, citation: toId(entry, before, options), form: 'id' }
    }
    const short = toShort(entry, style, options, first)
    if (short !== null) return { entry, citation: short, form: 'short' }
    return { entry, citation: formatCitation(entry.item, style, entry.pinpoint, options), form: 'full' }
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
  if (style in SHORT_FORMS) return formatRunning(entries, style, options)
  const full = (entry: ListEntry): FormattedEntry => ({
    entry,
    citation: formatCitation(entry.item, style, entry.pinpoint, options),
    form: 'full',
  })
  const dated = style === 'apa' || style === 'apa-in-text' ? disambiguateYears(entries) : entries
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
