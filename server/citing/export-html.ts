import type { Citation } from '../../citations/format-citation.js'
import { isBlockQuotation } from './cite.js'
import type { CitedItem } from './cite-list.js'

/** A page that stands alone and can be pasted into a word processor with its italics. */
export function exportHtml(items: readonly CitedItem[]): string {
  const body = items.map(toHtml).join('\n')
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Citations</title></head>\n<body>\n<ol>\n${body}\n</ol>\n</body>\n</html>\n`
}

function toHtml({ item, citation, words }: CitedItem): string {
  const quoted =
    words === ''
      ? ''
      : isBlockQuotation(words)
        ? `<blockquote>${escapeHtml(words)}</blockquote>`
        : `“${escapeHtml(words)}” `
  const note = item.note === '' ? '' : `<p>[${escapeHtml(item.note)}]</p>`
  const group = item.group === '' ? '' : `<p>${escapeHtml(item.group)}</p>`
  return `<li>${group}${quoted}${toCitationHtml(citation)}${note}</li>`
}

function toCitationHtml(citation: Citation | null): string {
  const runs = citation?.runs ?? []
  if (runs.length === 0) return 'No citation in this style.'
  return runs.map(({ text, italic }) => (italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text))).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
