import { formatApa } from './apa/format-apa.js'
import { formatApaInText } from './apa/format-apa-in-text.js'
import { formatBluebook, formatBluebookShort } from './bluebook/format-bluebook.js'
import { LAW_REVIEW } from './bluebook/typeface.js'
import { formatChicagoBibliography } from './chicago/format-bibliography.js'
import { formatChicagoNote, formatChicagoShort } from './chicago/format-chicago.js'
import type { CslItem } from './csl-item.js'
import { formatBibtex } from './exports/format-bibtex.js'
import { formatRis } from './exports/format-ris.js'
import { findNotes } from './find-notes.js'
import { formatPlain } from './format-plain.js'
import { formatMla } from './mla/format-mla.js'
import { formatMlaInText } from './mla/format-mla-in-text.js'
import type { Pinpoint } from './parse-pinpoint.js'
import { readWork } from './read-work.js'
import type { CitationOptions, Style } from './styles.js'
import { type Run, toRuns, toStarred } from './text/marked-text.js'

/** A citation in one style. */
export interface Citation {
  /** With `*…*` for italics; null where the style has no settled form, which the first note then says. */
  readonly text: string | null
  readonly runs: readonly Run[]
  /** Judgement calls and blanks a reader should know of. */
  readonly notes: readonly string[]
}

type Formatter = (item: CslItem, pinpoint: Pinpoint | null, options: CitationOptions) => string | null

/** Marked text of each style that has typefaces. */
const FORMATTERS: Readonly<Record<Exclude<Style, 'bibtex' | 'ris' | 'csl'>, Formatter>> = {
  bluebook: (item, pinpoint, options) => formatBluebook(readWork(item), pinpoint, options),
  'bluebook-short': (item, pinpoint, options) => formatBluebookShort(readWork(item), pinpoint, options),
  'bluebook-law-review': (item, pinpoint, options) => formatBluebook(readWork(item), pinpoint, options, LAW_REVIEW),
  apa: (item) => formatApa(readWork(item)),
  'apa-in-text': (item, pinpoint) => formatApaInText(readWork(item), pinpoint),
  'chicago-note': (item, pinpoint) => formatChicagoNote(readWork(item), pinpoint),
  'chicago-short': (item, pinpoint) => formatChicagoShort(readWork(item), pinpoint),
  'chicago-bibliography': (item) => formatChicagoBibliography(readWork(item)),
  mla: (item) => formatMla(readWork(item)),
  'mla-in-text': (item, pinpoint) => formatMlaInText(readWork(item), pinpoint),
  plain: (item, pinpoint) => formatPlain(readWork(item), pinpoint),
}

/** The item as other programs read it, fields that are ours alone kept under `custom`. */
export function formatCsl(item: CslItem): string {
  return JSON.stringify(item, null, 2)
}

function formatExport(item: CslItem, style: 'bibtex' | 'ris' | 'csl', pinpoint: Pinpoint | null): string {
  if (style === 'bibtex') return formatBibtex(item, pinpoint)
  return style === 'ris' ? formatRis(item, pinpoint) : formatCsl(item)
}

/**
 * Cites an item. Pure: the same item, style, pinpoint and options give the same citation, and what the item lacks is never invented.
 * @param pinpoint from `parsePinpoint`; null for the source as a whole
 */
export function formatCitation(
  item: CslItem,
  style: Style,
  pinpoint: Pinpoint | null = null,
  options: CitationOptions = {},
): Citation {
  if (style === 'bibtex' || style === 'ris' || style === 'csl') {
    const text = formatExport(item, style, pinpoint)
    return { text, runs: [{ text, italic: false, smallCaps: false }], notes: [] }
  }
  const marked = FORMATTERS[style](item, pinpoint, options)
  const notes = findNotes(readWork(item), style, pinpoint, options)
  return marked === null ? { text: null, runs: [], notes } : { text: toStarred(marked), runs: toRuns(marked), notes }
}
