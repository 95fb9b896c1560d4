// Block quotations without marks: paragraphs after `she wrote:`, transcripts, tweets.
import { type BlockView, blockFeatures, viewBlocks } from './block-features.js'
import { isSpeechNoun } from './cue-words.js'
import type { Weights } from './log-linear.js'
import type { Clause, Reading } from './reading.js'

/** Blocks `[first, last]` of the text that one speaker is quoted with. */
export interface BlockQuotation {
  readonly first: number
  readonly last: number
  /** Where its words begin: after the label, if it has one. */
  readonly start: number
  readonly end: number
  readonly hasLabel: boolean
}

/** Finds them in order; `isBody` tells the blocks that can be quotations from titles and headings. */
export function findBlocks(reading: Reading, weights: Weights, isBody: (block: number) => boolean): BlockQuotation[] {
  return findBlocksBy(
    reading,
    (views, i, run) =>
      isBody(i) && isPossible(views, i, run) && sum(weights, blockFeatures(views, i, run > 0, run)) > 0,
  )
}

/** Groups what `isQuoted` takes for quotations; it is told how many blocks right before were taken. */
export function findBlocksBy(
  reading: Reading,
  isQuoted: (views: readonly BlockView[], block: number, run: number) => boolean,
): BlockQuotation[] {
  const views = viewBlocks(reading)
  const found: BlockQuotation[] = []
  let run = 0
  for (const [i, view] of views.entries()) {
    run = canBeBlock(view) && isQuoted(views, i, run) ? run + 1 : 0
    if (run > 0) addBlock(reading, views, i, run, found)
  }
  return found
}

/**
 * A block quotation is announced by someone who speaks ("she wrote:") or labelled; a list ("the latest updates below:") is neither.
 * It ends where the writer tells again who said what.
 */
function isPossible(views: readonly BlockView[], at: number, run: number): boolean {
  const view = views[at]!
  if (view.marked > MOSTLY_MARKED && view.clauses.some(tellsSpeaker)) return false
  if (view.label !== '') return true
  const intro = views[at - 1]
  if (run > 0) return !(view.marked > 0 && view.clauses.some(tellsSpeaker))
  if (!intro || /(?:\)|\b(?:below|following|here)):?\s*$/i.test(intro.text)) return false
  return intro.clauses
    .slice(-2)
    .some(
      (clause) =>
        clause.cues.some((cue) => cue.cueClass !== 'other') ||
        clause.chunks.some((chunk) => chunk.isHuman || isSpeechNoun(chunk.head)),
    )
}

/** A paragraph that stands in marks for more than this share, and says who spoke, quotes with its marks. */
const MOSTLY_MARKED = 0.5

/** "Ms. Uribe said" outside marks. */
function tellsSpeaker({ cues, chunks }: Clause): boolean {
  return cues.some(
    (cue) =>
      (cue.cueClass === 'say' || cue.cueClass === 'speech') &&
      chunks.some(
        (chunk) => chunk.type !== 'nominal' && (cue.first - chunk.last === 1 || chunk.first - cue.last === 1),
      ),
  )
}

/** A block wholly inside marks is a marked quotation. */
export function canBeBlock(view: BlockView): boolean {
  return view.marked < 0.85 && /\p{L}/u.test(view.text)
}

const sum = (weights: Weights, features: readonly string[]): number =>
  features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0)

function addBlock(
  reading: Reading,
  views: readonly BlockView[],
  at: number,
  run: number,
  into: BlockQuotation[],
): void {
  const [start, end] = reading.blocks[at]!
  const { label } = views[at]!
  const last = into.at(-1)
  if (run > 1 && label === '' && last) into[into.length - 1] = { ...last, last: at, end }
  else {
    const gap = /^\s*/.exec(reading.text.slice(start + label.length, end))![0].length
    into.push({ first: at, last: at, start: start + label.length + gap, end, hasLabel: label !== '' })
  }
}
