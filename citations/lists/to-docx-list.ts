import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { Citation } from '../format-citation.js'
import type { Run } from '../text/marked-text.js'
import type { ComposedEntry, ComposedList } from './compose-list.js'
import { NO_FORM, VERIFY } from './to-plain-list.js'

/** Half an inch, in twentieths of a point. */
const INDENT = 720
const HALF_POINTS = 24
const FOOTNOTE_HALF_POINTS = 20

/** XML allows no other control characters. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''))
}

function toTextRun({ text, italic, smallCaps }: Run, size: number): TextRun {
  return new TextRun({ text: clean(text), italics: italic, smallCaps, size })
}

/** Web addresses become links. */
function toRuns(citation: Citation, size: number): readonly (TextRun | ExternalHyperlink)[] {
  if (citation.text === null) return [new TextRun({ text: NO_FORM, size })]
  return citation.runs.flatMap((run) =>
    run.text.split(/(https?:\/\/[^\s)]+[^\s).,])/).flatMap((part, at): (TextRun | ExternalHyperlink)[] => {
      if (part === '') return []
      const child = toTextRun({ ...run, text: part }, size)
      return at % 2 === 1 ? [new ExternalHyperlink({ link: clean(part), children: [child] })] : [child]
    }),
  )
}

function toWords(entry: ComposedEntry): readonly Paragraph[] {
  const text = entry.quotation?.text ?? ''
  const parts = text.split(/\n+/)
  return parts.map((part, at) => {
    const isLast = at === parts.length - 1
    const runs = [new TextRun({ text: clean(part), size: HALF_POINTS })]
    const block: IParagraphOptions = entry.quotation?.isBlock
      ? { indent: { left: INDENT, right: INDENT }, alignment: AlignmentType.BOTH }
      : {}
    return new Paragraph({
      ...block,
      spacing: { after: 160 },
      children: isLast ? [...runs, new FootnoteReferenceRun(entry.number)] : runs,
    })
  })
}

/** A source cited without words stands in the text by its citation; it has its footnote number all the same. */
function toEntry(entry: ComposedEntry): readonly Paragraph[] {
  const body =
    entry.quotation === null
      ? [
          new Paragraph({
            spacing: { after: 160 },
            children: [...toRuns(entry.citation, HALF_POINTS), new FootnoteReferenceRun(entry.number)],
          }),
        ]
      : toWords(entry)
  return [...body, ...toRemarks(entry)]
}

/** What the reader wrote, and where the words can be verified. */
function toRemarks({ note, permalink }: ComposedEntry): readonly Paragraph[] {
  const spacing = { after: 160 }
  const noted = new TextRun({ text: clean(note), italics: true, size: HALF_POINTS })
  const verify = new TextRun({ text: `${VERIFY} these words`, style: 'Hyperlink', size: FOOTNOTE_HALF_POINTS })
  return [
    ...(note === '' ? [] : [new Paragraph({ spacing, children: [noted] })]),
    ...(permalink === null
      ? []
      : [new Paragraph({ spacing, children: [new ExternalHyperlink({ link: permalink, children: [verify] })] })]),
  ]
}

function toHeading(text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({
    heading,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text: clean(text) })],
  })
}

function toSummary(list: ComposedList): readonly Paragraph[] {
  return list.summary.flatMap(({ part, sources }) => [
    toHeading(part, HeadingLevel.HEADING_3),
    ...sources.map(
      ({ citation, places }) =>
        new Paragraph({
          indent: { left: INDENT, hanging: INDENT },
          spacing: { after: 120 },
          children: [
            ...toRuns(citation, HALF_POINTS),
            ...(places.length > 0 ? [new TextRun({ text: ` ${places.join('; ')}`, size: HALF_POINTS })] : []),
          ],
        }),
    ),
  ])
}

function toFootnotes(list: ComposedList): Record<string, { children: Paragraph[] }> {
  const entries = list.groups.flatMap((group) => group.entries)
  return Object.fromEntries(
    entries.map(({ number, citation }) => [
      String(number),
      {
        children: [
          new Paragraph({
            children: [
              new TextRun({ text: ' ', size: FOOTNOTE_HALF_POINTS }),
              ...toRuns(citation, FOOTNOTE_HALF_POINTS),
            ],
          }),
        ],
      },
    ]),
  )
}

/** The list as a Word document: quotations in the text, each with its citation as a real footnote, then the sources. */
export async function toDocxList(list: ComposedList): Promise<Buffer> {
  const groups = list.groups.flatMap(({ name, entries }) => [
    ...(name === '' ? [] : [toHeading(name, HeadingLevel.HEADING_2)]),
    ...entries.flatMap(toEntry),
  ])
  const document = new Document({
    creator: 'Verbatim',
    title: clean(list.title),
    styles: { default: { document: { run: { font: 'Times New Roman', size: HALF_POINTS } } } },
    footnotes: toFootnotes(list),
    sections: [
      {
        children: [
          toHeading(list.title, HeadingLevel.HEADING_1),
          ...groups,
          toHeading('Sources', HeadingLevel.HEADING_2),
          ...toSummary(list),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
