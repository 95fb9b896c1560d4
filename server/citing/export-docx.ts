import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Citation } from '../../citations/format-citation.js'
import { isBlockQuotation } from './cite.js'
import type { CitedItem } from './cite-list.js'

const SERIF = 'Times New Roman'
/** In half points. */
const BODY_SIZE = 24
/** In twentieths of a point: half an inch. */
const BLOCK_INDENT = 720

/** The quoted words with the citations as real footnotes; a source without words is a paragraph with its footnote. */
export function exportDocx(items: readonly CitedItem[]): Promise<Buffer> {
  const footnotes = Object.fromEntries(
    items.map(({ citation }, index) => [index + 1, { children: [new Paragraph({ children: toTextRuns(citation) })] }]),
  )
  const document = new Document({
    creator: 'Verbatim',
    title: 'Citations',
    styles: { default: { document: { run: { font: SERIF, size: BODY_SIZE } } } },
    footnotes,
    sections: [{ children: items.flatMap((one, index) => toParagraphs(one, index, items)) }],
  })
  return Packer.toBuffer(document)
}

function toParagraphs({ item, cited, words }: CitedItem, index: number, items: readonly CitedItem[]): Paragraph[] {
  const reference = new FootnoteReferenceRun(index + 1)
  const isFirstOfGroup = item.group !== '' && items.findIndex((one) => one.item.group === item.group) === index
  const heading = isFirstOfGroup ? [new Paragraph({ text: item.group, heading: HeadingLevel.HEADING_2 })] : []
  const text = words === '' ? (cited?.extraction.document.title ?? item.id) : words
  const isBlock = words !== '' && isBlockQuotation(words)
  const quoted = words === '' || isBlock ? text : `“${text}”`
  const spacing = { after: 240 }
  const body = isBlock
    ? new Paragraph({
        children: [new TextRun(quoted), reference],
        indent: { left: BLOCK_INDENT, right: BLOCK_INDENT },
        spacing,
      })
    : new Paragraph({ children: [new TextRun(quoted), reference], spacing })
  return [...heading, body, ...toNote(item.note)]
}

function toNote(note: string): Paragraph[] {
  return note === '' ? [] : [new Paragraph({ children: [new TextRun({ text: `[${note}]`, italics: true })] })]
}

function toTextRuns(citation: Citation | null): TextRun[] {
  const runs = citation?.runs ?? []
  if (runs.length === 0) return [new TextRun(' No citation in this style.')]
  return [
    new TextRun(' '),
    ...runs.map(({ text, italic, smallCaps }) => new TextRun({ text, italics: italic, smallCaps })),
  ]
}
