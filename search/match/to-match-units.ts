import type { Extraction, FieldName, Span, Unit } from '../../schema/index.js'
import { PIECE_JOIN, type Pieces } from '../units/clip-spans.js'
import { type SearchUnit, toPassageUnits, toQuotationUnits } from '../units/to-units.js'
import { findRuns, spellRun, splitWords, type Words, type WordTable } from '../words/index.js'
import type { MatchUnit } from './match-unit.js'

/** The passages or the quotations of a document, in the order of `toPassageUnits` and `toQuotationUnits`; new words get an id. */
export function toMatchUnits(extraction: Extraction, unit: Unit, table: WordTable): MatchUnit[] {
  return matchSearchUnits(
    extraction,
    unit === 'passages' ? toPassageUnits(extraction) : toQuotationUnits(extraction),
    table,
  )
}

/** The same for units that were already cut out of the document. */
export function matchSearchUnits(extraction: Extraction, units: readonly SearchUnit[], table: WordTable): MatchUnit[] {
  const place = createPlace(extraction)
  return units.map((searchUnit) => toMatchUnit(searchUnit, extraction, table, place))
}

/** What is known of a document's text as a whole. */
interface Place {
  /** Where each sentence begins in the canonical text, ascending. */
  readonly sentenceStarts: readonly number[]
  /** Where each word of the canonical text begins; only read for quotations in several pieces. */
  getWordStarts(): readonly number[]
}

function createPlace({ text, passages }: Extraction): Place {
  let wordStarts: readonly number[] | null = null
  return {
    sentenceStarts: passages.flatMap(({ sentences }) => sentences.map(([start]) => start)),
    getWordStarts: () => {
      wordStarts ??= splitWords(text).starts
      return wordStarts
    },
  }
}

function toMatchUnit(unit: SearchUnit, extraction: Extraction, table: WordTable, place: Place): MatchUnit {
  const words = splitWords(unit.text)
  const inDocument = toCanonical(words.starts, unit.pieces)
  const { document } = extraction
  return {
    documentId: document.id,
    ids: Uint32Array.from(words.folded, (word) => table.intern(word)),
    runs: Uint32Array.from(
      findRuns(words.joined).flatMap((run) => [run.first, run.parts, table.intern(spellRun(words, run))]),
    ),
    sentences: findSentences(inDocument, place.sentenceStarts),
    quotations: unit.quotations.map(({ spans }) => toWordRanges(spans, words)),
    positions: unit.pieces.length === 1 ? null : toPositions(inDocument, place.getWordStarts()),
    values: toValues(unit, extraction),
    date: document.published?.date ?? null,
    text: unit.text,
  }
}

/** Offsets into a unit's text, ascending, as offsets into the canonical text. */
function toCanonical(offsets: readonly number[], pieces: Pieces): number[] {
  let piece = 0
  let before = 0
  return offsets.map((offset) => {
    while (offset - before >= pieces[piece]![1] - pieces[piece]![0]) {
      before += pieces[piece]![1] - pieces[piece]![0] + PIECE_JOIN.length
      piece++
    }
    return offset - before + pieces[piece]![0]
  })
}

/** The first word of each sentence; a sentence that the pieces of a quotation cut stays one. */
function findSentences(inDocument: readonly number[], sentenceStarts: readonly number[]): Uint32Array {
  const firsts: number[] = []
  let current = -1
  inDocument.forEach((offset, word) => {
    const sentence = countUpTo(sentenceStarts, offset)
    if (word === 0 || sentence !== current) firsts.push(word)
    current = sentence
  })
  return Uint32Array.from(firsts)
}

function toPositions(inDocument: readonly number[], wordStarts: readonly number[]): Uint32Array {
  return Uint32Array.from(inDocument, (offset) => countUpTo(wordStarts, offset))
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The words wholly inside the spans; spans that follow each other without a word between are one stretch. */
function toWordRanges(spans: readonly Span[], { starts, ends }: Words): Uint32Array {
  const ranges: number[] = []
  for (const [start, end] of spans) {
    const from = countUpTo(starts, start - 1)
    const to = Math.max(from, countUpTo(ends, end))
    if (ranges.length > 0 && ranges.at(-1)! >= from) ranges[ranges.length - 1] = Math.max(to, ranges.at(-1)!)
    else if (from < to) ranges.push(from, to)
  }
  return Uint32Array.from(ranges)
}

function toValues(unit: SearchUnit, { document }: Extraction): MatchUnit['values'] {
  const values: Partial<Record<FieldName, string[]>> = { kind: [document.kind] }
  if (document.outlet !== null) values.outlet = [document.outlet]
  if (document.title !== null) values.title = [document.title]
  if (document.authors.length > 0) values.author = [...document.authors]
  for (const { field, value } of unit.values) {
    if (field === 'year' || field === 'confidence') continue
    const known = values[field]
    if (known === undefined) values[field] = [value]
    else known.push(value)
  }
  return values
}
