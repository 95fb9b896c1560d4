import type { CslItem } from '../../citations/csl-item.js'
import { toCslItem } from '../../citations/documents/to-csl-item.js'
import { createKeys } from '../../citations/exports/create-key.js'
import { formatBibtex } from '../../citations/exports/format-bibtex.js'
import { formatRis } from '../../citations/exports/format-ris.js'
import { type Pinpoint, parsePinpoint } from '../../citations/parse-pinpoint.js'
import { toCsv } from '../../schema/csv.js'
import { isBlockQuotation, toOwnPinpoint } from './cite.js'
import type { CitedItem } from './cite-list.js'
import { exportDocx } from './export-docx.js'
import { exportHtml } from './export-html.js'

export interface ExportFormat {
  /** Also the file's ending. */
  readonly format: string
  readonly label: string
  readonly type: string
  readonly write: (items: readonly CitedItem[]) => string | Promise<Buffer>
}

/** Every file a list can be taken away as. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    format: 'docx',
    label: 'Word, with footnotes',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: exportDocx,
  },
  { format: 'html', label: 'HTML', type: 'text/html; charset=utf-8', write: exportHtml },
  { format: 'md', label: 'Markdown', type: 'text/markdown; charset=utf-8', write: exportMarkdown },
  { format: 'txt', label: 'Text', type: 'text/plain; charset=utf-8', write: exportText },
  { format: 'bib', label: 'BibTeX', type: 'application/x-bibtex; charset=utf-8', write: exportBibtex },
  { format: 'ris', label: 'RIS', type: 'application/x-research-info-systems; charset=utf-8', write: exportRis },
  { format: 'json', label: 'CSL-JSON', type: 'application/json; charset=utf-8', write: exportCsl },
  { format: 'csv', label: 'CSV', type: 'text/csv; charset=utf-8', write: exportCsv },
]

/** Text in which `*…*` is italic: what Markdown has in common with plain citations. */
function exportMarkdown(items: readonly CitedItem[]): string {
  return items
    .map((one) => [toHeading(one, items), toBlock(one, '> '), toLine(one, escapeMarkdown)].join(''))
    .join('\n')
}

function exportText(items: readonly CitedItem[]): string {
  return items
    .map((one) => [toHeading(one, items), toBlock(one, '    '), toLine(one, (text) => text)].join(''))
    .join('\n')
}

/** The group's name before its first item. */
function toHeading({ item }: CitedItem, items: readonly CitedItem[]): string {
  const first = items.find((one) => one.item.group === item.group)
  return item.group !== '' && first?.item === item ? `${item.group}\n\n` : ''
}

function toBlock({ words }: CitedItem, indent: string): string {
  if (words === '') return ''
  const quoted = isBlockQuotation(words) ? words : `“${words}”`
  return `${quoted.replace(/^/gm, indent)}\n\n`
}

function toLine({ citation, item }: CitedItem, protect: (text: string) => string): string {
  const note = item.note === '' ? '' : `\n[${protect(item.note)}]\n`
  const cited = citation?.runs.map(({ text, italic }) => (italic ? `*${protect(text)}*` : protect(text))).join('')
  return `${cited || 'No citation in this style.'}\n${note}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&')
}

interface Source {
  readonly item: CslItem
  readonly pinpoint: Pinpoint | null
}

/** Each source once, with the pinpoint of its first citation. */
function listSources(items: readonly CitedItem[]): readonly Source[] {
  const sources = new Map<string, Source>()
  for (const { item, cited } of items) {
    if (!cited || sources.has(cited.extraction.document.id)) continue
    const csl = toCslItem(cited.extraction.document, cited.extraction.entities)
    sources.set(cited.extraction.document.id, {
      item: csl,
      pinpoint: parsePinpoint(item.pinpoint ?? toOwnPinpoint(cited), csl),
    })
  }
  return [...sources.values()]
}

function exportBibtex(items: readonly CitedItem[]): string {
  const sources = listSources(items)
  const keys = createKeys(sources.map(({ item }) => item))
  return `${sources.map(({ item, pinpoint }, index) => formatBibtex(item, pinpoint, keys[index])).join('\n\n')}\n`
}

function exportRis(items: readonly CitedItem[]): string {
  return listSources(items)
    .map(({ item, pinpoint }) => formatRis(item, pinpoint))
    .join('\n')
}

function exportCsl(items: readonly CitedItem[]): string {
  return `${JSON.stringify(
    listSources(items).map(({ item }) => item),
    null,
    2,
  )}\n`
}

function exportCsv(items: readonly CitedItem[]): string {
  const header = ['group', 'source', 'pinpoint', 'speaker', 'words', 'citation', 'note']
  const rows = items.map(({ item, cited, citation, words }) => [
    item.group,
    cited?.extraction.document.title ?? null,
    item.pinpoint ?? (cited ? toOwnPinpoint(cited) : null),
    cited?.speaker ?? null,
    words,
    citation?.runs.map(({ text }) => text).join('') ?? null,
    item.note,
  ])
  return `\uFEFF${toCsv([header, ...rows])}`
}
