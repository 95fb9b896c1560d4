import type { Block, DocumentInfo, Passage, Span } from '../schema/index.js'

/** A document as read from its file, before any language work. Every span is into `text`. */
export interface ReadDocument {
  readonly document: DocumentInfo
  /** The canonical text: its blocks, in order, apart by `\n\n`. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Paragraphs (and headings inside the body) with their sentences; front matter has none. */
  readonly passages: readonly Passage[]
}

/** Splits by blank lines; the first block is the title. */
export function readDocument(file: string, bytes: Uint8Array): ReadDocument {
  const raw = new TextDecoder().decode(bytes)
  const pieces = raw
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter(Boolean)
  const blocks: Block[] = []
  const id = (file.split('/').pop() ?? file).replace(/\.\w+$/, '').replace(/[^a-zA-Z0-9_-]+/g, '-')
  let start = 0
  for (const [index, piece] of pieces.entries()) {
    const span: Span = [start, start + piece.length]
    blocks.push({ kind: index ? 'paragraph' : 'title', span, paragraph: index || null })
    start += piece.length + 2
  }
  const text = pieces.join('\n\n')
  const passages = blocks.flatMap(({ paragraph, span }) =>
    paragraph ? [{ id: `${id}-p${paragraph}`, paragraph, span, sentences: [span] }] : [],
  )
  const document: DocumentInfo = {
    file,
    id,
    kind: 'article',
    title: pieces[0] ?? null,
    authors: [],
    outlet: null,
    published: null,
    dek: null,
    captions: [],
    repost: null,
    section: null,
    url: null,
    custom: {},
    correctedByHand: [],
    contentHash: '',
    warnings: [],
  }
  return { document, text, blocks, passages }
}
