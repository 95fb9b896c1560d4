import type { Difference, Span, Verdict } from '../../schema/index.js'
import type { Alignment, Sides, Step } from './alignment.js'
import { comparePunctuation, compareWording } from './compare-marks.js'

export interface Judgement {
  readonly verdict: Verdict
  readonly differences: readonly Difference[]
  /** Into the source: what the draft's words stand for. */
  readonly spans: readonly Span[]
  /** Words of the draft that stand in the source, in order. */
  readonly matchedWords: number
  /** Words by which they differ: the fewer, the nearer. */
  readonly differingWords: number
}

/** CONTRACT, check: a piece between cuts has at least three words, a cut not shown drops at most 60. */
const PIECE_WORDS = 3
const CUT_WORDS = 60

/** What the alignment amounts to: the gravest difference decides. */
export function judgeAlignment(sides: Sides, alignment: Alignment): Judgement {
  const steps = trimEnds(alignment.steps)
  const isSpliced = isHonestSplice(steps)
  const differences = [
    ...findChangedWords(sides, steps, isSpliced),
    ...steps.flatMap((step) => toCut(sides, step)),
    ...findChangedMarks(sides, steps),
  ]
  return {
    verdict: toVerdict(differences),
    differences,
    spans: toSourceSpans(sides, steps),
    matchedWords: countWords(steps, ['same', 'compound', 'bracketed']),
    differingWords: countWords(steps, ['substituted', 'inserted']) + countMissing(steps),
  }
}

function toVerdict(differences: readonly Difference[]): Verdict {
  const kinds = new Set(differences.map((difference) => difference.kind))
  if (kinds.has('substituted') || kinds.has('inserted') || kinds.has('deleted')) return 'altered'
  if (kinds.has('spliced')) return 'spliced'
  if (kinds.has('elided')) return 'elided'
  return kinds.size > 0 ? 'marks' : 'verbatim'
}

/** What the source has before the first and after the last word of the draft was not left out of anything. */
function trimEnds(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step, index) => step.kind !== 'missing' || (index > 0 && index < steps.length - 1))
}

/** Words missing inside and nothing else changed: each piece long enough to be known, each cut short enough to be one. */
function isHonestSplice(steps: readonly Step[]): boolean {
  if (steps.some((step) => step.kind === 'substituted' || step.kind === 'inserted')) return false
  if (steps.some((step) => step.kind === 'missing' && step.sourceTo - step.sourceFrom > CUT_WORDS)) return false
  return countPieces(steps).every((words) => words >= PIECE_WORDS)
}

/** Words of each run between cuts that are not shown. */
function countPieces(steps: readonly Step[]): readonly number[] {
  const pieces = [0]
  for (const step of steps) {
    if (step.kind === 'missing') pieces.push(0)
    else pieces.push((pieces.pop() ?? 0) + step.draftTo - step.draftFrom)
  }
  return pieces
}

/** Runs of changed words, a run as one difference; words dropped beside them belong to the run. */
function findChangedWords(sides: Sides, steps: readonly Step[], isSpliced: boolean): readonly Difference[] {
  const differences: Difference[] = []
  for (let from = 0; from < steps.length; ) {
    const to = findRunEnd(steps, from)
    if (to > from) differences.push(toChange(sides, steps.slice(from, to), isSpliced))
    from = Math.max(to, from + 1)
  }
  return differences
}

function findRunEnd(steps: readonly Step[], from: number): number {
  let to = from
  while (to < steps.length && ['substituted', 'inserted', 'missing'].includes(steps[to]?.kind ?? '')) to++
  return to
}

function toChange(sides: Sides, run: readonly Step[], isSpliced: boolean): Difference {
  const draft = cutDraft(sides, run[0]?.draftFrom ?? 0, run.at(-1)?.draftTo ?? 0)
  const source = cutSource(sides, run[0]?.sourceFrom ?? 0, run.at(-1)?.sourceTo ?? 0)
  if (draft && source) return { kind: 'substituted', draft, source }
  if (draft) return { kind: 'inserted', draft, source }
  return { kind: isSpliced ? 'spliced' : 'deleted', draft, source }
}

/** An ellipsis that leaves words out, or stands at an end; one that leaves nothing out cuts nothing. */
function toCut(sides: Sides, step: Step): readonly Difference[] {
  if (step.kind !== 'elided') return []
  const isAtEnd = step.draftFrom === 0 || step.draftTo === sides.draft.length
  const source = isAtEnd ? '' : cutSource(sides, step.sourceFrom, step.sourceTo)
  if (!isAtEnd && step.sourceFrom === step.sourceTo) return []
  return [{ kind: 'elided', draft: cutDraft(sides, step.draftFrom, step.draftTo), source }]
}

function findChangedMarks(sides: Sides, steps: readonly Step[]): readonly Difference[] {
  return steps.flatMap((step, index) => [
    ...compareWording(sides, step),
    ...comparePunctuation(sides, steps[index - 1], step),
  ])
}

function toSourceSpans(sides: Sides, steps: readonly Step[]): readonly Span[] {
  const spans: [number, number][] = []
  let isCut = true
  for (const step of steps) {
    const [first, last] = [sides.source[step.sourceFrom], sides.source[step.sourceTo - 1]]
    if (step.kind === 'missing' || step.kind === 'elided') isCut = isCut || step.sourceTo > step.sourceFrom
    else if (first && last && step.sourceTo > step.sourceFrom) {
      const open = spans.at(-1)
      if (open && !isCut) open[1] = last.end
      else spans.push([first.start, last.end])
      isCut = false
    }
  }
  return spans
}

function countWords(steps: readonly Step[], kinds: readonly Step['kind'][]): number {
  return steps.filter((step) => kinds.includes(step.kind)).reduce((sum, step) => sum + step.draftTo - step.draftFrom, 0)
}

function countMissing(steps: readonly Step[]): number {
  return steps.filter((step) => step.kind === 'missing').reduce((sum, step) => sum + step.sourceTo - step.sourceFrom, 0)
}

function cutDraft({ draft, draftText }: Sides, from: number, to: number): string {
  return to > from ? draftText.slice(draft[from]?.start, draft[to - 1]?.end) : ''
}

function cutSource({ source, sourceText }: Sides, from: number, to: number): string {
  return to > from ? sourceText.slice(source[from]?.start, source[to - 1]?.end) : ''
}
