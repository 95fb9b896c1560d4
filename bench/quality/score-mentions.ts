// Exact mentions of people, organisations and places against labelled news.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseText } from '../../indexer/language/analyse-text.js'
import { findMentions } from '../../indexer/mentions/find-mentions.js'
import { readDocument } from '../../indexer/read-document.js'
import { alignOffsets } from '../../indexer/training/names/read-name-gold.js'
import type { Category } from '../../schema/index.js'

/** Exact mentions of one category in one set of texts. `right` lists each by `document start category`. */
export interface MentionScore {
  readonly set: string
  readonly category: Category
  readonly found: number
  readonly wanted: number
  readonly right: readonly string[]
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

interface MarkedMention {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly category: Category
}

const CATEGORIES: readonly Category[] = ['person', 'organisation', 'place']
const TYPES: Readonly<Record<string, Category>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
  GPE: 'place',
}
/** Marked by people; PolNeAR's by a program, so it tells only of drift; re3d in another convention (titles, articles inside). */
const SETS = [
  { set: 'open-news dev', texts: 'open-news/dev', marked: 'open-news/dev.mentions.jsonl' },
  { set: 'polnear dev (silver)', texts: 'polnear/dev', marked: 'polnear/dev.mentions.silver.jsonl' },
  { set: 're3d', texts: 'ner-re3d/text', marked: 'ner-re3d/gold.jsonl' },
] as const

/** Scores exact mentions on every set that is there. */
export function scoreMentions(data: string): MentionScore[] {
  return SETS.filter(({ marked }) => existsSync(join(data, marked))).flatMap(({ set, texts, marked }) => {
    const wanted = groupByText(readMarked(join(data, marked)))
    const keys = { found: new Set<string>(), wanted: new Set<string>() }
    for (const [id, mentions] of wanted) {
      const bytes = readFileSync(join(data, texts, `${id}.txt`))
      const { text, found } = readMentions(`${id}.txt`, bytes)
      const place = alignOffsets(bytes.toString('utf8'), text)
      for (const { start, end, category } of mentions)
        keys.wanted.add(`${id} ${place(start)}-${place(end - 1) + 1} ${category}`)
      for (const { span, category } of found.mentions) keys.found.add(`${id} ${span[0]}-${span[1]} ${category}`)
    }
    return CATEGORIES.map((category) => toMentionScore(set, category, keys))
  })
}

export function readMentions(
  file: string,
  bytes: Uint8Array,
): { text: string; found: ReturnType<typeof findMentions> } {
  const read = readDocument(file, bytes)
  return { text: read.text, found: findMentions(read, analyseText(read.text, read.passages)) }
}

function readMarked(file: string): MarkedMention[] {
  return readLines(file).flatMap((line): MarkedMention[] => {
    const { doc, start16, start, end16, end, type, category } = line as MarkedMention & {
      readonly start16?: number
      readonly end16?: number
      readonly type?: string
    }
    const known = category ?? TYPES[type ?? '']
    return known ? [{ doc, start: start16 ?? start, end: end16 ?? end, category: known }] : []
  })
}

export function readLines(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as unknown)
}

function groupByText(mentions: readonly MarkedMention[]): Map<string, MarkedMention[]> {
  const groups = new Map<string, MarkedMention[]>()
  for (const mention of mentions) groups.set(mention.doc, [...(groups.get(mention.doc) ?? []), mention])
  return groups
}

function toMentionScore(
  set: string,
  category: Category,
  keys: { readonly found: ReadonlySet<string>; readonly wanted: ReadonlySet<string> },
): MentionScore {
  const of = (all: ReadonlySet<string>) => [...all].filter((key) => key.endsWith(` ${category}`))
  const [found, wanted] = [of(keys.found), of(keys.wanted)]
  const right = found.filter((key) => keys.wanted.has(key))
  return {
    set,
    category,
    found: found.length,
    wanted: wanted.length,
    right,
    precision: right.length / Math.max(1, found.length),
    recall: right.length / Math.max(1, wanted.length),
    f1: (2 * right.length) / Math.max(1, found.length + wanted.length),
  }
}
