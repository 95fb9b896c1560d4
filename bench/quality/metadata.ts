import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../indexer/read-document.js'
import type { DocumentInfo } from '../../schema/index.js'

/** Of one field: texts that print it, and what was read from them. */
export interface FieldScore {
  readonly field: string
  /** Texts in which the gold value stands, so that it can be read at all. */
  readonly printed: number
  readonly right: number
  readonly wrong: number
  readonly missed: number
  /** Read from texts that do not print it: an invention. */
  readonly invented: number
}

export interface MetadataScore {
  readonly set: string
  readonly texts: number
  readonly fields: readonly FieldScore[]
}

interface GoldArticle {
  readonly id?: string
  readonly doc?: string
  readonly title: string | null
  readonly author: string | null
  readonly outlet?: string
  readonly publisher?: string
  readonly published?: string | null
  readonly publication_date?: string
}

type Field = 'title' | 'authors' | 'outlet' | 'published'
const FIELDS: readonly Field[] = ['title', 'authors', 'outlet', 'published']
const SETS = ['open-news/train', 'open-news/dev', 'polnear/train', 'polnear/dev']
/** A line that says who wrote a text, for whom or when is short, and among the first or last. */
const LONGEST_LINE = 14
const FIRST_LINES = 10
const LAST_LINES = 5

/** Reads every text of the labelled news and compares title, authors, outlet and date with what their publishers say. */
export function scoreMetadata(dataFolder: string): MetadataScore[] {
  return SETS.filter((set) => existsSync(join(dataFolder, `${set}.articles.jsonl`))).map((set) =>
    scoreSet(dataFolder, set),
  )
}

function scoreSet(dataFolder: string, set: string): MetadataScore {
  const articles = readFileSync(join(dataFolder, `${set}.articles.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle)
  const outcomes = articles.map((gold) => compare(dataFolder, set, gold))
  const fields = FIELDS.map((field) => {
    const count = (outcome: Outcome) => outcomes.filter((each) => each[field] === outcome).length
    const [right, wrong, missed, invented] = (['right', 'wrong', 'missed', 'invented'] as const).map(count)
    return {
      field,
      printed: right! + wrong! + missed!,
      right: right!,
      wrong: wrong!,
      missed: missed!,
      invented: invented!,
    }
  })
  return { set, texts: articles.length, fields }
}

type Outcome = 'right' | 'wrong' | 'missed' | 'invented' | 'absent'

function compare(dataFolder: string, set: string, gold: GoldArticle): Record<Field, Outcome> {
  const file = join(dataFolder, set, `${gold.id ?? gold.doc}.txt`)
  const { document, text } = readDocument(file, readFileSync(file))
  const wanted = toWanted(gold)
  const given = toGiven(document)
  const entries = FIELDS.map((field) => {
    const gold = wanted[field]
    const isPrinted =
      gold !== null &&
      listMarginLines(text, field).some((line) =>
        field === 'published' ? printsDate(line, gold) : printsWords(line, gold),
      )
    return [field, judge(given[field], wanted[field], isPrinted)] as const
  })
  return Object.fromEntries(entries) as Record<Field, Outcome>
}

function judge(given: string | null, wanted: string | null, isPrinted: boolean): Outcome {
  if (given === null) return isPrinted ? 'missed' : 'absent'
  if (wanted !== null && fold(given) === fold(wanted)) return 'right'
  return isPrinted ? 'wrong' : 'invented'
}

function toWanted(gold: GoldArticle): Record<Field, string | null> {
  const author = gold.author && gold.author !== 'None' ? gold.author : null
  return {
    title: gold.title,
    authors: author,
    outlet: gold.outlet ?? gold.publisher ?? null,
    published: gold.published ?? gold.publication_date ?? null,
  }
}

function toGiven(document: DocumentInfo): Record<Field, string | null> {
  const { title, authors, outlet, published } = document
  return { title, authors: authors.join(' and ') || null, outlet, published: published?.date ?? null }
}

/** A headline may be long: the first two lines count for it, whatever their length. */
function listMarginLines(text: string, field: Field): string[] {
  const lines = text.split('\n').filter((line) => line.trim())
  if (field === 'title') return [lines.slice(0, 2).join(' ')]
  return [...lines.slice(0, FIRST_LINES), ...lines.slice(FIRST_LINES).slice(-LAST_LINES)].filter(
    (line) => line.split(/\s+/).length <= LONGEST_LINE,
  )
}

function printsWords(line: string, words: string): boolean {
  return ` ${fold(line)} `.includes(` ${fold(words)} `)
}

function printsDate(line: string, date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  const written = day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
  return line.includes(written) || line.includes(date)
}

function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
