// Decides, target by target, who said it, or that nobody did.
import type { Chunk } from './find-chunks.js'
import type { QuotationModel } from './load-model.js'
import { chances, type Weights } from './log-linear.js'
import { isNameInMarks } from './name-in-marks.js'
import { quotedFeatures } from './quoted-features.js'
import type { Clause, Cue, Reading } from './reading.js'
import { type Candidate, findCandidates, isDoer, type Place, type Target } from './speaker-candidates.js'
import { candidateFeatures } from './speaker-features.js'
import { tightness } from './tightness.js'
import { type TargetView, viewTarget } from './view-target.js'

/** A speaker with the probability that it is this one. */
export interface RankedSpeaker {
  readonly chunk: Chunk
  readonly cue: Cue | null
  readonly place: Place
  readonly probability: number
}
export interface Attribution {
  readonly target: Target
  readonly view: TargetView
  /** Likeliest first. */
  readonly speakers: readonly RankedSpeaker[]
  /** Probability that it is no quotation. */
  readonly nobody: number
}

const CERTAINTY = 0.99

/** Attributions of those targets that are quotations. */
export function attributeTargets(
  reading: Reading,
  targets: readonly Target[],
  { speaker, quoted }: Pick<QuotationModel, 'speaker' | 'quoted'>,
): Attribution[] {
  const found: Attribution[] = []
  let previous: Chunk | null = null
  let previousEnd = 0
  for (const target of targets) {
    const view = viewTarget(reading, target)
    if (target.kind === 'marked' && isNameInMarks(view)) continue
    const attribution = attributeTarget(reading, view, speaker, previous, previousEnd)
    const best = attribution.speakers[0]
    if (!best || (target.kind === 'marked' && quotesNobody(reading, attribution, quoted))) continue
    found.push(attribution)
    // Whoever is quoted inside a block does not go on speaking after it.
    if (target.end <= previousEnd) continue
    previous = best.chunk
    previousEnd = target.end
  }
  return found
}

/** Two judges are heard: the one that weighs nobody against everybody, and the one that looks at the words alone. */
function quotesNobody(reading: Reading, { view, nobody }: Attribution, weights: Weights): boolean {
  if (nobody === 0) return false
  const alone = chances(weights, [[], quotedFeatures(reading, view)])[1]!
  return nobody * alone > (1 - nobody) * (1 - alone)
}

function attributeTarget(
  reading: Reading,
  view: TargetView,
  weights: Weights,
  previous: Chunk | null,
  previousEnd: number,
): Attribution {
  const { target } = view
  const all = findCandidates(reading, target, previous)
  const certain = all.filter((candidate) => isCertain(reading, view, candidate))
  const candidates = certain.length > 0 ? certain : all
  const features = candidates.map((candidate) => candidateFeatures(reading, view, candidate, { previous, previousEnd }))
  const mass = certain.length > 0 ? CERTAINTY : 1
  const probabilities = chances(weights, features).map((probability) => probability * mass)
  const nobody = certain.length > 0 || target.kind === 'block' ? 0 : probabilities[0]!
  return { target, view, speakers: rankSpeakers(candidates, probabilities), nobody }
}

/**
 * “…,” said Ms. Uribe: nothing stands between the quotation and verb and subject. On open-news train the subject was the
 * speaker in 99 of 100, so nothing else is weighed against it.
 */
function isCertain(reading: Reading, view: TargetView, candidate: Candidate): boolean {
  const { chunk, cue, place } = candidate
  if (!chunk || !cue || view.firstItem < 0 || chunk.inner !== '') return false
  const clause = reading.clauses[chunk.frame]!
  if (place === 'after') return isBareAttribution(reading, view, clause, candidate)
  if (place !== 'same') return false
  if (cue.cueClass === 'according') {
    if (clause.cues.some((other) => other.cueClass === 'say' || other.cueClass === 'speech')) return false
  } else if ((cue.cueClass !== 'say' && cue.cueClass !== 'speech') || !endsOpen(view)) return false
  if ((cue.cueClass !== 'according' && !isDoer(clause, cue, chunk)) || saysBefore(clause, view.firstItem)) return false
  const last = chunk.frame === view.target.lastClause ? view.lastItem : view.firstItem
  return tightness(clause, chunk, [cue.first, cue.last], view.firstItem, last) === 'right'
}

/** "Although Weiner admitted that they had been “friends,” he claimed …": what follows may be another clause. */
const saysBefore = ({ cues }: Clause, item: number): boolean =>
  cues.some(
    ({ cueClass, last }) => last < item && (cueClass === 'say' || cueClass === 'speech' || cueClass === 'according'),
  )

const endsOpen = ({ shape }: TargetView): boolean => shape.some((feature) => /^end=[,!?]$/.test(feature))

/** “… clinic staff.” Feingold said.: a sentence that holds nothing but speaker and verb. */
function isBareAttribution(
  reading: Reading,
  { target }: TargetView,
  clause: Clause,
  { chunk, cue }: Candidate,
): boolean {
  if (cue!.cueClass !== 'say') return false
  const isShort = /^(?:NV|VN)D?\.?$/.test(clause.symbols.join('')) && chunk !== null
  return isShort && reading.clauses[target.lastClause]!.frame.index + 1 === clause.frame.index
}

/** Adds up the candidates of one chunk; its likeliest verb stands for it. */
function rankSpeakers(candidates: readonly Candidate[], probabilities: readonly number[]): RankedSpeaker[] {
  const byStart = new Map<number, RankedSpeaker & { readonly best: number }>()
  for (const [i, { chunk, cue, place }] of candidates.entries()) {
    if (!chunk) continue
    const probability = probabilities[i]!
    const known = byStart.get(chunk.start)
    const total = (known?.probability ?? 0) + probability
    if (known && known.best >= probability) byStart.set(chunk.start, { ...known, probability: total })
    else byStart.set(chunk.start, { chunk, cue, place, probability: total, best: probability })
  }
  return [...byStart.values()].sort((a, b) => b.probability - a.probability)
}
