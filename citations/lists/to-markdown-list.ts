import type { Citation } from '../format-citation.js'
import type { ComposedEntry, ComposedList } from './compose-list.js'
import { NO_FORM, VERIFY } from './to-plain-list.js'

/** Characters that Markdown would take for markup. A URL's underscores are safe between angle brackets. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2')
}

function toRuns(citation: Citation): string {
  if (citation.text === null) return escapeMarkdown(NO_FORM)
  return citation.runs
    .map(({ text, italic }) => {
      const parts = text
        .split(/(https?:\/\/[^\s)]+[^\s).,])/)
        .map((part, at) => (at % 2 === 1 ? `<${part}>` : escapeMarkdown(part)))
      return italic ? `*${parts.join('').trim()}*` : parts.join('')
    })
    .join('')
}

function toEntry({ number, quotation, citation, note, permalink }: ComposedEntry): string {
  const words = quotation === null ? '' : `> ${escapeMarkdown(quotation.text).replace(/\n/g, '\n> ')}\n\n`
  const noted = note === '' ? '' : `\n\n${escapeMarkdown(note)}`
  const verify = permalink === null ? '' : `\n\n${VERIFY}: <${permalink}>`
  return `${words}[^${number}]${noted}${verify}\n\n[^${number}]: ${toRuns(citation)}`
}

/** The list as Markdown with footnotes. */
export function toMarkdownList(list: ComposedList): string {
  const groups = list.groups.flatMap(({ name, entries }) => [
    ...(name === '' ? [] : [`## ${escapeMarkdown(name)}`]),
    ...entries.map(toEntry),
  ])
  const summary = list.summary.flatMap(({ part, sources }) => [
    `### ${part}`,
    sources
      .map(({ citation, places }) => `- ${toRuns(citation)}${places.length > 0 ? ` (${places.join('; ')})` : ''}`)
      .join('\n'),
  ])
  return `${[`# ${escapeMarkdown(list.title)}`, ...groups, '## Sources', ...summary].join('\n\n')}\n`
}
