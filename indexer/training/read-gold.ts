// Annotated texts as the indexer reads them, the annotations moved to the canonical text.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../schema/span.js'
import { type ReadDocument, readDocument } from '../read-document.js'

/** One annotated quotation; spans are into the canonical text. */
export interface GoldQuotation {
  readonly id: string
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly content: readonly Span[]
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly isBlock: boolean
  readonly speaker: string | null
  readonly status: string | null
}
export interface GoldDocument {
  readonly id: string
  readonly read: ReadDocument
  readonly quotations: readonly GoldQuotation[]
}
interface GoldLine {
  readonly doc: string
  readonly id: string
  readonly kind: GoldQuotation['kind'] | null
  readonly content: Span[]
  readonly content16?: Span[]
  readonly source: Span[] | null
  readonly source16?: Span[]
  readonly cue: Span[] | null
  readonly cue16?: Span[]
  readonly block?: boolean
  readonly speaker?: string | null
  readonly status?: string | null
}

/** Folder of the shared reference data: `VERBATIM_SHARED`, or `shared` beside the checkout; null where there is none. */
export function findSharedData(): string | null {
  const folders = [process.env.VERBATIM_SHARED, join(process.cwd(), '..', 'shared')].filter(
    (folder) => folder !== undefined,
  )
  return folders.find((folder) => existsSync(join(folder, 'data'))) ?? null
}

export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** The texts of one part (`train`, `dev`) of a set in order of their ids, with their quotations. */
export function readGold(folder: string, part: string): GoldDocument[] {
  const byDocument = new Map<string, GoldLine[]>()
  for (const { id, doc } of readLines<{ id?: string; doc?: string }>(join(folder, `${part}.articles.jsonl`)))
    byDocument.set(id ?? doc ?? '', [])
  for (const line of readLines<GoldLine>(join(folder, `${part}.jsonl`))) byDocument.get(line.doc)?.push(line)
  return [...byDocument]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, lines]) => readOne(join(folder, part, `${id}.txt`), id, lines))
}

function readOne(file: string, id: string, lines: readonly GoldLine[]): GoldDocument {
  const bytes = readFileSync(file)
  const read = readDocument(file, bytes)
  const move = spanMover(bytes.toString('utf8'), read.text)
  const quotations = lines.flatMap((line) => {
    if (!line.kind) return []
    return [
      {
        id: line.id,
        kind: line.kind,
        content: move(line.content16 ?? line.content),
        source: move(line.source16 ?? line.source ?? []),
        cue: move(line.cue16 ?? line.cue ?? []),
        isBlock: line.block ?? false,
        speaker: line.speaker ?? null,
        status: line.status ?? null,
      },
    ]
  })
  return { id, read, quotations: quotations.filter(({ content }) => content.length > 0) }
}

/** Moves spans of a raw text to the canonical one, word by word; spans without a word left are dropped. */
export function spanMover(raw: string, text: string): (spans: readonly Span[]) => Span[] {
  if (raw === text) return (spans) => [...spans]
  const words = (of: string) =>
    [...of.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ word: match[0], at: match.index }))
  const target = words(text)
  const places = new Int32Array(raw.length + 1).fill(-1)
  let next = 0
  for (const { word, at } of words(raw)) {
    let j = next
    while (j < target.length && j < next + 400 && target[j]!.word !== word) j++
    if (target[j]?.word !== word) continue
    for (let k = 0; k < word.length; k++) places[at + k] = target[j]!.at + k
    next = j + 1
  }
  return (spans) =>
    spans.flatMap(([start, end]) => {
      let from = start
      let to = end - 1
      while (from < end && places[from]! < 0) from++
      while (to > from && places[to]! < 0) to--
      return from < end ? [[places[from]!, places[to]! + 1] as const] : []
    })
}
