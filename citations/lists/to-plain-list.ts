import type { Citation } from '../format-citation.js'
import type { ComposedEntry, ComposedList } from './compose-list.js'

/** Said where a style has no form for a source. */
export const NO_FORM = '[no settled form in this style]'

/** Before the address that says whether the words still stand where they stood. */
export const VERIFY = 'Verify'

export function toCitationText(citation: Citation): string {
  return citation.text?.replaceAll('*', '') ?? NO_FORM
}

function toEntry({ number, quotation, citation, note, permalink }: ComposedEntry): string {
  const words = quotation === null ? [] : [quotation.isBlock ? indent(quotation.text) : quotation.text]
  const lines = [
    ...words,
    citation.runs.map(({ text }) => text).join('') || NO_FORM,
    ...(note === '' ? [] : [`Note: ${note}`]),
    ...(permalink === null ? [] : [`${VERIFY}: ${permalink}`]),
  ]
  return `${number}. ${lines.join('\n   ')}`
}

function indent(block: string): string {
  return block.replace(/^/gm, '       ').trimStart()
}

/** The list as plain text: no markup, italics fall. */
export function toPlainList(list: ComposedList): string {
  const groups = list.groups.map(({ name, entries }) =>
    [...(name === '' ? [] : [`${name}\n${'-'.repeat([...name].length)}`]), ...entries.map(toEntry)].join('\n\n'),
  )
  const summary = list.summary.map(({ part, sources }) =>
    [
      part,
      ...sources.map(
        ({ citation, places }) => `  ${toCitationText(citation)}${places.length > 0 ? ` [${places.join('; ')}]` : ''}`,
      ),
    ].join('\n'),
  )
  return `${[list.title, ...groups, 'Sources', ...summary].join('\n\n')}\n`
}
