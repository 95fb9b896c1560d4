// Decides, target by target, who said it, or that nobody did.
import type { Chunk } from './find-chunks.js'
import { chances, type Weights } from './log-linear.js'
import type { Cue, Reading } from './read-clauses.js'
import { type Candidate, findCandidates, type Place, type Target } from './speaker-candidates.js'
import { candidateFeatures, type TargetView, viewTarget } from './speaker-features.js'

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

/** Attributions of those targets that are quotations. */
export function attributeTargets(reading: Reading, targets: readonly Target[], weights: Weights): Attribution[] {
  const found: Attribution[] = []
  let previous: Chunk | null = null
  let previousEnd = 0
  for (const target of targets) {
    const attribution = attributeTarget(reading, target, weights, previous, previousEnd)
    const best = attribution.speakers[0]
    if (!best || (target.kind === 'marked' && attribution.nobody > best.probability && attribution.nobody > 0.5))
      continue
    found.push(attribution)
    previous = best.chunk
    previousEnd = target.end
  }
  return found
}

function attributeTarget(
  reading: Reading,
  target: Target,
  weights: Weights,
  previous: Chunk | null,
  previousEnd: number,
): Attribution {
  const view = viewTarget(reading, target)
  const candidates = findCandidates(reading, target, previous)
  const features = candidates.map((candidate) => candidateFeatures(reading, view, candidate, { previous, previousEnd }))
  const probabilities = chances(weights, features)
  return {
    target,
    view,
    speakers: rankSpeakers(candidates, probabilities),
    nobody: target.kind === 'block' ? 0 : probabilities[0]!,
  }
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
