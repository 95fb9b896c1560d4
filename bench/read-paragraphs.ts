import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentKind } from '../schema/index.js'

/** Paragraphs of one real document, white space made plain. */
export interface RealText {
  readonly kind: DocumentKind
  readonly paragraphs: readonly string[]
}

const SOURCES: readonly { readonly folder: string; readonly kind: DocumentKind }[] = [
  { folder: 'polnear/train', kind: 'article' },
  { folder: 'open-news/train', kind: 'article' },
  { folder: 'foia-clinton/text', kind: 'record' },
]

/** Shorter ones are headings, longer ones are cut by an indexer: neither is a typical passage. */
const PARAGRAPH_WORDS = { least: 4, most: 400 }

/** The shared data folder: `VERBATIM_SHARED`, or `../shared` beside the checkout; null where it is absent. */
export function findSharedData(): string | null {
  const folder = join(process.env.VERBATIM_SHARED ?? '../shared', 'data')
  return existsSync(folder) ? folder : null
}

/** The real texts a bench corpus is grown from, in order of their names. */
export function readParagraphs(sharedData: string): RealText[] {
  return SOURCES.flatMap(({ folder, kind }) => {
    const path = join(sharedData, folder)
    const files = readdirSync(path)
      .filter((name) => name.endsWith('.txt'))
      .sort()
    return files.map((name) => ({ kind, paragraphs: splitParagraphs(readFileSync(join(path, name), 'utf8')) }))
  }).filter(({ paragraphs }) => paragraphs.length > 0)
}

function splitParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => {
      const words = paragraph.split(' ').length
      return words >= PARAGRAPH_WORDS.least && words <= PARAGRAPH_WORDS.most
    })
}
