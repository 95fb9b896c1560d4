import type { Block, CheckSource, Extraction, Span } from '../../schema/index.js'
import { locateStretches } from '../text/locate-stretches.js'
import { type Layer, toLayeredRuns } from '../text/to-layered-runs.js'

/** A stretch of words that are compared. */
export interface ComparedRun {
  readonly text: string
  readonly differs: boolean
  /** Of the source: true where the quotation does not reach. */
  readonly isAround: boolean
}

/** A quotation that runs on is shown by its first paragraphs. */
const MOST_BLOCKS = 6

/** The source's paragraphs around the words, those that the draft has otherwise marked. */
export function toSourceRuns(
  { text, blocks }: Extraction,
  { spans, differences }: CheckSource,
): readonly ComparedRun[] {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return []
  const quoted: Span = [first[0], last[1]]
  const range = toRange(blocks.filter(({ span }) => reaches(span, quoted)).slice(0, MOST_BLOCKS))
  const stretches = differences.map(({ source }) => source)
  return toRuns(text, range, quoted, locateStretches(text, quoted, stretches))
}

/** The paragraph that has most of the words, where no place has all of them. */
export function toNearestRuns({ text, blocks }: Extraction, { spans }: CheckSource): readonly ComparedRun[] {
  const measure = ({ span }: Block) => spans.filter((one) => reaches(span, one)).reduce((sum, [a, b]) => sum + b - a, 0)
  const [nearest] = [...blocks].sort((a, b) => measure(b) - measure(a))
  return nearest ? toRuns(text, nearest.span, nearest.span, []) : []
}

/** The draft's words, those that the source has otherwise marked. */
export function toDraftRuns(text: string, differences: CheckSource['differences']): readonly ComparedRun[] {
  const whole: Span = [0, text.length]
  const stretches = differences.map(({ draft }) => draft)
  return toRuns(text, whole, whole, locateStretches(text, whole, stretches))
}

type Over = 'quoted' | 'differs'

function toRuns(text: string, range: Span, quoted: Span, differing: readonly Span[]): readonly ComparedRun[] {
  const layers: readonly Layer<Over>[] = [
    { span: quoted, value: 'quoted' },
    ...differing.map((span) => ({ span, value: 'differs' as const })),
  ]
  return toLayeredRuns(text, range, layers).map((run) => ({
    text: run.text,
    differs: run.over.includes('differs'),
    isAround: !run.over.includes('quoted'),
  }))
}

function toRange(blocks: readonly Block[]): Span {
  return [blocks[0]?.span[0] ?? 0, blocks.at(-1)?.span[1] ?? 0]
}

function reaches(span: Span, other: Span): boolean {
  return span[0] < other[1] && other[0] < span[1]
}
