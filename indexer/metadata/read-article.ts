import type { BlockKind, PublishedDate, Repost } from '../../schema/index.js'
import type { DraftBlock } from '../canonical/split-blocks.js'
import { findHeadings } from './find-headings.js'
import { findTail } from './find-tail.js'
import { readCredits } from './read-credits.js'
import { readHead } from './read-head.js'
import { recogniseBlocks } from './recognise-blocks.js'

/** What was told about each block, and about the document. */
export interface ReadFields {
  readonly kinds: readonly BlockKind[]
  readonly title: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: PublishedDate | null
  readonly dek: string | null
  readonly captions: readonly string[]
  readonly repost: Repost | null
  readonly section: string | null
  readonly custom: Readonly<Record<string, unknown>>
}

/** Front matter, body and end matter of a news article, by rules about how newspapers print them. */
export function readArticle(blocks: readonly DraftBlock[]): ReadFields {
  const lines = recogniseBlocks(blocks)
  const head = readHead(blocks, lines)
  const tail = findTail(blocks, lines, head.kinds.length)
  const kinds = blocks.map((_, index): BlockKind => {
    const kind = lines[index]!.kind
    if (index < head.kinds.length) return head.kinds[index]!
    if (index >= tail) return kind === 'caption' || kind === 'byline' ? kind : 'boilerplate'
    return kind === 'caption' || kind === 'boilerplate' ? kind : 'paragraph'
  })
  for (const index of findHeadings(blocks, kinds)) kinds[index] = 'heading'
  const texts = (kind: BlockKind) => blocks.filter((_, index) => kinds[index] === kind).map(({ text }) => text)
  return {
    kinds: kinds.includes('paragraph') ? kinds : kinds.map((kind) => (kind === 'title' ? 'paragraph' : kind)),
    title: texts('title').map(cleanTitle)[0] ?? null,
    ...readCredits(blocks, lines, kinds, head.masthead),
    dek: texts('dek').join('\n') || null,
    captions: texts('caption'),
    section: texts('section')[0] ?? null,
    custom: {},
  }
}

/** Wrapped lines become one; the period that some exports end a headline with is theirs (`The Latest.`, but `Made in the U.S.`). */
function cleanTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return /[\p{L}\p{N}’”"')]{2}\.$/u.test(line) && !/\.[^.]*[^\s.]*\.$/.test(line) ? line.slice(0, -1) : line
}
