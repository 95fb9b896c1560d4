import type { CslItem } from '../csl-item.js'
import { createKeys } from '../exports/create-key.js'
import { formatBibtex } from '../exports/format-bibtex.js'
import { formatRis } from '../exports/format-ris.js'
import type { ComposedList } from './compose-list.js'
import { groupInOrder } from './group-in-order.js'
import { type ListEntry, toSourceKey } from './list-entry.js'
import { toCsvList } from './to-csv-list.js'
import { toDocxList } from './to-docx-list.js'
import { toHtmlList } from './to-html-list.js'
import { toMarkdownList } from './to-markdown-list.js'
import { toPlainList } from './to-plain-list.js'

export const LIST_FORMATS = ['docx', 'html', 'md', 'txt', 'bib', 'ris', 'json', 'csv'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** A file to send: its type for the browser, and its contents. */
export interface ListFile {
  readonly type: string
  readonly body: string | Buffer
}

export function isListFormat(value: string): value is ListFormat {
  return (LIST_FORMATS as readonly string[]).includes(value)
}

function keepSources(entries: readonly ListEntry[]): readonly ListEntry[] {
  return [...groupInOrder(entries, ({ item }) => toSourceKey(item)).values()].map((group) => group[0]!)
}

function toBibliography(entries: readonly ListEntry[]): string {
  const sources = keepSources(entries)
  const keys = createKeys(sources.map(({ item }) => item))
  return `${sources.map(({ item, pinpoint }, at) => formatBibtex(item, pinpoint, keys[at])).join('\n\n')}\n`
}

/** Each source once; the words cited from it, each with its place and permalink, under `custom`. */
function toItems({ entries }: ComposedList): readonly CslItem[] {
  return [...groupInOrder(entries, ({ item }) => toSourceKey(item)).values()].map((group) => {
    const { item } = group[0]!
    const quotations = group
      .filter(({ permalink }) => permalink != null)
      .map(({ words, pinpoint, permalink }) => ({ words, pinpoint, permalink }))
    return quotations.length === 0 ? item : { ...item, custom: { ...item.custom, quotations } }
  })
}

/** A list as a file. BibTeX, RIS and CSL-JSON hold each source once. */
export async function exportList(list: ComposedList, format: ListFormat): Promise<ListFile> {
  const sources = keepSources(list.entries)
  switch (format) {
    case 'docx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        body: await toDocxList(list),
      }
    case 'html':
      return { type: 'text/html; charset=utf-8', body: toHtmlList(list) }
    case 'md':
      return { type: 'text/markdown; charset=utf-8', body: toMarkdownList(list) }
    case 'txt':
      return { type: 'text/plain; charset=utf-8', body: toPlainList(list) }
    case 'bib':
      return { type: 'application/x-bibtex; charset=utf-8', body: toBibliography(list.entries) }
    case 'ris':
      return {
        type: 'application/x-research-info-systems; charset=utf-8',
        body: sources.map(({ item, pinpoint }) => formatRis(item, pinpoint)).join('\r\n'),
      }
    case 'json':
      return {
        type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
        body: `${JSON.stringify(toItems(list), null, 2)}\n`,
      }
    case 'csv':
      return { type: 'text/csv; charset=utf-8', body: toCsvList(list) }
  }
}
