import type { Citation } from '../format-citation.js'
import type { Run } from '../text/marked-text.js'
import type { ComposedEntry, ComposedList } from './compose-list.js'
import { NO_FORM, VERIFY } from './to-plain-list.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Runs of a citation as HTML: `<em>` and small capitals, nothing of the text taken for markup. */
export function toHtmlRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, italic, smallCaps }) => {
      const caps = smallCaps ? `<span style="font-variant: small-caps">${escapeHtml(text)}</span>` : escapeHtml(text)
      return italic ? `<em>${caps}</em>` : caps
    })
    .join('')
}

function toCitation(citation: Citation): string {
  return citation.text === null ? escapeHtml(NO_FORM) : toHtmlRuns(citation.runs)
}

function toEntry({ number, quotation, citation, note, permalink }: ComposedEntry): string {
  const words = quotation === null ? '' : toWords(quotation.text, quotation.isBlock)
  const noted = note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`
  const verify =
    permalink === null ? '' : `<p class="verify"><a href="${escapeHtml(permalink)}">${VERIFY} these words</a></p>`
  return `<li value="${number}">${words}<p class="citation">${toCitation(citation)}</p>${noted}${verify}</li>`
}

function toWords(text: string, isBlock: boolean): string {
  const paragraphs = text.split(/\n{2,}/).map((one) => `<p>${escapeHtml(one)}</p>`)
  return isBlock ? `<blockquote>${paragraphs.join('')}</blockquote>` : paragraphs.join('')
}

const STYLE =
  'body{font:12pt/1.5 Charter,Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}li{margin:1em 0}blockquote{margin:0 2em}.note{font-style:italic}.places{color:#555}.verify{font-size:smaller}@media print{li{break-inside:avoid}}'

/** The list as a page of its own that prints as an exhibit: quotations numbered, each over its citation, then the sources. */
export function toHtmlList(list: ComposedList): string {
  const groups = list.groups.map(
    ({ name, entries }) =>
      `${name === '' ? '' : `<h2>${escapeHtml(name)}</h2>\n`}<ol>\n${entries.map(toEntry).join('\n')}\n</ol>`,
  )
  const summary = list.summary.map(
    ({ part, sources }) =>
      `<h3>${escapeHtml(part)}</h3>\n<ul>\n${sources
        .map(
          ({ citation, places }) =>
            `<li>${toCitation(citation)}${places.length > 0 ? ` <span class="places">${escapeHtml(places.join('; '))}</span>` : ''}</li>`,
        )
        .join('\n')}\n</ul>`,
  )
  const title = escapeHtml(list.title)
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>\n<body>\n<h1>${title}</h1>\n${groups.join('\n')}\n<h2>Sources</h2>\n${summary.join('\n')}\n</body>\n</html>\n`
}
